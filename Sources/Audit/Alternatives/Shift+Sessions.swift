import CivilTime
import Workforce

extension Shift {
  /// The shift with trainings and meetings in the place of idle time, as far as it has idle time then.
  func holding(_ sessions: [Activity]) -> Shift {
    guard !sessions.isEmpty else { return self }
    let held = sessions.reduce(activities) { activities, session in
      activities.flatMap { activity -> [Activity] in
        guard activity.kind == .idle, activity.range.lowerBound <= session.range.lowerBound,
          session.range.upperBound <= activity.range.upperBound
        else { return [activity] }
        let before = activity.range.lowerBound..<session.range.lowerBound
        let after = session.range.upperBound..<activity.range.upperBound
        return [
          Activity(kind: .idle, range: before), session, Activity(kind: .idle, range: after),
        ].filter { !$0.range.isEmpty }
      }
    }
    return Shift(
      agent: agent,
      localDate: localDate,
      ordinal: ordinal,
      pattern: pattern,
      range: range,
      activities: held
    )
  }
}
