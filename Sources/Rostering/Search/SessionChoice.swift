import Workforce

/// Finds moments for the sessions that are held together.
struct SessionChoice {
  /// Sessions that are held together, as positions.
  let sessions: [Int]
  /// The slots at which some member may begin, in the order of ``sessions``, ascending.
  let starts: [[Int]]
  /// The members, as positions of agents, in the order of ``sessions``.
  let members: [[Int]]
  private let problem: RosteringProblem

  init(problem: RosteringProblem) {
    self.problem = problem
    let together = problem.sessions.indices.filter { problem.sessions[$0].isTogether }
    sessions = together
    let types = together.map { session in
      problem.types.indices.filter { type in
        problem.types[type].sessions.contains { $0.session == session }
      }
    }
    members = types.map { types in
      problem.typeOfAgent.indices.filter { types.contains(problem.typeOfAgent[$0]) }
    }
    starts = zip(together, types).map { session, types in
      let slots = types.flatMap { type in
        problem.types[type].sessions.filter { $0.session == session }.flatMap(\.starts)
      }
      return Set(slots).sorted()
    }
  }

  /// Moments at which all members of sessions that must be held have a legal tour, by session, −1
  /// where anything goes; nil where there are none.
  func starts(pricer: inout TourPricer) -> [Int]? {
    guard !sessions.isEmpty else { return [] }
    pricer.sessionStarts = [Int](repeating: -1, count: problem.sessions.count)
    defer { pricer.sessionStarts = [] }
    return choose(0, pricer: &pricer) ? pricer.sessionStarts : nil
  }

  /// Chooses for the sessions from a position on, going back where that leads nowhere.
  private func choose(_ position: Int, pricer: inout TourPricer) -> Bool {
    guard position < sessions.count else { return true }
    let session = sessions[position]
    if problem.sessions[session].enforcement != .hard {
      return choose(position + 1, pricer: &pricer)
    }
    let types = Set(members[position].map { problem.typeOfAgent[$0] }).sorted()
    let gains = [Double](repeating: 0, count: problem.timeline.count)
    for start in starts[position] {
      pricer.sessionStarts[session] = start
      let isOpen = types.allSatisfy { pricer.bestTour(type: $0, gains: gains) != nil }
      if isOpen, choose(position + 1, pricer: &pricer) { return true }
    }
    pricer.sessionStarts[session] = -1
    return false
  }
}
