/// A roster in the making: a tour for every agent, and the cover that the tours give.
struct RosterState {
  let problem: RosteringProblem
  /// The tours, by agent; nil while an agent is taken out.
  private(set) var tours: [Tour?]
  /// The cover of the tours that are in.
  private(set) var coverage: CoverageState
  /// The heads of named shifts of the tours that are in.
  private(set) var shifts: ShiftCoverState
  /// The moments of sessions held together.
  private(set) var sessionStarts: SessionStarts
  /// Labour and idle price of the tours that are in, and the price of rules and requests.
  private(set) var tourCost = 0.0
  private let offset: Double
  /// The agents who changed since the journal was opened, with their tours of that time.
  private var changed: [(agent: Int, tour: Tour?)] = []
  private var isJournalOpen = false
  private var tourCostBefore = 0.0

  /// The state without any tour.
  init(problem: RosteringProblem) {
    self.problem = problem
    tours = [Tour?](repeating: nil, count: problem.typeOfAgent.count)
    coverage = CoverageState(problem: problem)
    shifts = ShiftCoverState(rows: problem.cover, watches: problem.watches)
    sessionStarts = SessionStarts(problem: problem)
    offset = problem.offset
  }

  /// The state of these tours; nil unless they are as many as the agents of every type, and all
  /// members of each session held together begin at the same moment.
  init?(problem: RosteringProblem, tours: [(entry: TourColumn, count: Int)]) {
    self.init(problem: problem)
    var members = problem.members
    for (entry, count) in tours {
      guard members[entry.type].count >= count else { return nil }
      for agent in members[entry.type].prefix(count) { insert(entry.tour, agent: agent) }
      members[entry.type].removeFirst(count)
    }
    guard members.allSatisfy(\.isEmpty), !sessionStarts.hasSplitSession else { return nil }
  }

  /// What the roster costs: missing heads, idle time, labour, rules and requests.
  var objective: Double { coverage.worth + shifts.cost + tourCost + offset }

  /// The skill class of an agent.
  func skillClass(of agent: Int) -> Int { problem.types[problem.typeOfAgent[agent]].skillClass }

  /// The position in an agent's tour of a duty that meets some slots; nil where there is none.
  func duty(of agent: Int, meeting slots: Range<Int>) -> Int? {
    tours[agent]?.duties.firstIndex {
      guard let first = $0.workSlots.first, let last = $0.workSlots.last else { return false }
      return first < slots.upperBound && last >= slots.lowerBound
    }
  }

  /// The day on which a duty of an agent's tour begins.
  func day(of planned: PlannedDuty, agent: Int) -> Int {
    let type = problem.types[problem.typeOfAgent[agent]]
    return problem.catalogues[type.catalogue].duties[planned.duty].day
  }

  /// Puts an agent in with a tour; where days are given, the duties of the other days are on duty
  /// already.
  mutating func insert(_ tour: Tour, agent: Int, days: Range<Int>? = nil) {
    note(agent)
    let position = skillClass(of: agent)
    for duty in tour.duties where isMeant(duty, of: agent, days) {
      coverage.add(duty.workSlots, class: position)
    }
    forEachRow(of: agent, tour) { $0.add(row: $1) }
    if !problem.sessions.isEmpty { sessionStarts.add(tour) }
    tourCost += tour.cost
    tours[agent] = tour
  }

  /// Takes an agent out and returns the tour; where days are given, the duties of the other days
  /// stay on duty.
  @discardableResult
  mutating func remove(agent: Int, days: Range<Int>? = nil) -> Tour? {
    guard let tour = tours[agent] else { return nil }
    note(agent)
    let position = skillClass(of: agent)
    for duty in tour.duties where isMeant(duty, of: agent, days) {
      coverage.remove(duty.workSlots, class: position)
    }
    forEachRow(of: agent, tour) { $0.remove(row: $1) }
    if !problem.sessions.isEmpty { sessionStarts.remove(tour) }
    tourCost -= tour.cost
    tours[agent] = nil
    return tour
  }

  /// Whether a duty begins on one of the days, if any are given.
  func isMeant(_ duty: PlannedDuty, of agent: Int, _ days: Range<Int>?) -> Bool {
    days?.contains(day(of: duty, agent: agent)) ?? true
  }

  /// Puts one duty of an agent's tour in the place of another of the same day and, where shifts are
  /// covered by name, of the same pattern, which was taken off duty before by
  /// ``release(duty:of:)``.
  mutating func replace(duty position: Int, of agent: Int, by duty: PlannedDuty) {
    note(agent)
    coverage.add(duty.workSlots, class: skillClass(of: agent))
    forEachRow(of: agent, duty) { $0.add(row: $1) }
    tourCost += duty.cost
    tours[agent]?.duties[position] = duty
  }

