import CivilTime
import Testing
import WorkRules
import Workforce

@Suite struct PinsRuleTests {
  private let rule = "pins"

  private func sketch(_ date: String, _ day: Pin.Day) throws -> ScheduleSketch {
    var sketch = ScheduleSketch(firstDate: String(date.prefix(8) + "01"))
    if date.hasSuffix("28") || date.hasSuffix("31") { sketch.days = 31 }
    sketch.pins = [Pin(date: try sketch.date(date), day: day)]
    return sketch
  }

  @Test func `a shift on a date pinned off`() throws {
    let sketch = try sketch("2027-03-02", .off)
    #expect(
      try sketch.sentences(of: rule, sketch.shifts(on: [2])) == [
        "ana on 2027-03-02: a shift 'day' from 2027-03-02 08:00 to 2027-03-02 16:00;"
          + " allowed: no shift, as pinned (pins)"
      ]
    )
    #expect(try sketch.sentences(of: rule, sketch.shifts(on: [1, 3])).isEmpty)
  }

  @Test func `no shift, or another pattern, on a date pinned to one`() throws {
    let sketch = try sketch("2027-03-02", .pattern("late"))
    #expect(
      try sketch.sentences(of: rule, []) == [
        "ana on 2027-03-02: no shift; allowed: a shift 'late', as pinned (pins)"
      ]
    )
    #expect(try sketch.sentences(of: rule, sketch.shifts(on: [2])).count == 1)
    #expect(try sketch.sentences(of: rule, sketch.shifts(on: [2], pattern: "late")).isEmpty)
  }

  @Test func `a shift pinned from start to end is that one to the minute`() throws {
    let range = try ScheduleSketch().range("2027-03-02 22:00", minutes: 480)
    let sketch = try sketch("2027-03-02", .shift(pattern: "day", range: range))
    #expect(try sketch.sentences(of: rule, sketch.shifts(on: [2], at: "22:00")).isEmpty)
    #expect(
      try sketch.sentences(of: rule, sketch.shifts(on: [2], at: "21:45")) == [
        "ana on 2027-03-02: a shift 'day' from 2027-03-02 21:45 to 2027-03-03 05:45;"
          + " allowed: a shift 'day' from 2027-03-02 22:00 to 2027-03-03 06:00, as pinned (pins)"
      ]
    )
  }

  @Test func `a pin outside the horizon, and the history, mean nothing`() throws {
    let sketch = try sketch("2027-03-09", .pattern("day"))
    let history = try sketch.historic(onFebruary: [28])
    #expect(try sketch.sentences(of: rule, [], history: history).isEmpty)
  }

  @Test(arguments: ["2027-03-28", "2027-10-31"])
  func `a pin counts by the date of the start where the clock changes`(date: String) throws {
    let sketch = try sketch(date, .off)
    let shift = try sketch.shift("\(date) 02:30", minutes: 480)
    #expect(try sketch.sentences(of: rule, [shift]).count == 1)
    let before = try sketch.date(date).adding(days: -1)
    #expect(try sketch.sentences(of: rule, [sketch.shift("\(before) 22:00", minutes: 480)]).isEmpty)
  }
}
