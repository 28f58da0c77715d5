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
  private var slotSums: [Double] = []
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

  // MARK: - Values of duties

  private mutating func prepare(
    type position: Int,
    gains: [Double],
    shifts: [Double],
    fixed: FixedDays?
  ) {
    let type = problem.types[position]
    let catalogue = problem.catalogues[type.catalogue]
    let count = catalogue.duties.count
    if values.count < count { values = [Double](repeating: 0, count: count) }
    guard let fixed else {
      prepare(type, days: 0..<catalogue.dayStarts.count - 1, gains: gains, shifts: shifts)
      return
    }
    var day = 0
    while day < fixed.days.count {
      let first = day
      while day < fixed.days.count, case .open = fixed.days[day] { day += 1 }
      if first < day { prepare(type, days: first..<day, gains: gains, shifts: shifts) }
      day += 1
    }
  }

  private mutating func prepare(
    _ type: AgentType,
    days: Range<Int>,
    gains: [Double],
    shifts: [Double]
  ) {
    let catalogue = problem.catalogues[type.catalogue]
    let starts = catalogue.dayStarts[days.lowerBound]..<catalogue.dayStarts[days.upperBound]
    if model.hasIntervals {
      prepareIntervals(type, days: days, gains: gains)
    } else {
      for duty in catalogue.startDuties[
        starts.lowerBound
      ]..<catalogue.startDuties[starts.upperBound] {
        values[duty] =
          type.isAllowed[duty] ? -model.plainDuties[type.catalogue][duty].cost : -.infinity
      }
    }
    let duties = catalogue.startDuties[starts.lowerBound]..<catalogue.startDuties[starts.upperBound]
    if !type.dutyCosts.isEmpty {
      for duty in duties { values[duty] -= type.dutyCosts[duty] }
    }
    guard !shifts.isEmpty else { return }
    problem.coverGroups[type.coverGroup].addGains(
      to: &values,
      of: duties,
      gains: shifts,
      sums: &slotSums
    )
  }

  private mutating func prepareIntervals(_ type: AgentType, days: Range<Int>, gains: [Double]) {
    let catalogue = problem.catalogues[type.catalogue]
    let slots = model.daySlots[type.catalogue][days].filter { !$0.isEmpty }
    guard let first = slots.map(\.lowerBound).min(), let end = slots.map(\.upperBound).max() else {
      return
    }
    dutyValues[type.catalogue].update(
      gains: gains,
      costs: problem.costHours[type.location],
      hourlyCost: type.weightedHourlyCost,
      slots: first..<end
    )
    for start in catalogue.dayStarts[days.lowerBound]..<catalogue.dayStarts[days.upperBound] {
      let slot = catalogue.startSlots[start]
      for duty in catalogue.startDuties[start]..<catalogue.startDuties[start + 1] {
        values[duty] =
          type.isAllowed[duty]
          ? dutyValues[type.catalogue].value(form: catalogue.duties[duty].form, start: slot)
          : -.infinity
      }
    }
  }

  private func fixedValues(
    type position: Int,
    gains: [Double],
    shifts: [Double],
    fixed: FixedDays?
  ) -> [Double] {
    guard let fixed else { return [] }
    return fixed.days.map { day in
      guard case .duty(let planned) = day else { return 0 }
      return value(of: planned, type: problem.types[position], gains: gains, shifts: shifts)
    }
  }

  /// What a duty with its breaks in place earns less its cost.
  private func value(
    of planned: PlannedDuty,
    type: AgentType,
    gains: [Double],
    shifts: [Double]
  ) -> Double {
    var value = -planned.cost
    for slot in planned.workSlots { value += gains[slot] + problem.idlePrices[slot] }
    if !type.dutyCosts.isEmpty { value -= type.dutyCosts[planned.duty] }
    guard !shifts.isEmpty else { return value }
    for row in problem.coverGroups[type.coverGroup].rows(ofDuty: planned.duty) {
      value += shifts[row]
    }
    return value
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

  /// A duty with its breaks, and the sessions that it holds, where the last valuation puts them.
  private func planned(
    _ duty: Int,
    type: AgentType,
    holding held: [Int] = []
  ) -> PlannedDuty {
    guard model.hasIntervals else { return model.plainDuties[type.catalogue][duty] }
    let catalogue = problem.catalogues[type.catalogue]
    let slots = catalogue.slots(of: catalogue.duties[duty])
    let costs = problem.costHours[type.location]
    let form = catalogue.forms[catalogue.duties[duty].form]
    let sessions = held.isEmpty ? [] : places(of: held, in: duty, type: type)?.sessions ?? []
    let breaks = dutyValues[type.catalogue].breakSlots(
      form: catalogue.duties[duty].form,
      start: slots.lowerBound,
      avoiding: sessions.map(\.slots)
    )
    let longOnes = form.stretch?.longOnes(
      of: form,
      breaksAt: breaks.map { $0.slot - slots.lowerBound }
    )
    return PlannedDuty(
      duty: duty,
      slots: slots,
      breaks: breaks,
      sessions: sessions,
      labour: { costs[$0] * type.weightedHourlyCost },
      idle: { problem.idlePrices[$0] },
      rules: Double(longOnes ?? 0) * (form.stretch?.price ?? 0)
    )
  }

  // MARK: - One day

  /// The best duty of one day that may stand in for a duty of a tour, the other days unchanged: it
  /// is of the same kind, so that counts and rules over days hold, and keeps the rest on both sides.
  ///
  /// - Parameters:
  ///   - type: the type's position.
  ///   - position: which of its duties is replaced.
  ///   - tour: the tour.
  ///   - gains: as in ``bestTour(type:gains:shifts:within:)``; only the slots that the day's duties
  ///     touch count.
  ///   - shifts: as there.
  /// - Returns: the duty, with breaks in their best places; nil when none is open.
  mutating func bestDuty(
    type: Int,
    replacing position: Int,
    of tour: Tour,
    gains: [Double],
    shifts: [Double] = []
  ) -> PlannedDuty? {
    let agentType = problem.types[type]
    let catalogue = problem.catalogues[agentType.catalogue]
    let old = catalogue.duties[tour.duties[position].duty]
    let held = agentType.sessions.isEmpty ? [] : terms(heldBy: tour.duties[position], agentType)
    guard model.hasIntervals else { return tour.duties[position] }
    dutyValues[agentType.catalogue].update(
      gains: gains,
      costs: problem.costHours[agentType.location],
      hourlyCost: agentType.weightedHourlyCost,
      slots: daySlots(catalogue: agentType.catalogue, day: old.day)
    )
    let before = position == 0 ? nil : tour.duties[position - 1].duty
    let next = position + 1 < tour.duties.count ? tour.duties[position + 1].duty : nil
    // Where gaps of several lengths may be meant, a duty must not shorten those on either side.
    let isRigid = problem.automata[agentType.automaton].gaps != [0]
    let earliest =
      isRigid
      ? old.start
      : before.map { catalogue.duties[$0].ready } ?? agentType.starts.map(\.first).min() ?? 0
    let latest = next.map { catalogue.duties[$0].start } ?? .max
    let asksPattern = !problem.cover.isEmpty || !agentType.counters.isEmpty
    let lastReady = isRigid ? old.ready : latest
    let oldCost = agentType.dutyCosts.isEmpty ? 0 : agentType.dutyCosts[tour.duties[position].duty]
    var best = (value: -Double.infinity, duty: -1)
    for duty in catalogue.duties(ofDay: old.day) where agentType.isAllowed[duty] {
      let candidate = catalogue.duties[duty]
      guard candidate.start >= earliest, candidate.ready <= lastReady,
        isRigid || candidate.ready <= latest,
        catalogue.isAlike(candidate.kind, old.kind, byPattern: asksPattern),
        agentType.dutyCosts.isEmpty || agentType.dutyCosts[duty] == oldCost
      else { continue }
      let start = catalogue.startSlots[candidate.start]
      var value =
        held.isEmpty
        ? dutyValues[agentType.catalogue].value(form: candidate.form, start: start)
        : places(of: held, in: duty, type: agentType)?.value ?? -.infinity
      if !shifts.isEmpty {
        let rows = problem.coverGroups[agentType.coverGroup].rows(ofDuty: duty)
        for row in rows { value += shifts[row] }
      }
      if value > best.value { best = (value, duty) }
    }
    guard best.duty >= 0 else { return nil }
    return planned(best.duty, type: agentType, holding: held)
  }

  /// The slots that the duties of some days touch.
  func slots(catalogue position: Int, days: Range<Int>) -> Range<Int> {
    let slots = model.daySlots[position][days].filter { !$0.isEmpty }
    guard let first = slots.map(\.lowerBound).min(), let end = slots.map(\.upperBound).max() else {
      return 0..<0
    }
    return first..<end
  }

  /// The slots that the duties of a day touch.
  func daySlots(catalogue position: Int, day: Int) -> Range<Int> { model.daySlots[position][day] }
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
