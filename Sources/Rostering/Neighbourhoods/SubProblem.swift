/// The problem of a neighbourhood: what the agents and days that stay leave missing, to be covered
/// by those that are chosen anew.
///
/// Queues that a newcomer can cover only by moving somebody else on count as the newcomer's own
/// (``CoverageState/reach(class:slot:)``), as if any number could be moved. So the program is at most
/// as dear as the neighbourhood's best roster, and its bounds hold; a roster found is weighed again
/// against the whole state.
struct SubProblem {
  /// Agents between whom the neighbourhood sees no difference.
  struct Member {
    /// The type in the whole problem.
    let type: Int
    /// Positions of the agents.
    var agents: [Int]
    /// The duties that stay; empty where all days are open.
    let kept: [PlannedDuty]
    /// What their days may hold; nil opens all of them.
    let fixedDays: FixedDays?
    /// The same as a question by dates, where the time of day does not matter.
    var question: DateQuestion?
  }

  /// What pricing found.
  struct Evaluation {
    /// A floor under the objective of every roster of the neighbourhood.
    let bound: Double
    /// The best tour of every member under the prices, without what stays.
    let tours: [TourColumn]
    /// The value of each member's best tour.
    let values: [Double]
    /// What a slot of work earns, by class of the sub-problem.
    let gains: [[Double]]
    /// What a head earns in the rows of cover.
    let shifts: [Double]
  }

  /// The members; tours of the sub-problem name them as types.
  let members: [Member]
  /// What is to be covered, with the members as types.
  let problem: RosteringProblem
  /// The bound of the sub-problem, without ``constant``.
  let relaxation: LagrangianBound
  /// The days that are chosen anew; nil for the whole horizon.
  let days: Range<Int>?
  /// The roster's objective is this and the value of the program.
  let constant: Double

  /// - Parameters:
  ///   - state: the roster without what is chosen anew.
  ///   - members: who is chosen anew.
  ///   - days: the days that are chosen anew; nil for the whole horizon.
  ///   - slots: the slots that they can work in.
  init(state: RosterState, members: [Member], days: Range<Int>? = nil, slots: Range<Int>) {
    let slots = slots.clamped(to: state.problem.timeline.gridSlots)
    var sub = state.problem
    let worth = sub.leaveOnlyMissing(of: state, slots: slots)
    sub.cover = state.openCover
    if let days, !sub.rowsOfDay.isEmpty {
      sub.openRows = days.flatMap { sub.rowsOfDay[$0] }.filter { sub.cover[$0].isPriced }
    }
    sub.setMembers(members, state: state, slots: slots)
    problem = sub
    relaxation = LagrangianBound(problem: sub)
    // Where rows were left out, these stay in the constant part.
    let open =
      sub.rowsOfDay.isEmpty || days == nil
      ? state.shifts.cost
      : sub.openRows.reduce(0) { sum, row in
        sum + state.problem.cover[row].price(ofHeads: state.shifts.heads(row: row))
      }
    constant = state.objective - worth - open
    self.members = members
    self.days = days
    effort = members.reduce(0) { $0 + ($1.question?.effort ?? TourPricer.effort) }
    isExact = members.allSatisfy { $0.question?.isExact ?? true }
  }

  /// What an evaluation takes, in units of about one move of annealing.
  let effort: Double
  /// Whether bounds concern all tours of the members, not only those near the counts that they have.
  let isExact: Bool

