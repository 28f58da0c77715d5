import CivilTime
import Workforce

/// When the members of trainings and meetings that are held together hold them.
struct SessionTimes: Sendable {
  private let sessions: [Session]
  private var starts: [Identifier<Session>: [Instant: Int]] = [:]
  private let zones: [Identifier<Session>: Zone]

  /// Begins with nobody.
  init(instance: Instance) {
    sessions = instance.sessions.filter(\.isTogether)
    zones = Dictionary(
      instance.agents.flatMap { agent in agent.sessions.map { ($0.id, agent.location.zone) } },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// Adds the shifts of one agent; takes them away where `times` is -1.
  mutating func add(_ shifts: some Sequence<Shift>, times: Int = 1) {
    guard !sessions.isEmpty else { return }
    for activity in shifts.lazy.flatMap(\.activities) {
      guard let session = activity.session else { continue }
      let start = activity.range.lowerBound
      let members = (starts[session]?[start] ?? 0) + times
      starts[session, default: [:]][start] = members == 0 ? nil : members
    }
  }

  /// One violation for each session whose members begin at several moments, on the clock of its first
  /// member.
  var violations: [SharedViolation] {
    sessions.compactMap { session in
      guard let starts = starts[session.id], starts.count > 1, let zone = zones[session.id],
        let first = starts.keys.min(), let last = starts.keys.max()
      else { return nil }
      let found = starts.sorted { $0.key < $1.key }.map {
        "\($0.value) at \(zone.local(at: $0.key))"
      }
      return SharedViolation(
        rule: .sessionsTogether,
        place: .session(session.id),
        range: first..<last.adding(minutes: session.minutes),
        zone: zone,
        found: "members begin \(found.joined(separator: ", "))",
        allowed: "one start for all members"
      )
    }
  }
}
