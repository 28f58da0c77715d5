import Testing
import WorkRules
import Workforce

@Suite struct FollowOnsRuleTests {
  private let rule = "follow-ons"
  private let sketch = ScheduleSketch(
    rules: .only(\.followOns, FollowOns(forbidden: ["night": ["early", "day"]]))
  )

  private func night(_ day: Int) throws -> [Shift] {
    try sketch.shifts(on: [day], at: "22:00", pattern: "night")
  }

  @Test func `a pattern that may not follow is reported on the later date`() throws {
    let shifts = try night(1) + sketch.shifts(on: [2], at: "18:00")
    #expect(
      try sketch.sentences(of: rule, shifts) == [
        "ana on 2027-03-02: a shift of pattern 'day' on the date after 'night';"
          + " allowed: after 'night' none of 'day', 'early' (follow-ons)"
      ]
    )
  }

  @Test func `other pairs, the other order, and a date between are allowed`() throws {
    #expect(try sketch.sentences(of: rule, night(1) + night(2)).isEmpty)
    #expect(try sketch.sentences(of: rule, sketch.shifts(on: [1]) + night(2)).isEmpty)
    #expect(try sketch.sentences(of: rule, night(1) + sketch.shifts(on: [3])).isEmpty)
  }

  @Test func `the history's last shift counts where its pattern is known`() throws {
    let known = try sketch.historic("2027-02-28 22:00", minutes: 480, pattern: "night")
    let unknown = try sketch.historic("2027-02-28 22:00", minutes: 480)
    let earlier = try sketch.historic("2027-02-27 22:00", minutes: 480, pattern: "night")
    let shifts = try sketch.shifts(on: [1], at: "18:00")
    #expect(try sketch.sentences(of: rule, shifts, history: [known]).count == 1)
    #expect(try sketch.sentences(of: rule, shifts, history: [unknown]).isEmpty)
    #expect(try sketch.sentences(of: rule, shifts, history: [earlier]).isEmpty)
  }

  @Test func `each pair has its price`() throws {
    var priced = sketch
    let follow = FollowOns(forbidden: ["day": ["day"]], enforcement: .priced(3))
    priced.rules = .only(\.followOns, follow)
    #expect(try priced.prices(of: rule, priced.shifts(on: [1, 2, 3, 5])) == [3, 3])
  }

  @Test(arguments: [("2027-03-22", 27), ("2027-10-25", 30)])
  func `the date after is that of the calendar where the clock changes`(
    first: String,
    day: Int
  ) throws {
    var week = sketch
    week.firstDate = first
    let month = String(first.prefix(7))
    let shifts =
      try week.shifts(on: [day], of: month, at: "23:30", pattern: "night")
      + week.shifts(on: [day + 1], of: month, at: "23:00")
    #expect(try week.sentences(of: rule, shifts).count == 1)
  }
}
