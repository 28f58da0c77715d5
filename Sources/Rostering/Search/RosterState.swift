/// A roster in the making: a tour for every agent, and the cover that the tours give.
struct RosterState {
  let problem: RosteringProblem
  /// The tours, by agent; nil while an agent is taken out.
  private(set) var tours: [Tour?]
  /// The cover of the tours that are in.
  private(set) var coverage: CoverageState
  /// The heads of named shifts of the tours that are in.
  private(set) var shifts: ShiftCoverState
  /// Labour and idle price of the tours that are in, and the price of rules and requests.
  private(set) var tourCost = 0.0
  private let offset: Double

  /// The state without any tour.
  init(problem: RosteringProblem) {
    self.problem = problem
    tours = [Tour?](repeating: nil, count: problem.typeOfAgent.count)
    coverage = CoverageState(problem: problem)
    shifts = ShiftCoverState(rows: problem.cover)
    offset = problem.offset
  }

  /// The state of these tours; nil unless they are as many as the agents of every type.
  init?(problem: RosteringProblem, tours: [(entry: RestrictedMaster.Entry, count: Int)]) {
    self.init(problem: problem)
    var members = problem.members
    for (entry, count) in tours {
      guard members[entry.type].count >= count else { return nil }
      for agent in members[entry.type].prefix(count) { insert(entry.tour, agent: agent) }
      members[entry.type].removeFirst(count)
    }
    guard members.allSatisfy(\.isEmpty) else { return nil }
  }

  /// What the roster costs: missing heads, idle time, labour, rules and requests.
  var objective: Double { coverage.worth + shifts.cost + tourCost + offset }

  /// The skill class of an agent.
  func skillClass(of agent: Int) -> Int { problem.types[problem.typeOfAgent[agent]].skillClass }

  /// Puts an agent in with a tour.
  mutating func insert(_ tour: Tour, agent: Int) {
    coverage.add(tour.workSlots, class: skillClass(of: agent))
    forEachRow(of: agent, tour) { $0.add(row: $1) }
    tourCost += tour.cost
    tours[agent] = tour
  }

  /// Takes an agent out and returns the tour.
  @discardableResult
  mutating func remove(agent: Int) -> Tour? {
    guard let tour = tours[agent] else { return nil }
    coverage.remove(tour.workSlots, class: skillClass(of: agent))
    forEachRow(of: agent, tour) { $0.remove(row: $1) }
    tourCost -= tour.cost
    tours[agent] = nil
    return tour
  }

  /// Puts one duty of an agent's tour in the place of another of the same day and, where shifts are
  /// covered by name, of the same pattern, which was taken off duty before by
  /// ``release(duty:of:)``.
  mutating func replace(duty position: Int, of agent: Int, by duty: PlannedDuty) {
    coverage.add(duty.workSlots, class: skillClass(of: agent))
    tourCost += duty.cost
    tours[agent]?.duties[position] = duty
  }

  /// Takes one duty of an agent off duty and returns it; the tour still names it.
  mutating func release(duty position: Int, of agent: Int) -> PlannedDuty? {
    guard let duty = tours[agent]?.duties[position] else { return nil }
    coverage.remove(duty.workSlots, class: skillClass(of: agent))
    tourCost -= duty.cost
    return duty
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

  /// Fills some slots of `gains` with what a slot of work of an agent's class would earn now.
  mutating func fill(_ gains: inout [Double], agent: Int, slots: Range<Int>) {
    coverage.fill(&gains, class: skillClass(of: agent), slots: slots)
    for slot in slots { gains[slot] -= problem.idlePrices[slot] }
  }

  /// The rows of cover for those who are not in: heads wanted, less those of the tours that are in.
  var openCover: [CoverRow] {
    problem.cover.enumerated().map { row, cover in
      CoverRow(
        heads: cover.heads - shifts.heads(row: row),
        missingPrice: cover.missingPrice,
        surplusPrice: cover.surplusPrice
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

  /// The state with these tours instead.
  func with(tours: [Tour?]) -> RosterState {
    var state = RosterState(problem: problem)
    for (agent, tour) in tours.enumerated() {
      if let tour { state.insert(tour, agent: agent) }
    }
    return state
  }

  /// Adds up all costs again, free of rounding errors.
  mutating func recount() {
    coverage.recount()
    shifts.recount()
    tourCost = tours.reduce(0) { $0 + ($1?.cost ?? 0) }
  }
}
