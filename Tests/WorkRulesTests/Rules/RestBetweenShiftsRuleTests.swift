import Testing
import WorkRules
import Workforce

@Suite struct RestBetweenShiftsRuleTests {
  private let rule = "rest-between-shifts"
  private let sketch = ScheduleSketch()

  @Test func `less rest than the location asks for is reported on the later shift`() throws {
    let shifts = try [
      sketch.shift("2027-03-01 14:00", minutes: 480),
      sketch.shift("2027-03-02 07:30", minutes: 480),
    ]
    #expect(
      try sketch.sentences(of: rule, shifts) == [
        "ana on 2027-03-02: 9:30 h of rest before the shift; allowed: at least 11:00 h"
          + " (rest-between-shifts)"
      ]
    )
  }

  @Test(arguments: [("09:00", 0), ("08:59", 1)])
  func `just enough rest is allowed, a minute less is not`(start: String, count: Int) throws {
    let shifts = try [
      sketch.shift("2027-03-01 14:00", minutes: 480),
      sketch.shift("2027-03-02 \(start)", minutes: 480),
    ]
    #expect(try sketch.sentences(of: rule, shifts).count == count)
  }

  @Test func `rest from the last roster's shift counts`() throws {
    let shift = try sketch.shift("2027-03-01 08:00", minutes: 480)
    let late = try sketch.historic("2027-02-28 14:00", minutes: 480)
    let early = try sketch.historic("2027-02-28 13:00", minutes: 480)
    #expect(
      try sketch.sentences(of: rule, [shift], history: [late]) == [
        "ana on 2027-03-01: 10:00 h of rest before the shift; allowed: at least 11:00 h"
          + " (rest-between-shifts)"
      ]
    )
    #expect(try sketch.sentences(of: rule, [shift], history: [early]).isEmpty)
  }

  @Test func `rest between two shifts of the history is not judged`() throws {
    let history = try [
      sketch.historic("2027-02-27 14:00", minutes: 480),
      sketch.historic("2027-02-28 00:00", minutes: 480),
    ]
    #expect(try sketch.sentences(of: rule, [], history: history).isEmpty)
  }

  @Test func `shifts that overlap are another rule's matter`() throws {
    let shifts = try [
      sketch.shift("2027-03-01 14:00", minutes: 720),
      sketch.shift("2027-03-02 01:00", minutes: 480),
    ]
    #expect(try sketch.sentences(of: rule, shifts).isEmpty)
  }

  @Test func `shifts that touch have no rest`() throws {
    let shifts = try [
      sketch.shift("2027-03-01 16:00", minutes: 480),
      sketch.shift("2027-03-02 00:00", minutes: 480),
    ]
    #expect(
      try sketch.sentences(of: rule, shifts) == [
        "ana on 2027-03-02: 0:00 h of rest before the shift; allowed: at least 11:00 h"
          + " (rest-between-shifts)"
      ]
    )
  }

  @Test func `a rest of eleven hours on the clock has ten where the clock moves forward`() throws {
    let spring = ScheduleSketch(firstDate: "2027-03-22")
    let shifts = try [
      spring.shift("2027-03-27 13:00", minutes: 480),
      spring.shift("2027-03-28 08:00", minutes: 480),
    ]
    #expect(
      try spring.sentences(of: rule, shifts) == [
        "ana on 2027-03-28: 10:00 h of rest before the shift; allowed: at least 11:00 h"
          + " (rest-between-shifts)"
      ]
    )
  }

  @Test func `a rest of ten hours on the clock has eleven where the clock moves back`() throws {
    let autumn = ScheduleSketch(firstDate: "2027-10-25")
    let shifts = try [
      autumn.shift("2027-10-30 14:00", minutes: 480),
      autumn.shift("2027-10-31 08:00", minutes: 480),
    ]
    #expect(try autumn.sentences(of: rule, shifts).isEmpty)
  }

  @Test func `a long shift before the last one still counts`() throws {
    let shifts = try [
      sketch.shift("2027-03-01 08:00", minutes: 2_000),
      sketch.shift("2027-03-01 10:00", minutes: 60),
      sketch.shift("2027-03-02 18:00", minutes: 480),
    ]
    #expect(
      try sketch.sentences(of: rule, shifts) == [
        "ana on 2027-03-02: 0:40 h of rest before the shift; allowed: at least 11:00 h"
          + " (rest-between-shifts)"
      ]
    )
  }

  @Test func `a rule with a price counts each gap that is shorter`() throws {
    var priced = sketch
    priced.rules = .only(\.restBetweenShifts, Limit(960, .priced(25)))
    #expect(try priced.prices(of: rule, priced.shifts(on: 1...3, minutes: 600)) == [25, 25])
  }

  @Test func `the number is that of the later shift's date`() throws {
    var stepped = sketch
    let steps = try [
      Limit.Step(from: nil, value: 600), Limit.Step(from: sketch.date("2027-03-03"), value: 960),
    ]
    stepped.rules = .only(\.restBetweenShifts, Limit(steps: steps))
    let found = try stepped.sentences(of: rule, stepped.shifts(on: 1...3, minutes: 600))
    #expect(
      found == [
        "ana on 2027-03-03: 14:00 h of rest before the shift; allowed: at least 16:00 h"
          + " (rest-between-shifts)"
      ]
    )
  }
}
