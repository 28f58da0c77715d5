import GLPKSolver
import Workforce

/// The search for better rosters: annealing, and neighbourhoods solved on GLPK.
extension SolveRun {
  /// Short rounds of annealing, a look at what neighbourhoods give, a long round of annealing that
  /// takes most of what is left of the limit; then both, by what each gives for its work.
  mutating func search() {
    let count = options.iterationLimit == nil ? options.threads : plan.annealing.fixedStreams
    let streams = SearchStreams(
      state: best,
      guide: SearchGuide(relaxation: relaxation, prices: ascent.meanPrices ?? prices),
      pricer: pricer,
      streams: count,
      threads: options.threads,
      seed: options.seed
    )
    let crew = NeighbourhoodCrew(
      state: best,
      prices: prices,
      streams: count,
      threads: options.threads,
      seed: options.seed
    )
    // Where shifts are covered by name alone, neighbourhoods give more than annealing.
    let usesNeighbourhoods = problem.queueCount == 0 && options.strategy.usesGLPK
    var rounds = SearchPlan(
      streams: streams.count,
      mainShare: usesNeighbourhoods ? plan.annealing.mainShareByName : plan.annealing.mainShare
    )
    var balance = SearchBalance()
    var tree = usesNeighbourhoods ? dateTree() : nil
    while !isOver {
      if tree != nil, !meter.isUsedUp { descend(&tree) }
      if isOver { return }
      if rounds.isWarm, options.strategy.usesGLPK {
        if !columns.isEmpty, tree == nil, !meter.isUsedUp { combineColumns() }
        while !isOver, searchNeighbourhoods(crew, &balance), balance.best == .neighbourhoods {}
      }
      if rounds.isPolishing, options.strategy.usesGLPK, balance.next() == .neighbourhoods {
        if searchNeighbourhoods(crew, &balance) { continue }
      }
      if !isOver { anneal(streams, &rounds, &balance) }
      keepCandidate()
    }
  }

  /// Annealing from the first roster on until no hard rule is broken that no agent breaks alone, before
  /// anything else is done: a roster that breaks one is none.
  mutating func repair() {
    let begin = ContinuousClock.now
    let count = options.iterationLimit == nil ? options.threads : plan.annealing.fixedStreams
    let streams = SearchStreams(
      state: best,
      guide: SearchGuide(relaxation: relaxation, prices: prices),
      pricer: pricer,
      streams: count,
      threads: options.threads,
      seed: options.seed
    )
    let price = relaxation.highestPrice > 0 ? relaxation.highestPrice : 1
    let isOutOfTime = stopSignal(share: plan.repair.share)
    let most = options.iterationLimit.map { Int(Double($0) * plan.repair.share) } ?? .max
    var moves = plan.repair.firstMoves
    while best.breaksSharedRule, iterations < most, !isOutOfTime() {
      let schedule = Annealing.Schedule(
        moves: min(moves, max(1, (most - iterations) / count)),
        hottest: price * plan.repair.heat.upperBound,
        coldest: price * plan.repair.heat.lowerBound,
        priceShare: 0,
        repairShare: plan.repair.movesAtBreaks
      )
      streams.run(from: best, schedule: schedule, shouldStop: isOutOfTime) { better, moves in
        iterations += moves
        if let better, better.objective < best.objective { best = better }
        tell(.repair)
        return best.breaksSharedRule && !isOutOfTime()
      }
      moves *= 2
    }
    clock.book(.repair, since: begin, count: iterations)
  }

  /// Whether a master is solved in a moment, so that whole numbers of tours may be asked of it often.
  private var isSmall: Bool {
    relaxation.pricedCells.count * problem.typeOfAgent.count < plan.branching.largest
  }

  /// Dives and branch and price, where the master was solved and shifts are covered by name.
  private mutating func dateTree() -> DateTree? {
    guard !columns.isEmpty else { return nil }
    var seeds = best.tours.map { [$0].compactMap { $0 } }
    for (agent, type) in problem.typeOfAgent.enumerated() {
      seeds[agent] += columns.filter { $0.type == type }.map(\.tour)
    }
    let begin = ContinuousClock.now
    do {
      let program = try NodeProgram(
        problem: problem,
        threads: options.threads,
        meter: meter,
        seeds: seeds
      )
      clock.book(.dateDive, since: begin, count: 0)
      return program.map { DateTree(program: $0, seed: options.seed, branches: isSmall) }
    } catch {
      giveUpGLPK(.branchAndPrice, error, since: begin)
      return nil
    }
  }

