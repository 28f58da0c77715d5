import GLPKSolver
import Workforce

/// One run of the solver: what is known so far, and what is tried next.
struct SolveRun {
  let problem: RosteringProblem
  let options: SolveOptions
  let plan = SolvePlan.standard
  /// See ``RosteringProblem/costUnit``.
  let costUnit: Double?
  let relaxation: LagrangianBound
  let pricer: TourPricer
  let crew: PricingCrew
  /// The work beside the search.
  let meter: WorkMeter
  let shouldStop: @Sendable () -> Bool
  private let report: (SolveProgress) -> Void
  /// The time to place people at the end, which is beyond the limit in ``options``.
  let placing: PlacingTime

  var clock: SolveClock
  var best: RosterState
  /// A floor under all rosters; no part of an objective is negative.
  private(set) var bound = 0.0 {
    didSet { bound = problem.roundedUp(bound, unit: costUnit) }
  }
  /// Whether floors of ``problem`` are floors under all rosters: see ``RosteringProblem/relaxed``.
  let boundsAllRosters: Bool
  var prices: [Double]
  var iterations = 0
  /// The first-order bound; its tours are the columns to begin with.
  private(set) var ascent: FirstOrderAscent
  /// Evaluations in its next schedule.
  private var nextEvaluations = SolvePlan.standard.firstOrderBound.firstSchedule

  /// The last master's columns; empty where no master was solved.
  var columns: [TourColumn] = []
  /// Tours of an earlier run.
  let knownTours: [TourColumn]
  /// The last rosters that were the best so far, where how people are placed at queues may change which
  /// one is: see ``keepCandidate()``.
  var candidates: [RosterState] = []

  /// Makes a run that begins with a roster.
  ///
  /// - Parameters:
  ///   - problem: the problem.
  ///   - first: the roster.
  ///   - knowledge: prices and tours of an earlier run, carried to the problem.
  ///   - pricer: answers what is legal.
  ///   - clock: what has been booked so far.
  ///   - placing: the time to place people at the end.
  ///   - options: limits, that of time without the time to place people, and seed.
  ///   - report: told whenever something better is known.
  ///   - shouldStop: true ends the run.
  init(
    _ problem: RosteringProblem,
    from first: RosterState,
    knowing knowledge: CarriedKnowledge?,
    _ pricer: TourPricer,
    _ clock: SolveClock,
    _ placing: PlacingTime,
    options: SolveOptions,
    _ report: @escaping (SolveProgress) -> Void,
    _ shouldStop: @escaping @Sendable () -> Bool
  ) {
    self.problem = problem
    self.options = options
    self.clock = clock
    self.placing = placing
    self.report = report
    self.shouldStop = shouldStop
    costUnit = problem.costUnit
    let relaxed = problem.relaxed
    boundsAllRosters = relaxed == nil
    relaxation = LagrangianBound(problem: relaxed ?? problem)
    self.pricer = pricer
    let meter = WorkMeter(iterationLimit: options.iterationLimit)
    self.meter = meter
    crew = PricingCrew(pricer: pricer, threads: options.threads, meter: meter)
    ascent = FirstOrderAscent(
      relaxation: relaxation,
      crew: relaxed.map { PricingCrew(problem: $0, threads: options.threads, meter: meter) }
        ?? crew,
      prices: knowledge?.prices,
      countPrices: knowledge?.countPrices,
      toursKept: 8
    )
    best = first
    prices = knowledge?.prices ?? [Double](repeating: 0, count: relaxation.priceCount)
    knownTours = knowledge?.tours ?? []
    if let floor = knowledge?.lowerBound { bound = problem.roundedUp(floor, unit: costUnit) }
  }

  /// What the run has learnt, for a later one.
  var knowledge: RunKnowledge {
    let tours = columns.isEmpty ? ascent.columns : columns
    return RunKnowledge(
      problem: problem,
      prices: ascent.prices,
      countPrices: ascent.countPrices,
      tours: tours + bestEntries,
      lowerBound: bound,
      floorOfPrices: ascent.bound
    )
  }

  mutating func finish() -> RosterResult {
    tell(.firstRoster)
    if best.breaksSharedRule { repair() }
    if options.strategy == .compact { solveCompactProgram() } else { boundAndSearch() }
    return result()
  }

  private mutating func boundAndSearch() {
    raiseBound(evaluations: plan.firstOrderBound.mostBeforeDive)
    if canGoOn, fits(evaluations: LagrangianDive.mostEvaluations / 2, share: 0.3) { dive() }
    if !isOver {
      let isTimed = options.timeLimitSeconds != nil
      raiseBound(
        evaluations: isTimed ? plan.firstOrderBound.mostTimed : plan.firstOrderBound.most
      )
    }
    if canGoOn, fitsGLPK { generateColumns() }
    if !isByName, canGoOn, fits(evaluations: LagrangianDive.mostEvaluations / 2, share: 0.05) {
      // Prices differ by now: a second dive gives another roster, and the better one stays.
      dive()
    }
    keepCandidate()
    if !isOver { search() }
  }

  // MARK: - Where the run stands

  private var gap: Gap {
    Gap(objective: best.objective, lowerBound: bound, instance: problem.instance)
  }

