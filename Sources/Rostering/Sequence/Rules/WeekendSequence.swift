import CivilTime
import Workforce

/// Weekends: how many are worked, whole ones, and a free one every so often.
///
/// A state is three times the run of weekends worked, plus what is known of the Saturday before: 0
/// free, 1 worked, 2 unknown.
struct WeekendSequence: SequenceRule {
  private let whole: Enforcement?
  private let freeEvery: Limit?
  private let dates: [LocalDate]
  private let longest: Int

  init?(_ rules: RuleSet, _ calendar: SequenceCalendar) {
    guard
      rules.mostWeekends != nil || rules.wholeWeekends != nil || rules.freeWeekendEvery != nil
        || rules.fairness.contains(where: { $0.load == .weekends })
    else { return nil }
    whole = rules.wholeWeekends
    freeEvery = rules.freeWeekendEvery
    dates = calendar.dates
    longest = freeEvery?.largest ?? 0
  }

  func starts(after past: AgentPast) -> [SequenceStart] {
    guard let first = dates.first else { return [] }
    guard !past.shifts.isEmpty else { return [SequenceStart(state: 2)] }
    // The Saturday of the last weekend that lies wholly before the horizon.
    let back = first.weekday.rawValue + 2
    var saturday = first.adding(days: -back)
    var run = 0
    while run < longest,
      past.worked(on: saturday) || past.worked(on: saturday.adding(days: 1))
    {
      run += 1
      saturday = saturday.adding(days: -7)
    }
    let isWorked = first.weekday == .sunday && past.worked(on: first.adding(days: -1))
    return [SequenceStart(state: 3 * run + (isWorked ? 1 : 0))]
  }

  func steps(from state: Int, day: Int, duty: SequenceClass?) -> [SequenceStep] {
    let run = state / 3
    let saturday = state % 3
    switch dates[day].weekday {
    case .saturday:
      return [SequenceStep(state: 3 * run + (duty == nil ? 0 : 1), countsWeekend: duty != nil)]
    case .sunday:
      return sunday(run: run, saturday: saturday, isWorked: duty != nil, day: day)
    default:
      return [SequenceStep(state: 3 * run + (saturday == 2 ? 2 : 0))]
    }
  }

  func likeness(ofDay day: Int) -> Int {
    freeEvery?.isSameOnAllDates ?? true ? max(0, dates[day].weekday.rawValue - 4) : -1 - day
  }

  private func sunday(run: Int, saturday: Int, isWorked: Bool, day: Int) -> [SequenceStep] {
    var cost = 0.0
    if let whole, saturday != 2, isWorked != (saturday == 1) {
      guard let price = whole.price else { return [] }
      cost += price
    }
    let longer = isWorked || saturday == 1 ? run + 1 : 0
    if let freeEvery, longer >= freeEvery.value(on: dates[day]) ?? .max {
      guard let price = freeEvery.enforcement.price else { return [] }
      cost += price
    }
    return [
      SequenceStep(
        state: 3 * min(longer, longest),
        cost: cost,
        countsWeekend: isWorked && saturday != 1
      )
    ]
  }
}