  /// Asks every member for the best tour under prices of cover; nil when one has none.
  func evaluate(prices: [Double], pricer: inout TourPricer) -> Evaluation? {
    let gains = problem.classes.indices.map { relaxation.gains(class: $0, prices: prices) }
    let shifts = relaxation.shiftGains(prices: prices)
    var bound = constant + relaxation.needValue(prices)
    var tours: [TourColumn] = []
    var values: [Double] = []
    for (position, member) in members.enumerated() {
      if let question = member.question {
        guard let best = pricer.bestPart(question, shifts: shifts) else { return nil }
        bound -= best.ceiling * Double(member.agents.count)
        values.append(best.ceiling)
        tours.append(.init(type: position, tour: best.part))
        continue
      }
      let gains = gains[problem.types[position].skillClass]
      guard
        let best = pricer.bestTour(
          type: member.type,
          gains: gains,
          shifts: shifts,
          within: member.fixedDays
        )
      else { return nil }
      let kept = Tour(duties: member.kept)
      let value = best.value - self.value(of: kept, member: position, gains: gains, shifts: shifts)
      bound -= value * Double(member.agents.count)
      values.append(value)
      tours.append(.init(type: position, tour: chosenPart(of: best.tour, member: position)))
    }
    return Evaluation(bound: bound, tours: tours, values: values, gains: gains, shifts: shifts)
  }

  /// What a tour of a member earns less its cost; gains are less the idle price, which the cost
  /// holds as well.
  func value(of tour: Tour, member: Int, gains: [Double], shifts: [Double]) -> Double {
    var value = -tour.cost
    let group = problem.coverGroups[problem.types[member].coverGroup]
    for planned in tour.duties {
      for slot in planned.workSlots { value += gains[slot] + problem.idlePrices[slot] }
      guard !shifts.isEmpty else { continue }
      for row in group.rows(ofDuty: planned.duty) { value += shifts[row] }
    }
    return value
  }

  /// The duties of a tour on the days that are chosen anew; the price of rules is the whole tour's.
  func chosenPart(of tour: Tour, member: Int) -> Tour {
    guard let days else { return tour }
    let duties = problem.catalogues[problem.types[member].catalogue].duties
    return Tour(
      duties: tour.duties.filter { days.contains(duties[$0.duty].day) },
      ruleCost: tour.ruleCost
    )
  }

  /// A whole tour of a member: the part chosen anew and what stays.
  func wholeTour(_ part: Tour, member: Int) -> Tour {
    guard days != nil else { return part }
    let duties = problem.catalogues[problem.types[member].catalogue].duties
    return Tour(
      duties: (part.duties + members[member].kept)
        .sorted { duties[$0.duty].day < duties[$1.duty].day },
      ruleCost: part.ruleCost
    )
  }
}

extension RosteringProblem {
  /// Leaves the need that a state does not cover in some slots; returns what covering it is worth.
  fileprivate mutating func leaveOnlyMissing(of state: RosterState, slots: Range<Int>) -> Double {
    var worth = 0.0
    need = need.filled(with: 0)
    for slot in slots {
      var wanting = state.coverage.wantingQueues(slot: slot)
      while let queue = wanting.popFirst() {
        let missing = state.coverage.missing(queue: queue, slot: slot)
        need[queue: queue, slot: slot] = missing
        worth += self.worth(queue: queue, slot: slot, missing: missing)
      }
    }
    return worth
  }

  /// Makes members the types, and their classes the only ones.
  fileprivate mutating func setMembers(
    _ members: [SubProblem.Member],
    state: RosterState,
    slots: Range<Int>
  ) {
    var positions: [Int: Int] = [:]
    var skillClasses: [Int] = []
    types = members.map { member in
      var type = types[member.type]
      let position = positions[type.skillClass] ?? skillClasses.count
      if position == skillClasses.count {
        positions[type.skillClass] = position
        skillClasses.append(type.skillClass)
      }
      type.skillClass = position
      return type
    }
    classes = skillClasses.map { classes[$0] }
    typeCounts = members.map(\.agents.count)
    typeOfAgent = []
    var reach = ClassTable(QueueSet(0), classes: skillClasses.count, slots: timeline.count)
    for (position, skillClass) in skillClasses.enumerated() {
      for slot in slots {
        reach[class: position, slot: slot] = state.coverage.reach(class: skillClass, slot: slot)
      }
    }
    self.reach = reach
  }
}
