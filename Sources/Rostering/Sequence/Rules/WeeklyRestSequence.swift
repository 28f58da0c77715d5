import CivilTime
import Workforce

/// A long rest in every week: the machine guesses after which duty it lies, or that it begins with
/// the week.
///
/// A state is a set of bits: 1 where this week has had its rest, 2 where the next one has. Where the
/// rest has to hold a weekday, it is only begun after the guess: 4 where this week's goes on, 8 where the
/// next one's does; it is had when that day has passed without a duty.
struct WeeklyRestSequence: SequenceRule {
  private let limit: Limit
  private let calendar: SequenceCalendar
  /// The day of each week that the rest has to hold, from 0; nil where any rest will do.
  private let heldDay: Int?

  init?(_ rules: RuleSet, _ calendar: SequenceCalendar) {
    guard let limit = rules.weeklyRest else { return nil }
    self.limit = limit
    self.calendar = calendar
    heldDay = rules.weeklyRestDay.flatMap { weekday in
      calendar.dates.prefix(7).firstIndex { $0.weekday == weekday }
    }
  }

  /// What a guess that the rest begins notes, of this week and of the next one.
  private var begun: (now: Int, next: Int) { heldDay == nil ? (1, 2) : (4, 8) }

  func starts(after past: AgentPast) -> [SequenceStart] {
    guard let rest = minutes(ofWeekAt: 0) else { return [SequenceStart(state: 1)] }
    let midnight = calendar.zone.day(calendar.dates[0]).lowerBound
    let begin = max(midnight, past.lastEnd ?? midnight)
    let none = SequenceStart(state: 0)
    if let heldDay, begin > calendar.zone.day(calendar.dates[heldDay]).lowerBound { return [none] }
    return [none, SequenceStart(state: begun.now, ready: begin.adding(minutes: rest))]
  }

  func steps(from state: Int, day: Int, duty: SequenceClass?) -> [SequenceStep] {
    guard let state = pass(day, from: state, isWorked: duty != nil) else { return [] }
    var steps = [SequenceStep(state: state)]
    let isLast = calendar.endsWeek(day)
    let reachesOver = isLast && duty?.endsLater == true
    if let duty, mayBegin(after: duty, on: day) {
      let isBegun = state & (reachesOver ? 2 | 8 : 1 | 4) != 0
      let flag = reachesOver ? begun.next : begun.now
      if !isBegun { steps.append(SequenceStep(state: state | flag, gap: .weeklyRest)) }
    }
    guard isLast else { return steps }
    return steps.flatMap { close($0, day: day, reachesOver: reachesOver) }
  }

  /// The state when a day has passed: a rest that goes on is had after the day that it has to hold; nil
  /// where a duty comes before that.
  private func pass(_ day: Int, from state: Int, isWorked: Bool) -> Int? {
    guard state & 4 != 0 else { return state }
    guard !isWorked else { return nil }
    return day % 7 == heldDay ? state & ~4 | 1 : state
  }

  /// Whether a rest that begins after a duty can hold the day that it has to: it begins before that.
  private func mayBegin(after duty: SequenceClass, on day: Int) -> Bool {
    guard let heldDay else { return true }
    if calendar.endsWeek(day), duty.endsLater { return heldDay > 0 }
    return day % 7 < (duty.endsLater ? heldDay - 1 : heldDay)
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
    rested.state = begun.now
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
