import GLPKSolver
import Workforce

/// One run of the solver: what is known so far, and what is tried next.
struct SolveRun {
  private let problem: RosteringProblem
  private let options: SolveOptions
  /// See ``RosteringProblem/costUnit``.
  private let costUnit: Double?
  private let relaxation: LagrangianBound
  private let pricer: TourPricer
  private let crew: PricingCrew
  private let shouldStop: @Sendable () -> Bool
  private let report: (SolveProgress) -> Void

  private var clock: SolveClock
  private var best: RosterState
  /// No part of an objective is negative.
  private var bound = 0.0 {
    didSet { bound = problem.roundedUp(bound, unit: costUnit) }
  }
  private var prices: [Double]
  private var iterations = 0
  /// The first-order bound; its tours are the columns to begin with.
  private var ascent: FirstOrderAscent
  /// Evaluations in its next schedule.
  private var nextEvaluations = 100

  /// The last master's columns; empty where no master was solved.
  private var columns: [RestrictedMaster.Entry] = []

  /// Nodes that GLPK may branch into for whole numbers of tours.
  private static let mostNodes = 500
  /// Evaluations in the longest schedule of the first-order bound before a first dive.
  private static let firstEvaluations = 200
  /// Evaluations in the longest schedule of all.
  private static let mostEvaluations = 1600
  /// The same where a limit of time says whether a schedule fits.
  private static let mostTimedEvaluations = 12_800

  /// Runs a problem from the first roster to the end.
  static func result(
    of problem: RosteringProblem,
    options: SolveOptions,
    progress: @escaping (SolveProgress) -> Void,
    shouldStop: @escaping @Sendable () -> Bool
  ) -> RosterResult {
    var clock = SolveClock()
    let begin = ContinuousClock.now
    let isOver = clock.stopSignal(limit: options.timeLimitSeconds, or: shouldStop)
    var pricer = TourPricer(problem: problem)
    let first = GreedyConstruction(problem: problem).outcome(pricer: &pricer, shouldStop: isOver)
    clock.book("first-roster", since: begin)
    switch first {
    case .roster(let state):
      var run = SolveRun(problem, state, pricer, clock, options: options, progress, isOver)
      return run.finish()
    case .contradiction:
      return .without(
        .infeasible,
        because: .contradiction,
        ContradictionFinder(problem: problem).contradictions(),
        seed: options.seed,
        phases: clock.report
      )
    case .stopped:
      return .without(
        .noRoster,
        because: shouldStop() ? .interrupted : .timeLimit,
        seed: options.seed,
        phases: clock.report
      )
    }
  }

  private init(
    _ problem: RosteringProblem,
    _ first: RosterState,
    _ pricer: TourPricer,
    _ clock: SolveClock,
    options: SolveOptions,
    _ report: @escaping (SolveProgress) -> Void,
    _ shouldStop: @escaping @Sendable () -> Bool
  ) {
    self.problem = problem
    self.options = options
    self.clock = clock
    self.report = report
    self.shouldStop = shouldStop
    costUnit = problem.costUnit
    relaxation = LagrangianBound(problem: problem)
    self.pricer = pricer
    crew = PricingCrew(pricer: pricer, threads: options.threads)
    ascent = FirstOrderAscent(relaxation: relaxation, crew: crew, toursKept: 8)
    best = first
    prices = [Double](repeating: 0, count: relaxation.priceCount)
  }

  private mutating func finish() -> RosterResult {
    tell("first roster")
    if options.strategy == .compact { solveCompactProgram() } else { boundAndSearch() }
    return result()
  }

  private mutating func boundAndSearch() {
    raiseBound(evaluations: Self.firstEvaluations)
    if !isOver, fits(evaluations: LagrangianDive.mostEvaluations / 2, share: 0.3) { dive() }
    if !isOver {
      let isTimed = options.timeLimitSeconds != nil
      raiseBound(evaluations: isTimed ? Self.mostTimedEvaluations : Self.mostEvaluations)
    }
    if !isOver, fitsGLPK { generateColumns() }
    // Prices differ by now: a second dive gives another roster, and the better one stays.
    if !isOver, fits(evaluations: LagrangianDive.mostEvaluations / 2, share: 0.05) { dive() }
    if !isOver { search() }
  }

  private mutating func result() -> RosterResult {
    let begin = ContinuousClock.now
    let roster = RosterDecoder(state: best).roster()
    clock.book("decoding", since: begin)
    return RosterResult(
      status: isGoodEnough ? .optimal : .feasible,
      stopReason: stopReason,
      roster: roster,
      objective: objective,
      lowerBound: bound,
      seed: options.seed,
      iterations: iterations,
      phases: clock.report
    )
  }

  // MARK: - Where the run stands

  private var gap: Gap {
    Gap(objective: best.objective, lowerBound: bound, instance: problem.instance)
  }

  /// Whether the gap is closed; where no hours are required, its percentage says nothing.
  private var isGoodEnough: Bool {
    let isMeasurable = problem.instance.requirement.totalHours > 0
    return gap.hours < 1e-9 || isMeasurable && gap.percentOfRequiredHours <= options.gapPercent
  }

