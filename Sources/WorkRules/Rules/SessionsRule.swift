import CivilTime
import Workforce

/// An agent holds each training and meeting of which the agent is a member once, at a moment at which
/// it may begin and for its whole length, and no other.
///
/// That all members begin together is for the audit to say, since no agent breaks it alone. A unit is
/// a session that is not held; what is held at a wrong time, too often or without being a member is
/// always forbidden.
///
/// Source: ``Agent/sessions``.
struct SessionsRule: WorkRule {
  let id = RuleID.sessions

  /// False: the shift in which a session is held may still come.
  var holdsForParts: Bool { false }

  func violations(of schedule: AgentSchedule) -> [Violation] {
    var held: [Identifier<Session>: [(shift: Shift, range: Range<Instant>)]] = [:]
    for shift in schedule.shifts {
      for activity in shift.activities {
        guard let session = activity.session else { continue }
        held[session, default: []].append((shift, activity.range))
      }
    }
    let own = schedule.agent.sessions
    let foreign = Set(held.keys).subtracting(own.map(\.id)).sorted()
    return own.flatMap { violations(of: $0, held: held[$0.id, default: []], schedule) }
      + foreign.flatMap { id in
        held[id, default: []].map { entry in
          violation(
            schedule,
            on: entry.shift.localDate,
            over: entry.shift.range,
            found: "session '\(id)' from \(schedule.text(of: entry.range))",
            allowed: own.isEmpty
              ? "no session" : own.map { "'\($0.id)'" }.joined(separator: ", ")
          )
        }
      }
  }

  private func violations(
    of session: Session,
    held: [(shift: Shift, range: Range<Instant>)],
    _ schedule: AgentSchedule
  ) -> [Violation] {
    guard !held.isEmpty else {
      return [
        violation(
          schedule,
          on: session.starts.first.map { schedule.zone.local(at: $0).date },
          over: session.window ?? schedule.time,
          found: "\(session.kind.rawValue) '\(session.id)' is not held",
          allowed: text(of: session, schedule),
          price: session.enforcement.price(ofUnits: 1)
        )
      ]
    }
    let wrong = held.filter {
      $0.range.minutes != session.minutes || !session.starts.contains($0.range.lowerBound)
    }
    return wrong.map { entry in
      violation(
        schedule,
        on: entry.shift.localDate,
        over: entry.shift.range,
        found: "\(session.kind.rawValue) '\(session.id)' from \(schedule.text(of: entry.range))",
        allowed: text(of: session, schedule)
      )
    }
      + held.dropFirst().map { entry in
        violation(
          schedule,
          on: entry.shift.localDate,
          over: entry.shift.range,
          found: "\(session.kind.rawValue) '\(session.id)' again from"
            + " \(schedule.text(of: entry.range))",
          allowed: "once"
        )
      }
  }

  /// `1:00 h from 2027-03-08 10:00`, or `1:00 h with a start from 2027-03-08 10:00 to …`.
  private func text(of session: Session, _ schedule: AgentSchedule) -> String {
    let length = hoursText(minutes: session.minutes)
    guard let first = session.starts.first, let last = session.starts.last else { return length }
    let from = schedule.zone.local(at: first)
    guard first < last else { return "\(length) from \(from)" }
    return "\(length) with one of \(session.starts.count) starts from \(from) to"
      + " \(schedule.zone.local(at: last))"
  }
}

extension Session {
  /// From the first moment at which it may begin to the last one at which it may end; nil where it may
  /// begin at none.
  fileprivate var window: Range<Instant>? {
    guard let first = starts.first, let last = starts.last else { return nil }
    return first..<last.adding(minutes: minutes)
  }
}
