/// Finds an agent type's best tour under given values of work, exactly: the pricing problem of
/// column generation, and the re-insertion step of the search.
///
/// Duties are valued first (``DutyValues``); a backward dynamic program over days then finds the
/// longest path of the ``TourGraph`` (Desrosiers and Lübbecke 2005, section 3). Counts over the
/// horizon that seldom bind are kept only where the best tour without them breaks them. One pricer
/// serves one thread; its tables are reused from call to call.
struct TourPricer {
  let problem: RosteringProblem
  let model: PricingModel
  /// The slot at which a session begins, by session; −1 where it may be chosen. Empty leaves all open.
  var sessionStarts: [Int] = []
  var dutyValues: [DutyValues]
  var values: [Double] = []
  private var tables = TourTables()
  /// Room for ``CoverGroup/addGains(to:of:gains:sums:)``.
  var slotSums: [Double] = []
  /// Answers those to whom the time of day does not matter.
  var dates: DatePricer
  /// Whether types to whom the time of day does not matter are asked by dates.
  var answersByDates = true

  init(problem: RosteringProblem) {
    self.problem = problem
    let model = PricingModel(problem: problem)
    self.model = model
    dates = DatePricer(
      plainDuties: model.plainDuties,
      catalogueOfType: problem.types.map(\.catalogue)
    )
    dutyValues =
      model.hasIntervals
      ? problem.catalogues.map {
        DutyValues(catalogue: $0, slotCount: problem.timeline.count)
      } : []
  }

  /// The same pricer, quicker where types of a catalogue are asked one after the other under the
  /// same gains.
  var rememberingGains: TourPricer {
    var pricer = self
    for catalogue in dutyValues.indices { pricer.dutyValues[catalogue].remembersGains = true }
    return pricer
  }

  /// The best tour of a type and its value, or nil when no tour is legal.
  ///
  /// - Parameters:
  ///   - type: the type's position.
  ///   - gains: what a slot of work earns, by slot, less the price of idleness and before labour
  ///     cost.
  ///   - shifts: what a head earns in a row of cover, by row; empty where there are none.
  ///   - fixed: which days are open; nil opens all.
  /// - Returns: the tour, what it earns less its cost, and a ceiling of what any legal tour earns:
  ///   the same, but where only part of the tours or of the counts could be looked at.
  mutating func bestTour(
    type: Int,
    gains: [Double],
    shifts: [Double] = [],
    within fixed: FixedDays? = nil
  ) -> (value: Double, tour: Tour, ceiling: Double)? {
    let graph = model.graphs[model.graphOfType[type]]
    guard graph.hasWay else { return nil }
    if let question = question(type: type, within: fixed) {
      return bestTour(question, shifts: shifts, within: fixed)
    }
    prepare(type: type, gains: gains, shifts: shifts, fixed: fixed)
    let found =
      problem.types[type].sessions.isEmpty
      ? bestPreparedTour(type: type, gains: gains, shifts: shifts, within: fixed)
      : bestPlan(type: type, gains: gains, shifts: shifts, within: fixed)
    return found.map { ($0.value, $0.tour, $0.value) }
  }

  /// The best tour under the values of duties as they stand.
  mutating func bestPreparedTour(
    type: Int,
    gains: [Double],
    shifts: [Double],
    within fixed: FixedDays?,
    plan: [Int?] = []
  ) -> (value: Double, tour: Tour)? {
    let graph = model.graphs[model.graphOfType[type]]
    let agentType = problem.types[type]
    let question = TourTables.Question(
      graph: graph,
      catalogue: problem.catalogues[agentType.catalogue],
      automaton: problem.automata[agentType.automaton],
      values: values,
      fixed: fixed,
      fixedValues: fixedValues(type: type, gains: gains, shifts: shifts, fixed: fixed),
      workDays: agentType.workDays
    )
    var active = agentType.counters.indices.filter { !agentType.counters[$0].isSeldomBinding }
    while true {
      var space = CounterSpace()
      if !active.isEmpty {
        guard
          let ranges = model.ranges[type]?.ranges(
            of: active,
            fixed: fixed,
            catalogue: question.catalogue
          )
        else { return nil }
        space.reset(active.map { agentType.counters[$0] }, ranges: ranges)
      }
      guard let (value, start) = tables.solve(question, space: space) else { return nil }
      let choices = tables.trace(question, from: start)
      let tour = tour(type: type, choices: choices, fixed: fixed, plan: plan)
      let broken = agentType.counters.indices.filter {
        !active.contains($0) && !agentType.counters[$0].isKept(by: tour, in: question.catalogue)
      }
      if broken.isEmpty { return (value - agentType.constantCost, tour) }
      active = (active + broken).sorted()
    }
  }

  // MARK: - The tour itself

  private func tour(
    type: Int,
    choices: [TourTables.Choice],
    fixed: FixedDays?,
    plan: [Int?]
  ) -> Tour {
    let agentType = problem.types[type]
    var tour = Tour()
    tour.ruleCost = agentType.constantCost
    for (day, choice) in choices.enumerated() {
      tour.ruleCost += choice.cost
      guard let duty = choice.duty else { continue }
      if !agentType.dutyCosts.isEmpty { tour.ruleCost += agentType.dutyCosts[duty] }
      if let fixed, case .duty(let planned) = fixed.days[day] {
        tour.duties.append(planned)
      } else {
        let held = plan.indices.filter { plan[$0] == day }
        tour.duties.append(planned(duty, type: agentType, holding: held))
      }
    }
    if let last = choices.last, !tables.space.isTrivial {
      tour.ruleCost += tables.space.endCost(point: last.point) ?? 0
    }
    return tour
  }
}

extension TourCounter {
  /// Whether the count is kept only where a tour would break it: there may be one per pattern.
  var isSeldomBinding: Bool {
    guard case .pattern = load else { return false }
    return price == nil && allowed.lowerBound == 0
  }

  /// Whether a tour keeps a count of patterns.
  fileprivate func isKept(by tour: Tour, in catalogue: DutyCatalogue) -> Bool {
    guard case .pattern(let pattern) = load else { return true }
    let count = tour.duties.count {
      catalogue.kinds[catalogue.duties[$0.duty].kind].pattern == pattern
    }
    return allowed.contains(count)
  }
}