  /// A dive, where one is due, and a slice of branch and price.
  private mutating func descend(_ tree: inout DateTree?) {
    let begin = ContinuousClock.now
    do {
      if tree?.takeTurn() == true {
        let outcome = try tree?.dive.run(
          below: best.objective,
          shouldStop: workSignal(share: plan.branching.diveShare)
        )
        if tree?.dive.isUnderWay == false { tree?.book(hasHelped: outcome?.tours != nil) }
        keep(outcome, of: .dateDive, since: begin)
      }
      guard !isOver, !meter.isUsedUp else { return }
      let begin = ContinuousClock.now
      let isTimed = options.iterationLimit == nil
      let end = begin + .seconds(plan.branching.secondsPerSlice)
      let shouldStop = workSignal(share: 1)
      let outcome = try tree?.branches?.run(
        below: best.objective,
        nodeLimit: isTimed ? .max : plan.branching.nodesPerSlice,
        shouldStop: { shouldStop() || isTimed && ContinuousClock.now > end }
      )
      keep(outcome, of: .branchAndPrice, since: begin)
    } catch {
      tree = nil
      giveUpGLPK(.branchAndPrice, error, since: begin)
    }
  }

  /// Keeps what a part of the tree gave.
  private mutating func keep(
    _ outcome: DateTree.Outcome?,
    of phase: SolvePhase,
    since begin: ContinuousClock.Instant
  ) {
    guard let outcome else { return }
    clock.book(phase, since: begin, count: outcome.nodes, with: outcome.effort)
    raiseBound(to: outcome.bound)
    if let tours = outcome.tours {
      let found = best.with(tours: tours)
      if found.objective < best.objective - 1e-7 { best = found }
    }
    tell(phase)
  }

  /// One round of annealing.
  private mutating func anneal(
    _ streams: SearchStreams,
    _ rounds: inout SearchPlan,
    _ balance: inout SearchBalance
  ) {
    // Any positive number will do where missing heads are free.
    let price = relaxation.highestPrice > 0 ? relaxation.highestPrice : 1
    // A round ends where the smallest step of the objective is seldom taken upwards: missing heads
    // alone change it in large steps, labour cost and prices of rules by less.
    let limits = plan.annealing.coldness
    let ofUnit = plan.annealing.coldnessOfUnit * (costUnit ?? 0) / price
    let coldness = min(limits.upperBound, max(limits.lowerBound, ofUnit))
    let begin = ContinuousClock.now
    let round = rounds.nextRound(movesLeft: movesLeft(begin: begin))
    let before = (iterations: iterations, objective: best.objective)
    let schedule = Annealing.Schedule(
      moves: round.moves,
      hottest: price * round.heat,
      coldest: price * coldness,
      priceShare: round.priceShare,
      repairShare: best.breaksSharedRule ? plan.repair.movesAtBreaks / 2 : 0,
      noise: round.noise
    )
    // Whole tours of long horizons are dear: neighbourhoods must not wait for a round of them.
    let isLeading = problem.queueCount > 0 || !options.strategy.usesGLPK
    let shouldStop = isLeading ? shouldStop : stopSignal(share: plan.annealing.longestShareByName)
    streams.run(from: best, schedule: schedule, shouldStop: shouldStop) { better, moves in
      iterations += moves
      if let better, better.objective < best.objective { best = better }
      tell(.annealing)
      return !isOver
    }
    let work = iterations - before.iterations
    balance.book(.annealing, gain: before.objective - best.objective, work: work)
    clock.book(.annealing, since: begin, count: work)
  }

  /// One slice of neighbourhoods; false where GLPK failed.
  private mutating func searchNeighbourhoods(
    _ crew: NeighbourhoodCrew,
    _ balance: inout SearchBalance
  ) -> Bool {
    let begin = ContinuousClock.now
    let before = best.objective
    do {
      let share = options.iterationLimit.map { max(1, ($0 - iterations) / crew.streams) }
      let outcome = try crew.run(
        from: best,
        work: min(plan.neighbourhoods.workPerSlice, share ?? plan.neighbourhoods.workPerSlice),
        shouldStop: shouldStop
      )
      best = outcome.state
      raiseBound(to: outcome.bound)
      iterations += outcome.work
      balance.book(.neighbourhoods, gain: before - best.objective, work: outcome.work)
      clock.book(.neighbourhoods, since: begin, count: outcome.work)
      tell(.neighbourhoods)
      return true
    } catch {
      giveUpGLPK(.neighbourhoods, error, since: begin)
      return false
    }
  }

  /// How many moves the limits still allow, by the speed so far; nil when they set no end.
  private func movesLeft(begin: ContinuousClock.Instant) -> Int? {
    if let limit = options.iterationLimit { return limit - iterations }
    guard let limit = options.timeLimitSeconds,
      let past = clock.past(.annealing), past.seconds > 0
    else { return nil }
    let left = max(0, limit - clock.elapsedSeconds)
    return Int(Double(past.count) / past.seconds * left)
  }
}
