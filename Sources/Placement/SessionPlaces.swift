import CivilTime
import Workforce

/// When trainings and meetings that are held together begin: at a moment at which the shifts of most
/// members can hold them, of several each in turn.
struct SessionPlaces {
  /// The moments at which most members can.
  private let best: [Identifier<Session>: [Instant]]
  private var turns = 0

  init(shifts: [PlacedShift]) {
    var members: [Identifier<Session>: (session: Session, shifts: [PlacedShift])] = [:]
    for shift in shifts {
      for session in shift.agent.sessions where session.isTogether {
        members[session.id, default: (session, [])].shifts.append(shift)
      }
    }
    best = members.mapValues { session, shifts in
      let counts = session.starts.map { start in
        shifts.count { $0.canHold(start..<start.adding(minutes: session.minutes)) }
      }
      guard let most = counts.max(), most > 0 else { return [] }
      return zip(session.starts, counts).filter { $1 == most }.map { $0.0 }
    }
  }

  /// Takes the next of the moments at which as many members can.
  mutating func turn() { turns += 1 }

  /// The moments at which a session may begin.
  func starts(of session: Session) -> [Instant] {
    guard session.isTogether else { return session.starts }
    guard let moments = best[session.id], !moments.isEmpty else { return [] }
    return [moments[turns % moments.count]]
  }
}

extension PlacedShift {
  /// Whether a session can be held in the shift with all breaks somewhere else.
  func canHold(_ range: Range<Instant>) -> Bool {
    guard bare.range.lowerBound <= range.lowerBound, range.upperBound <= bare.range.upperBound,
      !sessions.contains(where: { $0.range.overlaps(range) })
    else { return false }
    let free = BreakChoice(of: self, around: sessions.map(\.range)) { _ in 0 }
    let choice = BreakChoice(of: self, around: sessions.map(\.range) + [range]) { _ in 0 }
    return choice.cost < free.cost + BreakChoice.hardPrice / 2
  }
}