  private var isOver: Bool {
    isGoodEnough || shouldStop() || iterations >= options.iterationLimit ?? .max
  }

  private var stopReason: RosterResult.StopReason {
    if isGoodEnough { return .gapReached }
    if iterations >= options.iterationLimit ?? .max { return .iterationLimit }
    if let limit = options.timeLimitSeconds, clock.elapsedSeconds >= limit { return .timeLimit }
    return .interrupted
  }

  private var objective: Objective {
    let tours = best.tours.compactMap { $0 }
    let rulesAndRequests = tours.reduce(0) { $0 + $1.ruleCost }
    let requests = problem.requestCost(of: best.tours)
    let labour = tours.reduce(0) { $0 + $1.cost - $1.ruleCost - problem.idlePrice(of: $1) }
    let idle = best.coverage.idlePrice
    return Objective(
      shortage: best.objective - labour - idle - best.shifts.cost - rulesAndRequests,
      idle: idle,
      labour: labour,
      shiftCover: best.shifts.cost,
      requests: requests,
      rules: rulesAndRequests - requests
    )
  }

  private func tell(_ activity: String) {
    report(
      SolveProgress(
        elapsedSeconds: clock.elapsedSeconds,
        activity: activity,
        objective: best.objective,
        lowerBound: bound,
        gap: gap
      )
    )
  }

  // MARK: - Phases

  /// Schedules of doubling length, up to one of so many evaluations, or until one of them raises the
  /// bound by little.
  private mutating func raiseBound(evaluations most: Int) {
    while nextEvaluations <= most, fits(evaluations: nextEvaluations, share: 0.12), !shouldStop() {
      let begin = ContinuousClock.now
      let before = (bound: ascent.bound, evaluations: ascent.evaluations)
      let isWhole = ascent.run(evaluations: nextEvaluations, stepShare: 0.2, shouldStop: shouldStop)
      clock.book("first-order-bound", since: begin, count: ascent.evaluations - before.evaluations)
      bound = max(bound, ascent.bound)
      prices = ascent.prices
      tell("first-order bound")
      let gained = ascent.bound - before.bound
      if !isWhole || gained < 0.002 * (best.objective - bound) { break }
      nextEvaluations *= 2
    }
  }

  /// Whether so many evaluations of the bound would take at most a share of the time that is left, by
  /// the speed so far.
  private func fits(evaluations: Int, share: Double) -> Bool {
    guard let limit = options.timeLimitSeconds,
      let past = clock.report.first(where: { $0.name == "first-order-bound" }), past.count > 0
    else { return true }
    let seconds = past.seconds / Double(past.count) * Double(evaluations)
    return seconds <= share * (limit - clock.elapsedSeconds)
  }

  /// Whether a master of this size can be solved in the time there is.
  private var fitsGLPK: Bool {
    let rows = relaxation.pricedCells.count
    return options.strategy.usesGLPK && rows * problem.types.count < 40_000
  }

  private mutating func generateColumns() {
    let begin = ContinuousClock.now
    let generation = ColumnGeneration(problem: problem, relaxation: relaxation, crew: crew)
    let entries = ascent.tours.enumerated().flatMap { type, tours in
      tours.map { RestrictedMaster.Entry(type: type, tour: $0) }
    }
    do {
      let outcome = try generation.run(
        seeds: entries + bestEntries,
        bound: bound,
        prices: prices,
        tolerance: problem.instance.prices.missingHeadHour * 0.01,
        roundLimit: 400,
        shouldStop: shouldStop
      )
      clock.book("column-generation", since: begin, count: outcome.rounds)
      bound = max(bound, outcome.bound)
      prices = outcome.prices
      columns = outcome.columns
      tell("column generation")
    } catch {
      giveUpGLPK("column generation", error, since: begin)
    }
  }

  /// Asks GLPK for the best whole numbers of the columns and the tours of the best roster.
  private mutating func combineColumns() {
    let begin = ContinuousClock.now
    do {
      let found = try wholeTours()
      clock.book("integer-program", since: begin)
      if let state = RosterState(problem: problem, tours: found),
        state.objective < best.objective - 1e-7
      {
        best = state
      }
      tell("integer program")
    } catch {
      giveUpGLPK("integer program", error, since: begin)
    }
  }

  /// Goes on without GLPK after it failed: what is known stays true, and the search needs no linear
  /// program. The progress and the phases of the result name the failure.
  private mutating func giveUpGLPK(
    _ phase: String,
    _ error: GLPKError,
    since begin: ContinuousClock.Instant
  ) {
    clock.book("glpk-failed", since: begin)
    tell("\(phase) failed: \(error)")
  }

  private func wholeTours() throws(GLPKError) -> [(entry: RestrictedMaster.Entry, count: Int)] {
    var master = try RestrictedMaster(problem: problem)
    _ = try master.add(columns + bestEntries)
    return try master.wholeTours(
      nodeLimit: Self.mostNodes,
      cutoff: best.objective - relaxation.offset,
      shouldStop: shouldStop
    ) ?? []
  }

