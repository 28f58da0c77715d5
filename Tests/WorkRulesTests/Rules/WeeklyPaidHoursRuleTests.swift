import Testing
import WorkRules
import Workforce

@Suite struct WeeklyPaidHoursRuleTests {
  private let rule = "weekly-paid-hours"

  /// So many shifts of eight paid hours from a Monday on.
  private func shifts(_ count: Int, _ sketch: ScheduleSketch) throws -> [Shift] {
    try (1...count).map { try sketch.shift("2027-03-0\($0) 08:00", minutes: 480) }
  }

  @Test(arguments: [(4, 1), (5, 0), (6, 1)])
  func `a week of exactly 40 hours takes five days of eight`(days: Int, count: Int) throws {
    let sketch = ScheduleSketch(weeklyPaidMinutes: 2_400...2_400)
    #expect(try sketch.sentences(of: rule, shifts(days, sketch)).count == count)
  }

  @Test func `too few and too many hours name the week by its first date`() throws {
    let sketch = ScheduleSketch(weeklyPaidMinutes: 1_800...2_100)
    #expect(
      try sketch.sentences(of: rule, shifts(5, sketch)) == [
        "ana on 2027-03-01: 40:00 h paid in the week; allowed: 30:00 h to 35:00 h"
          + " (weekly-paid-hours)"
      ]
    )
    #expect(
      try sketch.sentences(of: rule, shifts(3, sketch)) == [
        "ana on 2027-03-01: 24:00 h paid in the week; allowed: 30:00 h to 35:00 h"
          + " (weekly-paid-hours)"
      ]
    )
  }

  @Test(arguments: [("2027-03-01", "2027-03-07", 1), ("2027-03-02", "2027-03-07", 0)])
  func `the least hours bind only where the agent is employed all week`(
    first: String,
    last: String,
    count: Int
  ) throws {
    let sketch = ScheduleSketch(weeklyPaidMinutes: 2_400...2_400, employed: (first, last))
    let shifts = try [sketch.shift("2027-03-03 08:00", minutes: 480)]
    #expect(try sketch.sentences(of: rule, shifts).count == count)
  }

  @Test func `unpaid breaks do not count`() throws {
    let sketch = ScheduleSketch(weeklyPaidMinutes: 480...480)
    let meal = [BreakSketch(offset: 240)]
    let paid = [BreakSketch(offset: 240, isPaid: true)]
    let unpaidMeal = try sketch.shift("2027-03-01 08:00", minutes: 540, breaks: meal)
    let paidMeal = try sketch.shift("2027-03-01 08:00", minutes: 540, breaks: paid)
    #expect(try sketch.sentences(of: rule, [unpaidMeal]).isEmpty)
    #expect(
      try sketch.sentences(of: rule, [paidMeal]) == [
        "ana on 2027-03-01: 9:00 h paid in the week; allowed: exactly 8:00 h (weekly-paid-hours)"
      ]
    )
  }

  @Test func `credits of whole-day leave count towards the week`() throws {
    var sketch = ScheduleSketch(weeklyPaidMinutes: 2_400...2_400)
    sketch.timeOff = [try sketch.leave("2027-03-04", "2027-03-05", creditMinutesPerDay: 480)]
    #expect(try sketch.sentences(of: rule, shifts(3, sketch)).isEmpty)
    #expect(
      try sketch.sentences(of: rule, shifts(2, sketch)) == [
        "ana on 2027-03-01: 32:00 h paid in the week, 16:00 h of them credited;"
          + " allowed: exactly 40:00 h (weekly-paid-hours)"
      ]
    )
  }

  @Test func `a date in two absences is credited once, with the larger credit`() throws {
    var sketch = ScheduleSketch(weeklyPaidMinutes: 480...480)
    sketch.timeOff = [
      try sketch.leave("2027-03-04", "2027-03-04", creditMinutesPerDay: 480),
      try sketch.leave("2027-03-04", "2027-03-04", creditMinutesPerDay: 240),
    ]
    #expect(try sketch.sentences(of: rule, []).isEmpty)
  }

  @Test func `leave that lowers the minimum leaves the maximum`() throws {
    var sketch = ScheduleSketch(days: 14, weeklyPaidMinutes: 2_400...2_400)
    sketch.timeOff = [try sketch.leave("2027-03-04", "2027-03-05", loweredMinutesPerDay: 480)]
    let next = try sketch.shifts(on: 8...12)
    #expect(try sketch.sentences(of: rule, shifts(3, sketch) + next).isEmpty)
    #expect(
      try sketch.sentences(of: rule, shifts(2, sketch) + next) == [
        "ana on 2027-03-01: 16:00 h paid in the week; allowed: 24:00 h to 40:00 h"
          + " (weekly-paid-hours)"
      ]
    )
    #expect(
      try sketch.sentences(of: rule, shifts(3, sketch) + next.dropLast()) == [
        "ana on 2027-03-08: 32:00 h paid in the week; allowed: exactly 40:00 h (weekly-paid-hours)"
      ]
    )
  }

  @Test func `a minimum falls to 0 and not below`() throws {
    var sketch = ScheduleSketch(weeklyPaidMinutes: 600...2_400)
    sketch.timeOff = [try sketch.leave("2027-03-01", "2027-03-07", loweredMinutesPerDay: 480)]
    #expect(try sketch.sentences(of: rule, []).isEmpty)
  }

  @Test func `leave outside the week is not credited to it`() throws {
    var sketch = ScheduleSketch(weeklyPaidMinutes: 960...2_400)
    sketch.timeOff = [try sketch.leave("2027-02-27", "2027-03-01", creditMinutesPerDay: 480)]
    #expect(
      try sketch.sentences(of: rule, []) == [
        "ana on 2027-03-01: 8:00 h paid in the week, 8:00 h of them credited;"
          + " allowed: 16:00 h to 40:00 h (weekly-paid-hours)"
      ]
    )
  }

  @Test func `the least hours do not bind in a short last week, the most hours do`() throws {
    let sketch = ScheduleSketch(days: 9, weeklyPaidMinutes: 480...480)
    let first = try sketch.shift("2027-03-01 08:00", minutes: 480)
    let second = try sketch.shift("2027-03-09 08:00", minutes: 540)
    #expect(try sketch.sentences(of: rule, [first]).isEmpty)
    #expect(
      try sketch.sentences(of: rule, [first, second]) == [
        "ana on 2027-03-08: 9:00 h paid in the week; allowed: 0:00 h to 8:00 h (weekly-paid-hours)"
      ]
    )
  }

  @Test func `a shift over the week's border counts where it starts`() throws {
    let sketch = ScheduleSketch(days: 14, weeklyPaidMinutes: 480...480)
    let sunday = try sketch.shift("2027-03-07 22:00", minutes: 480)
    let monday = try sketch.shift("2027-03-08 22:00", minutes: 480)
    #expect(try sketch.sentences(of: rule, [sunday, monday]).isEmpty)
  }

  @Test func `the last roster's shift does not count, even where it reaches into the week`() throws
  {
    let sketch = ScheduleSketch(weeklyPaidMinutes: 0...480)
    let history = [try sketch.historic("2027-02-28 22:00", minutes: 480)]
    let shift = try sketch.shift("2027-03-02 22:00", minutes: 480)
    #expect(try sketch.sentences(of: rule, [shift], history: history).isEmpty)
  }

  // 22:00 to 06:00 on the clock.
  @Test(arguments: [("2027-03-22", "2027-03-27", 420), ("2027-10-25", "2027-10-30", 540)])
  func `the week of a clock change counts elapsed time`(
    first: String,
    date: String,
    minutes: Int
  ) throws {
    let sketch = ScheduleSketch(firstDate: first, weeklyPaidMinutes: minutes...minutes)
    let shifts = [try sketch.shift("\(date) 22:00", minutes: minutes)]
    #expect(try sketch.sentences(of: rule, shifts).isEmpty)
    let wrong = [try sketch.shift("\(date) 22:00", minutes: 480)]
    #expect(try sketch.sentences(of: rule, wrong).count == 1)
  }
}
