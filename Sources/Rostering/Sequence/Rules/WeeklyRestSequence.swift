import CivilTime
import Workforce

/// A long rest in every week: the machine guesses after which duty it lies, or that it begins with
/// the week.
///
/// A state is a set of bits: 1 where this week has had its rest, 2 where the next one has.
struct WeeklyRestSequence: SequenceRule {
  private let limit: Limit
  private let calendar: SequenceCalendar

  init?(_ rules: RuleSet, _ calendar: SequenceCalendar) {
    guard let limit = rules.weeklyRest else { return nil }
    self.limit = limit
    self.calendar = calendar
  }

  func starts(after past: AgentPast) -> [SequenceStart] {
    guard let rest = minutes(ofWeekAt: 0) else { return [SequenceStart(state: 1)] }
    let midnight = calendar.zone.day(calendar.dates[0]).lowerBound
    let begin = max(midnight, past.lastEnd ?? midnight)
    return [
      SequenceStart(state: 0),
      SequenceStart(state: 1, ready: begin.adding(minutes: rest)),
    ]
  }

  func steps(from state: Int, day: Int, duty: SequenceClass?) -> [SequenceStep] {
    var steps = [SequenceStep(state: state)]
    let isLast = calendar.endsWeek(day)
    let reachesOver = isLast && duty?.endsLater == true
    if duty != nil {
      let flag = reachesOver ? 2 : 1
      if state & flag == 0 { steps.append(SequenceStep(state: state | flag, gap: .weeklyRest)) }
    }
    guard isLast else { return steps }
    return steps.flatMap { close($0, day: day, reachesOver: reachesOver) }
  }

  /// Ends a week: it must have had its rest; the next one may begin with one.
  private func close(_ step: SequenceStep, day: Int, reachesOver: Bool) -> [SequenceStep] {
    var closed = step
    if step.state & 1 == 0 {
      guard let price = limit.enforcement.price else { return [] }
      closed.cost += price
    }
    closed.state = step.state >> 1
    guard day + 1 < calendar.dates.count else { return [closed] }
    guard let rest = minutes(ofWeekAt: day + 1) else {
      closed.state = 1
      return [closed]
    }
    guard closed.state == 0, !reachesOver else { return [closed] }
    var rested = closed
    rested.state = 1
    let midnight = calendar.zone.day(calendar.dates[day + 1]).lowerBound
    rested.ready = midnight.adding(minutes: rest)
    return [closed, rested]
  }

  /// The rest that a week asks for; nil where none is asked for.
  private func minutes(ofWeekAt day: Int) -> Int? {
    guard day + 6 < calendar.dates.count else { return nil }
    return limit.value(on: calendar.dates[day])
  }
}