  /// Gives the compact program whole to GLPK; a limit of iterations is one of nodes.
  private mutating func solveCompactProgram() {
    guard CompactProgram.missingParts(of: problem).isEmpty else { return }
    let begin = ContinuousClock.now
    let hours = problem.instance.requirement.totalHours * options.gapPercent / 100
    do {
      let found = try CompactSearch(problem: problem).run(
        nodeLimit: options.iterationLimit,
        absoluteGap: hours * problem.instance.prices.missingHeadHour,
        shouldStop: shouldStop
      )
      clock.book("compact-program", since: begin, count: found.nodes)
      iterations = found.nodes
      bound = max(bound, found.bound ?? 0)
      if let state = found.state, state.objective < best.objective { best = state }
      tell("compact program")
    } catch {
      giveUpGLPK("compact program", error, since: begin)
    }
  }

  /// The tours of the best roster, as columns.
  private var bestEntries: [RestrictedMaster.Entry] {
    best.tours.enumerated().compactMap { agent, tour in
      tour.map { RestrictedMaster.Entry(type: problem.typeOfAgent[agent], tour: $0) }
    }
  }

  private mutating func dive() {
    let begin = ContinuousClock.now
    var pricer = pricer
    let found = LagrangianDive(problem: problem, crew: crew).roster(
      order: GreedyConstruction(problem: problem).order,
      prices: prices,
      pricer: &pricer,
      shouldStop: shouldStop
    )
    if let found, found.objective < best.objective { best = found }
    clock.book("dive", since: begin)
    tell("dive")
  }

  // MARK: - Search

  /// Short rounds of annealing, a look at what neighbourhoods give, a long round of annealing that
  /// takes most of what is left of the limit; then both, by what each gives for its work.
  private mutating func search() {
    let count = options.iterationLimit == nil ? options.threads : Self.fixedStreams
    let streams = SearchStreams(
      state: best,
      guide: SearchGuide(relaxation: relaxation, prices: prices),
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
    var plan = SearchPlan(
      streams: streams.count,
      mainShare: usesNeighbourhoods ? 0.1 : 0.9
    )
    var balance = SearchBalance()
    while !isOver {
      if plan.isWarm, options.strategy.usesGLPK {
        if !columns.isEmpty { combineColumns() }
        while !isOver, searchNeighbourhoods(crew, &balance), balance.best == .neighbourhoods {}
      }
      if plan.isPolishing, options.strategy.usesGLPK, balance.next() == .neighbourhoods {
        if searchNeighbourhoods(crew, &balance) { continue }
      }
      if !isOver { anneal(streams, &plan, &balance) }
    }
  }

  /// One round of annealing.
  private mutating func anneal(
    _ streams: SearchStreams,
    _ plan: inout SearchPlan,
    _ balance: inout SearchBalance
  ) {
    // Any positive number will do where missing heads are free.
    let price = relaxation.highestPrice > 0 ? relaxation.highestPrice : 1
    // Missing heads alone change the objective in large steps; labour cost changes it by cents.
    let coldness = problem.types.contains { $0.weightedHourlyCost > 0 } ? 0.0005 : 0.035
    let begin = ContinuousClock.now
    let round = plan.nextRound(movesLeft: movesLeft(begin: begin))
    let before = (iterations: iterations, objective: best.objective)
    let schedule = Annealing.Schedule(
      moves: round.moves,
      hottest: price * round.heat,
      coldest: price * coldness
    )
    streams.run(from: best, schedule: schedule, shouldStop: shouldStop) { better, moves in
      iterations += moves
      if let better, better.objective < best.objective { best = better }
      tell("annealing")
      return !isOver
    }
    let work = iterations - before.iterations
    balance.book(.annealing, gain: before.objective - best.objective, work: work)
    clock.book("annealing", since: begin, count: work)
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
        work: min(Self.workPerSlice, share ?? Self.workPerSlice),
        shouldStop: shouldStop
      )
      best = outcome.state
      bound = max(bound, outcome.bound)
      iterations += outcome.work
      balance.book(.neighbourhoods, gain: before - best.objective, work: outcome.work)
      clock.book("neighbourhoods", since: begin, count: outcome.work)
      tell("neighbourhoods")
      return true
    } catch {
      giveUpGLPK("neighbourhoods", error, since: begin)
      return false
    }
  }

  /// Streams under a limit of iterations: the same number whatever the number of threads, so that
  /// the roster does not depend on it.
  private static let fixedStreams = 2
  /// Work of every stream in one slice of neighbourhoods: about a second.
  private static let workPerSlice = 20_000

  /// How many moves the limits still allow, by the speed so far; nil when they set no end.
  private func movesLeft(begin: ContinuousClock.Instant) -> Int? {
    if let limit = options.iterationLimit { return limit - iterations }
    guard let limit = options.timeLimitSeconds,
      let past = clock.report.first(where: { $0.name == "annealing" }), past.seconds > 0
    else { return nil }
    let left = max(0, limit - clock.elapsedSeconds)
    return Int(Double(past.count) / past.seconds * left)
  }
}