  /// Whether the gap is closed; where no hours are required, its percentage says nothing. What breaks a
  /// hard rule is no roster, however near to the bound it is.
  var isGoodEnough: Bool { isNear(best.objective) && !best.breaksSharedRule }

  /// Whether an objective is as near to the bound as is asked for.
  func isNear(_ objective: Double) -> Bool {
    guard objective - bound > leastDifference else { return true }
    let instance = problem.instance
    return instance.requirement.totalHours > 0
      && Gap(objective: objective, lowerBound: bound, instance: instance).percentOfRequiredHours
        <= options.gapPercent
  }

  /// The largest difference between roster and bound that counts as none. Where all objectives are
  /// multiples of an amount, half of it; else what a user does not see, less than half a hundredth,
  /// or what is lost in sums of many prices and in GLPK's fractions. ``NeighbourhoodSearch`` looks
  /// for nothing nearer than the latter.
  private var leastDifference: Double {
    if let costUnit { return 0.5 * costUnit }
    let price = problem.instance.prices.missingHeadHour
    let unseen = min(Self.unseen, Self.unseenOfPrice * price)
    return max(unseen, Self.exactness * max(abs(best.objective), price))
  }

  private static let unseen = 0.005
  /// The same where prices themselves are small.
  private static let unseenOfPrice = 1e-4
  private static let exactness = 1e-6

  var isOver: Bool {
    isGoodEnough || shouldStop() || iterations >= options.iterationLimit ?? .max
  }

  /// Whether work beside the search may go on.
  private var canGoOn: Bool { !isOver && !meter.isUsedUp }

  var stopReason: RosterResult.StopReason {
    if isGoodEnough { return .gapReached }
    if iterations >= options.iterationLimit ?? .max { return .iterationLimit }
    if let limit = options.timeLimitSeconds, clock.elapsedSeconds >= limit { return .timeLimit }
    return shouldStop() ? .interrupted : .exhausted
  }

  func tell(_ phase: SolvePhase) { tell(phase.words) }

  func tell(_ activity: String) {
    // A roster that breaks a hard rule which nobody breaks alone is none that could be taken.
    let isRoster = !best.breaksSharedRule
    report(
      SolveProgress(
        elapsedSeconds: clock.elapsedSeconds,
        activity: activity,
        objective: isRoster ? best.objective : nil,
        lowerBound: bound,
        gap: isRoster ? gap : nil
      )
    )
  }

  // MARK: - Phases

  /// Schedules of doubling length, up to one of so many evaluations, or until one of them raises the
  /// bound by little.
  private mutating func raiseBound(evaluations most: Int) {
    let plan = plan.firstOrderBound
    while nextEvaluations <= most, fits(evaluations: nextEvaluations, share: plan.share),
      !shouldStop(), !meter.isUsedUp
    {
      let begin = ContinuousClock.now
      let before = (bound: ascent.bound, evaluations: ascent.evaluations)
      let isComplete = ascent.run(
        evaluations: nextEvaluations,
        stepShare: plan.stepShare,
        shouldStop: workSignal(share: plan.longestShare)
      )
      clock.book(.firstOrderBound, since: begin, count: ascent.evaluations - before.evaluations)
      bound = max(bound, ascent.bound)
      prices = ascent.prices
      tell(.firstOrderBound)
      let gained = ascent.bound - before.bound
      if !isComplete || gained < plan.leastGain * (best.objective - bound) { break }
      nextEvaluations *= 2
    }
  }

  /// Whether so many evaluations of the bound would take at most a share of the time that is left, by
  /// the speed so far.
  private func fits(evaluations: Int, share: Double) -> Bool {
    guard let limit = options.timeLimitSeconds,
      let past = clock.past(.firstOrderBound), past.count > 0
    else { return true }
    let seconds = past.seconds / Double(past.count) * Double(evaluations)
    return seconds <= share * (limit - clock.elapsedSeconds)
  }

  /// Raises the bound to a floor of ``problem``, where that is one under all rosters.
  mutating func raiseBound(to floor: Double) {
    if boundsAllRosters { bound = max(bound, floor) }
  }

  /// Says when to stop a phase that may take a share of the time that is left.
  func stopSignal(share: Double) -> @Sendable () -> Bool {
    guard share < 1, let limit = options.timeLimitSeconds else { return shouldStop }
    let end = ContinuousClock.now + .seconds(share * max(0, limit - clock.elapsedSeconds))
    return { [shouldStop] in shouldStop() || ContinuousClock.now >= end }
  }

  /// The same for work beside the search, which has a limit of its own under one of iterations.
  func workSignal(share: Double) -> @Sendable () -> Bool {
    let shouldStop = stopSignal(share: share)
    return { [meter] in shouldStop() || meter.isUsedUp }
  }

  /// Whether all that is wanted are heads in named shifts.
  var isByName: Bool { problem.queueCount == 0 && !problem.cover.isEmpty }

  private mutating func dive() {
    let begin = ContinuousClock.now
    var pricer = pricer
    pricer.choose(best.sessionStarts)
    let found = LagrangianDive(problem: problem, crew: crew).roster(
      order: GreedyConstruction(problem: problem).order,
      prices: prices,
      countPrices: ascent.countPrices,
      pricer: &pricer,
      shouldStop: workSignal(share: 1)
    )
    if let found, found.objective < best.objective { best = found }
    clock.book(.dive, since: begin)
    tell(.dive)
  }
}
