import Testing
import WorkRules
import Workforce

@Suite struct RestAfterNightsRuleTests {
  private let rule = "rest-after-nights"
  private let sketch = ScheduleSketch(days: 14, rules: .only(\.restAfterNights, Limit(2_880)))

  private func nights(_ days: ClosedRange<Int>) throws -> [Shift] {
    try sketch.shifts(on: days, at: "22:00")
  }

  @Test func `less rest after the last night than asked for is reported on the next shift`() throws
  {
    #expect(
      try sketch.sentences(of: rule, nights(1...3) + sketch.shifts(on: [5])) == [
        "ana on 2027-03-05: 26:00 h of rest after a night; allowed: at least 48:00 h"
          + " (rest-after-nights)"
      ]
    )
  }

  @Test(arguments: [("2027-03-06 06:00", 0), ("2027-03-06 05:59", 1)])
  func `just enough rest is allowed, a minute less is not`(start: String, count: Int) throws {
    let next = try sketch.shift(start, minutes: 480)
    #expect(try sketch.sentences(of: rule, nights(1...3) + [next]).count == count)
  }

  @Test func `a night of the next date goes on, a later one does not`() throws {
    #expect(try sketch.sentences(of: rule, nights(1...5)).isEmpty)
    #expect(try sketch.sentences(of: rule, nights(1...2) + nights(4...5)).count == 1)
  }

  @Test func `no rest is asked for after a day`() throws {
    #expect(try sketch.sentences(of: rule, sketch.shifts(on: 1...3) + nights(4...4)).isEmpty)
  }

  @Test func `the history's last night counts`() throws {
    let night = try sketch.historic("2027-02-28 22:00", minutes: 480)
    let day = try sketch.historic("2027-02-28 08:00", minutes: 480)
    let shift = try sketch.shifts(on: [2], at: "08:00")
    #expect(try sketch.sentences(of: rule, shift, history: [night]).count == 1)
    #expect(try sketch.sentences(of: rule, shift, history: [day]).isEmpty)
    #expect(try sketch.sentences(of: rule, nights(1...1), history: [night]).isEmpty)
  }

  @Test func `each gap that is shorter has its price`() throws {
    var priced = sketch
    priced.rules = .only(\.restAfterNights, Limit(2_880, .priced(8)))
    let shifts = try nights(1...1) + nights(3...3) + nights(5...5)
    #expect(try priced.prices(of: rule, shifts) == [8, 8])
  }

  @Test(arguments: [("2027-03-22", "2027-03-27 22:00", 1), ("2027-10-25", "2027-10-30 22:00", 0)])
  func `rest is elapsed time where the clock changes`(
    first: String,
    night: String,
    count: Int
  ) throws {
    // A night of three hours, and a start at 01:00 two dates later: 23 or 25 hours less an hour.
    var week = sketch
    week.firstDate = first
    week.rules = .only(\.restAfterNights, Limit(24 * 60))
    let next = first.hasSuffix("22") ? "2027-03-29 01:00" : "2027-11-01 01:00"
    let shifts = try [week.shift(night, minutes: 180), week.shift(next, minutes: 240)]
    #expect(try week.sentences(of: rule, shifts).count == count)
  }
}