  /// Takes one duty of an agent off duty and returns it; the tour still names it.
  mutating func release(duty position: Int, of agent: Int) -> PlannedDuty? {
    guard let duty = tours[agent]?.duties[position] else { return nil }
    coverage.remove(duty.workSlots, class: skillClass(of: agent))
    forEachRow(of: agent, duty) { $0.remove(row: $1) }
    tourCost -= duty.cost
    return duty
  }

  /// Calls for every row of cover in which a duty counts.
  private mutating func forEachRow(
    of agent: Int,
    _ planned: PlannedDuty,
    _ body: (inout ShiftCoverState, Int) -> Void
  ) {
    guard !problem.cover.isEmpty else { return }
    let group = problem.coverGroups[problem.types[problem.typeOfAgent[agent]].coverGroup]
    for row in group.rows(ofDuty: planned.duty) { body(&shifts, row) }
  }

  /// Calls for every row of cover in which a duty of a tour counts.
  private mutating func forEachRow(
    of agent: Int,
    _ tour: Tour,
    _ body: (inout ShiftCoverState, Int) -> Void
  ) {
    guard !problem.cover.isEmpty else { return }
    let group = problem.coverGroups[problem.types[problem.typeOfAgent[agent]].coverGroup]
    for planned in tour.duties {
      for row in group.rows(ofDuty: planned.duty) { body(&shifts, row) }
    }
  }

  // MARK: - Taking back

  /// Notes all changes from here on, until they are kept or taken back.
  mutating func openJournal() {
    isJournalOpen = true
    changed.removeAll(keepingCapacity: true)
    tourCostBefore = tourCost
    coverage.openJournal()
    shifts.openJournal()
  }

  /// Keeps the changes since the journal was opened.
  mutating func keepChanges() {
    isJournalOpen = false
    coverage.keepChanges()
    shifts.keepChanges()
  }

  /// Takes back the changes since the journal was opened.
  mutating func takeBackChanges() {
    isJournalOpen = false
    coverage.takeBackChanges()
    shifts.takeBackChanges()
    takeBackSessions()
    for (agent, tour) in changed { tours[agent] = tour }
    tourCost = tourCostBefore
  }

  private mutating func takeBackSessions() {
    guard !problem.sessions.isEmpty else { return }
    for (agent, _) in changed { if let now = tours[agent] { sessionStarts.remove(now) } }
    for (_, tour) in changed { if let tour { sessionStarts.add(tour) } }
  }

  private mutating func note(_ agent: Int) {
    guard isJournalOpen, !changed.contains(where: { $0.agent == agent }) else { return }
    changed.append((agent, tours[agent]))
  }

  // MARK: - Gains

  /// Fills some slots of `gains` with what a slot of work of an agent's class would earn now.
  mutating func fill(
    _ gains: inout [Double],
    agent: Int,
    slots: Range<Int>,
    isBooked: Bool = false
  ) {
    coverage.fill(&gains, class: skillClass(of: agent), slots: slots, isBooked: isBooked)
    for slot in slots { gains[slot] -= problem.idlePrices[slot] }
  }

  /// Books what is missing of jobs anew at random, in some slots.
  mutating func scatterMissingUnits(in slots: Range<Int>, using random: inout RandomSource) {
    coverage.scatterMissingUnits(in: slots, using: &random)
  }

  /// The rows of cover for those who are not in: heads wanted, less those of the tours that are in.
  var openCover: [CoverRow] {
    problem.cover.enumerated().map { row, cover in
      CoverRow(
        heads: cover.heads - shifts.heads(row: row),
        missingPrice: cover.missingPrice,
        surplusPrice: cover.surplusPrice,
        isHard: cover.isHard
      )
    }
  }

  /// What the duties of a tour would earn in the rows of cover, if it came in now.
  func shiftGain(of tour: Tour, agent: Int) -> Double {
    guard !problem.cover.isEmpty else { return 0 }
    let group = problem.coverGroups[problem.types[problem.typeOfAgent[agent]].coverGroup]
    return tour.duties.reduce(0) { sum, planned in
      group.rows(ofDuty: planned.duty).reduce(sum) { $0 + shifts.gains[$1] }
    }
  }

  /// What a duty would earn in the rows of cover, if it came in now.
  func shiftGain(of planned: PlannedDuty, agent: Int) -> Double {
    guard !problem.cover.isEmpty else { return 0 }
    let group = problem.coverGroups[problem.types[problem.typeOfAgent[agent]].coverGroup]
    return group.rows(ofDuty: planned.duty).reduce(0) { $0 + shifts.gains[$1] }
  }

  /// The state with these tours instead.
  func with(tours: [Tour?]) -> RosterState {
    var state = RosterState(problem: problem)
    for (agent, tour) in tours.enumerated() {
      if let tour { state.insert(tour, agent: agent) }
    }
    // The order in which people of different efficiency came in may have hidden better assignments.
    if problem.isWeighted { state.recount() }
    return state
  }

  /// Adds up all costs again, free of rounding errors.
  mutating func recount() {
    coverage.recount()
    shifts.recount()
    tourCost = tours.reduce(0) { $0 + ($1?.cost ?? 0) }
  }
}
