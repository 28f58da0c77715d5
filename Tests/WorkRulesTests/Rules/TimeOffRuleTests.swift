import Testing
import WorkRules
import Workforce

@Suite struct TimeOffRuleTests {
  private let rule = "time-off"

  private func onLeave(firstDate: String = "2027-03-01", _ date: String) throws -> ScheduleSketch {
    var sketch = ScheduleSketch(firstDate: firstDate)
    sketch.timeOff = [try sketch.leave(date, date)]
    return sketch
  }

  @Test func `a night that reaches into leave is reported`() throws {
    let sketch = try onLeave("2027-03-03")
    let shift = try sketch.shift("2027-03-02 22:00", minutes: 480)
    #expect(
      try sketch.sentences(of: rule, [shift]) == [
        "ana on 2027-03-02: a shift from 2027-03-02 22:00 to 2027-03-03 06:00; allowed: no work"
          + " during leave from 2027-03-03 00:00 to 2027-03-04 00:00 (time-off)"
      ]
    )
  }

  @Test func `shifts that end and start on leave's midnights are allowed`() throws {
    let sketch = try onLeave("2027-03-03")
    let shifts = try [
      sketch.shift("2027-03-02 16:00", minutes: 480),
      sketch.shift("2027-03-04 00:00", minutes: 480),
    ]
    #expect(try sketch.sentences(of: rule, shifts).isEmpty)
  }

  @Test func `a shift during leave is reported once per absence`() throws {
    var sketch = try onLeave("2027-03-03")
    let range = try sketch.range("2027-03-03 12:00", minutes: 60)
    sketch.timeOff.append(
      TimeOff(
        kind: "dentist",
        dates: sketch.timeOff[0].dates,
        range: range,
        isWholeDays: false
      )
    )
    let shift = try sketch.shift("2027-03-03 08:00", minutes: 480)
    #expect(try sketch.sentences(of: rule, [shift]).count == 2)
    let afternoon = try sketch.shift("2027-03-03 13:00", minutes: 480)
    #expect(try sketch.sentences(of: rule, [afternoon]).count == 1)
  }

  @Test(arguments: [
    // The date of the change lasts 23 or 25 hours.
    ("2027-03-28", "2027-03-27 16:00", 480), ("2027-10-31", "2027-10-30 16:00", 480),
  ])
  func `leave on the date of a clock change lasts from midnight to midnight`(
    date: String,
    eve: String,
    minutes: Int
  ) throws {
    let sketch = try onLeave(firstDate: String(eve.prefix(10)), date)
    #expect(try sketch.sentences(of: rule, [sketch.shift(eve, minutes: minutes)]).isEmpty)
    #expect(try sketch.sentences(of: rule, [sketch.shift(eve, minutes: minutes + 1)]).count == 1)
    let nextDate = date == "2027-03-28" ? "2027-03-29" : "2027-11-01"
    let next = try sketch.shift("\(nextDate) 00:00", minutes: minutes)
    #expect(try sketch.sentences(of: rule, [next]).isEmpty)
    let before = try sketch.shift("\(date) 23:59", minutes: minutes)
    #expect(try sketch.sentences(of: rule, [before]).count == 1)
  }
}
