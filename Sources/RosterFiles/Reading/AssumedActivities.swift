import CivilTime
import WorkRules
import Workforce

/// What is assumed to happen in a shift of which nothing but the row in `roster.csv` is known.
enum AssumedActivities {
  /// Breaks at the start of the windows that the contract gives them, else one unpaid meal in the
  /// middle that has the shift's unpaid minutes; between them the queue, or idle without one.
  ///
  /// - Parameters:
  ///   - range: The shift.
  ///   - windows: The breaks that the contract gives it; nil for a shift that is none of the contract's.
  ///   - unpaidMinutes: As the file has them; nil where it says nothing.
  ///   - queue: The queue served throughout, if there is just one.
  /// - Returns: What tiles the shift.
  static func activities(
    of range: Range<Instant>,
    windows: [BreakWindow]?,
    unpaidMinutes: Int?,
    queue: Identifier<Queue>?
  ) -> [Activity] {
    let breaks = windows.map { plannedBreaks(of: range, $0) } ?? []
    let unpaid = breaks.reduce(0) { $0 + ($1.isPaid ? 0 : $1.range.minutes) }
    let isFitting = unpaidMinutes.map { $0 == unpaid } ?? true
    let rests = isFitting ? breaks : middleMeal(of: range, minutes: unpaidMinutes ?? 0)
    let work = queue.map { Activity.Kind.serving($0) } ?? .idle
    var activities: [Activity] = []
    var position = range.lowerBound
    for rest in rests {
      if position < rest.range.lowerBound {
        activities.append(Activity(kind: work, range: position..<rest.range.lowerBound))
      }
      activities.append(rest)
      position = rest.range.upperBound
    }
    if position < range.upperBound {
      activities.append(Activity(kind: work, range: position..<range.upperBound))
    }
    return activities
  }

  private static func plannedBreaks(
    of range: Range<Instant>,
    _ windows: [BreakWindow]
  ) -> [Activity] {
    var breaks: [Activity] = []
    for window in windows {
      let earliest = range.lowerBound.adding(minutes: window.startOffsets.lowerBound)
      let start = max(earliest, breaks.last?.range.upperBound ?? earliest)
      let end = start.adding(minutes: window.rule.minutes)
      guard end <= range.upperBound else { continue }
      let kind = Activity.Kind.rest(window.rule.kind, isPaid: window.rule.isPaid)
      breaks.append(Activity(kind: kind, range: start..<end))
    }
    return breaks
  }

  private static func middleMeal(of range: Range<Instant>, minutes: Int) -> [Activity] {
    guard minutes > 0, minutes <= range.minutes else { return [] }
    let start = range.lowerBound.adding(minutes: (range.minutes - minutes) / 2)
    let meal = start..<start.adding(minutes: minutes)
    return [Activity(kind: .rest(.meal, isPaid: false), range: meal)]
  }
}
