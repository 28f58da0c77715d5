import CivilTime
import Workforce

/// A training or meeting as a type of agents has it, in slots.
struct SessionTerm: Hashable, Sendable {
  /// Position in ``RosteringProblem/sessions``.
  let session: Int
  /// The slots at which it may begin, ascending.
  let starts: [Int]
  /// Length in slots.
  let slots: Int
  /// What it costs not to hold it; nil where it must be held.
  let price: Double?
  /// The days whose duties can hold it, ascending.
  let days: [Int]

  /// The terms of an agent's sessions; starts that no open duty holds are left out.
  static func terms(
    of agent: Agent,
    among sessions: [Session],
    catalogue: DutyCatalogue,
    isAllowed: [Bool],
    timeline: Timeline
  ) -> [SessionTerm] {
    agent.sessions.compactMap { session in
      guard let position = sessions.firstIndex(where: { $0.id == session.id }) else { return nil }
      let step = timeline.grid.intervalMinutes
      let slots = (session.minutes + step - 1) / step
      let starts = session.starts.compactMap { timeline.slot(startingAt: $0) }
      var days: Set<Int> = []
      var reached: Set<Int> = []
      for (index, duty) in catalogue.duties.enumerated() where isAllowed[index] {
        let range = catalogue.slots(of: duty)
        for start in starts where range.lowerBound <= start && start + slots <= range.upperBound {
          days.insert(duty.day)
          reached.insert(start)
        }
      }
      return SessionTerm(
        session: position,
        starts: starts.filter(reached.contains),
        slots: slots,
        price: session.enforcement.price,
        days: days.sorted()
      )
    }
  }

  /// Every way to share out sessions among days: the day of each session, or nil where it is not held.
  static func plans(of terms: [SessionTerm]) -> [[Int?]] {
    terms.reduce(into: [[]]) { plans, term in
      let days: [Int?] = term.days + (term.price == nil ? [] : [nil])
      plans = plans.flatMap { plan in days.map { plan + [$0] } }
    }
  }
}

/// A training or meeting in its place in a duty.
struct PlannedSession: Hashable, Sendable {
  /// Position in ``RosteringProblem/sessions``.
  let session: Int
  /// Its slots.
  let slots: Range<Int>
}
