import Testing
import WorkRules
import Workforce

@Suite struct DaysPerWeekRuleTests {
  private let rule = "days-per-week"

  private func shifts(_ dates: ClosedRange<Int>, _ sketch: ScheduleSketch) throws -> [Shift] {
    try dates.map { try sketch.shift("2027-03-\($0 < 10 ? "0" : "")\($0) 08:00", minutes: 480) }
  }

  @Test func `too many and too few days name the week by its first date`() throws {
    let sketch = ScheduleSketch(daysPerWeek: 4...5)
    #expect(
      try sketch.sentences(of: rule, shifts(1...6, sketch)) == [
        "ana on 2027-03-01: 6 days worked in the week; allowed: 4 to 5 days (days-per-week)"
      ]
    )
    #expect(
      try sketch.sentences(of: rule, shifts(1...1, sketch)) == [
        "ana on 2027-03-01: 1 day worked in the week; allowed: 4 to 5 days (days-per-week)"
      ]
    )
    let fixed = ScheduleSketch(daysPerWeek: 1...1)
    #expect(
      try fixed.sentences(of: rule, shifts(1...2, fixed)) == [
        "ana on 2027-03-01: 2 days worked in the week; allowed: exactly 1 day (days-per-week)"
      ]
    )
  }

  @Test(arguments: [4, 5])
  func `both limits are allowed`(days: Int) throws {
    let sketch = ScheduleSketch(daysPerWeek: 4...5)
    #expect(try sketch.sentences(of: rule, shifts(1...days, sketch)).isEmpty)
  }

  @Test func `credited days count as worked, others do not`() throws {
    var sketch = ScheduleSketch(daysPerWeek: 5...5)
    sketch.timeOff = [try sketch.leave("2027-03-04", "2027-03-05", creditMinutesPerDay: 480)]
    #expect(try sketch.sentences(of: rule, shifts(1...3, sketch)).isEmpty)
    #expect(
      try sketch.sentences(of: rule, shifts(1...2, sketch)) == [
        "ana on 2027-03-01: 4 days worked in the week, 2 of them credited;"
          + " allowed: exactly 5 days (days-per-week)"
      ]
    )
    sketch.timeOff = [try sketch.leave("2027-03-04", "2027-03-05")]
    #expect(
      try sketch.sentences(of: rule, shifts(1...3, sketch)) == [
        "ana on 2027-03-01: 3 days worked in the week; allowed: exactly 5 days (days-per-week)"
      ]
    )
  }

  @Test func `a date that is credited in part is one day, with a shift and without`() throws {
    var sketch = ScheduleSketch(daysPerWeek: 3...3)
    sketch.timeOff = [
      try sketch.leave(from: "2027-03-03 08:00", minutes: 240, creditMinutes: 240)
    ]
    let full = try shifts(1...2, sketch)
    let half = try sketch.shift("2027-03-03 12:00", minutes: 240)
    #expect(try sketch.sentences(of: rule, full).isEmpty)
    #expect(try sketch.sentences(of: rule, full + [half]).isEmpty)
    #expect(
      try sketch.sentences(of: rule, full + [half] + shifts(4...4, sketch)) == [
        "ana on 2027-03-01: 4 days worked in the week, 1 of them credited;"
          + " allowed: exactly 3 days (days-per-week)"
      ]
    )
  }

  @Test func `leave that lowers the minimum takes a day off it, unless the date is credited`()
    throws
  {
    var sketch = ScheduleSketch(daysPerWeek: 5...5)
    let unpaid = try sketch.leave("2027-03-04", "2027-03-05", loweredMinutesPerDay: 0)
    sketch.timeOff = [unpaid]
    #expect(try sketch.sentences(of: rule, shifts(1...3, sketch)).isEmpty)
    #expect(
      try sketch.sentences(of: rule, shifts(1...2, sketch)) == [
        "ana on 2027-03-01: 2 days worked in the week; allowed: 3 to 5 days (days-per-week)"
      ]
    )
    sketch.timeOff = [
      try sketch.leave(
        "2027-03-04",
        "2027-03-05",
        creditMinutesPerDay: 60,
        loweredMinutesPerDay: 420
      )
    ]
    #expect(try sketch.sentences(of: rule, shifts(1...3, sketch)).isEmpty)
    #expect(
      try sketch.sentences(of: rule, shifts(1...2, sketch)) == [
        "ana on 2027-03-01: 4 days worked in the week, 2 of them credited;"
          + " allowed: exactly 5 days (days-per-week)"
      ]
    )
  }

  @Test func `two shifts of one date are one day`() throws {
    let sketch = ScheduleSketch(daysPerWeek: 1...1)
    let shifts = try [
      sketch.shift("2027-03-01 08:00", minutes: 240),
      sketch.shift("2027-03-01 14:00", minutes: 240),
    ]
    #expect(try sketch.sentences(of: rule, shifts).isEmpty)
  }

  @Test func `a night over the week's border is a day of the week in which it starts`() throws {
    let sketch = ScheduleSketch(days: 14, daysPerWeek: 1...1)
    let shifts = try [
      sketch.shift("2027-03-07 23:59", minutes: 480),
      sketch.shift("2027-03-08 23:00", minutes: 480),
    ]
    #expect(try sketch.sentences(of: rule, shifts).isEmpty)
  }

  @Test func `the fewest days do not bind in a short last week, the most days do`() throws {
    let sketch = ScheduleSketch(days: 10, daysPerWeek: 2...2)
    #expect(try sketch.sentences(of: rule, shifts(1...2, sketch)).isEmpty)
    #expect(
      try sketch.sentences(of: rule, shifts(1...2, sketch) + shifts(8...10, sketch)) == [
        "ana on 2027-03-08: 3 days worked in the week; allowed: 0 to 2 days (days-per-week)"
      ]
    )
  }

  @Test(arguments: [("2027-03-22", 22), ("2027-10-25", 25)])
  func `a week has seven days where the clock changes`(first: String, day: Int) throws {
    let week = ScheduleSketch(firstDate: first, daysPerWeek: 0...6)
    let month = String(first.prefix(7))
    let nights = try week.shifts(on: day...(day + 6), of: month, at: "23:30")
    #expect(try week.sentences(of: rule, nights).count == 1)
    #expect(try week.sentences(of: rule, nights.dropLast()).isEmpty)
  }

  @Test func `the last roster's shifts do not count`() throws {
    let sketch = ScheduleSketch(daysPerWeek: 0...0)
    let history = [try sketch.historic("2027-02-28 22:00", minutes: 480)]
    #expect(try sketch.sentences(of: rule, [], history: history).isEmpty)
  }
}
