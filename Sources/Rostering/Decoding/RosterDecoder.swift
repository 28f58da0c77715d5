import Workforce

/// Turns tours and heads per class into a roster of named people at named queues.
struct RosterDecoder {
  private let state: RosterState

  init(state: RosterState) { self.state = state }

  /// The roster; every agent's tour must be in.
  func roster() -> Roster {
    let queues = QueueAssignment(state: state).queueBySlot()
    let decoder = TourDecoder(problem: state.problem)
    var shifts: [Shift] = []
    for (agent, tour) in state.tours.enumerated() {
      guard let tour else { continue }
      shifts += decoder.shifts(of: agent, tour: tour, queues: queues[agent])
    }
    return Roster(shifts: shifts)
  }
}
