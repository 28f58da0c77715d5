import CivilTime
import Workforce

/// Turns tours and heads per class into a roster of named people at named queues.
struct RosterDecoder {
  private let problem: RosteringProblem
  private let state: RosterState

  init(state: RosterState) {
    self.state = state
    problem = state.problem
  }

  /// The roster; every agent's tour must be in.
  func roster() -> Roster {
    let queues = QueueAssignment(state: state).queueBySlot()
    var shifts: [Shift] = []
    for (agent, tour) in state.tours.enumerated() {
      guard let tour else { continue }
      shifts += self.shifts(of: agent, tour: tour, queues: queues[agent])
    }
    return Roster(shifts: shifts)
  }

  private func shifts(of position: Int, tour: Tour, queues: [Int: Int]) -> [Shift] {
    let agent = problem.instance.agents[position]
    let catalogue = problem.catalogues[problem.types[problem.typeOfAgent[position]].catalogue]
    var breaks = tour.breakSlots[...]
    return tour.duties.map { duty in
      let slots = catalogue.slots(of: catalogue.duties[duty])
      let form = catalogue.forms[catalogue.duties[duty].form]
      let pattern = agent.contract.shiftPatterns[form.pattern]
      var kinds = slots.map { slot in queues[slot].map(servingKind) ?? .idle }
      for (window, start) in zip(form.breaks, breaks.prefix(form.breaks.count)) {
        let kind = Activity.Kind.rest(pattern.breaks[window.rule].kind, isPaid: window.isPaid)
        for slot in start..<start + window.slots { kinds[slot - slots.lowerBound] = kind }
      }
      breaks = breaks.dropFirst(form.breaks.count)
      let range = problem.timeline.range(of: slots)
      return Shift(
        agent: agent.id,
        localDate: problem.instance.horizon.dates[day(of: duty, in: catalogue)],
        pattern: pattern.id,
        range: range,
        activities: activities(kinds, from: slots.lowerBound)
      )
    }
  }

  private func day(of duty: Int, in catalogue: DutyCatalogue) -> Int {
    catalogue.dayStarts.firstPosition(atLeast: catalogue.duties[duty].start + 1) - 1
  }

  private func servingKind(_ queue: Int) -> Activity.Kind {
    .serving(problem.instance.queues[queue].id)
  }

  /// Joins equal neighbours into activities.
  private func activities(_ kinds: [Activity.Kind], from first: Int) -> [Activity] {
    var activities: [Activity] = []
    var begin = 0
    for end in 1...kinds.count where end == kinds.count || kinds[end] != kinds[begin] {
      let range = problem.timeline.range(of: first + begin..<first + end)
      activities.append(Activity(kind: kinds[begin], range: range))
      begin = end
    }
    return activities
  }
}
