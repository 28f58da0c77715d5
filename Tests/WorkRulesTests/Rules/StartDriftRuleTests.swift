import Testing
import WorkRules
import Workforce

@Suite struct StartDriftRuleTests {
  private let rule = "start-drift"
  private let sketch = ScheduleSketch(days: 14, rules: .only(\.startDrift, Limit(120)))

  @Test func `starts further apart than allowed`() throws {
    let shifts =
      try sketch.shifts(on: [1], at: "08:00") + sketch.shifts(on: [3], at: "09:00")
      + sketch.shifts(on: [5], at: "11:30")
    #expect(
      try sketch.sentences(of: rule, shifts) == [
        "ana on 2027-03-01: starts 3:30 h apart in the week; allowed: at most 2:00 h (start-drift)"
      ]
    )
  }

  @Test(arguments: [("10:00", 0), ("10:01", 1)])
  func `the limit is allowed, a minute more is not`(start: String, count: Int) throws {
    let shifts = try sketch.shifts(on: [1]) + sketch.shifts(on: [7], at: start)
    #expect(try sketch.sentences(of: rule, shifts).count == count)
  }

  @Test func `each week is judged alone, the history not at all`() throws {
    let shifts = try sketch.shifts(on: 1...7) + sketch.shifts(on: 8...14, at: "14:00")
    let history = try [sketch.historic("2027-02-28 16:00", minutes: 480)]
    #expect(try sketch.sentences(of: rule, shifts, history: history).isEmpty)
  }

  @Test func `starts on both sides of midnight lie far apart`() throws {
    let shifts = try sketch.shifts(on: [1], at: "23:30") + sketch.shifts(on: [3], at: "00:30")
    #expect(try sketch.sentences(of: rule, shifts).count == 1)
  }

  @Test func `each week beyond has its price`() throws {
    var priced = sketch
    priced.rules = .only(\.startDrift, Limit(120, .priced(4)))
    let shifts = try [1, 8].flatMap {
      try priced.shifts(on: [$0]) + priced.shifts(on: [$0 + 2], at: "20:00")
    }
    #expect(try priced.prices(of: rule, shifts) == [4, 4])
  }

  @Test(arguments: [("2027-03-22", 27), ("2027-10-25", 30)])
  func `the wall clock counts where it changes`(first: String, day: Int) throws {
    var week = sketch
    week.firstDate = first
    week.rules = .only(\.startDrift, Limit(0))
    let shifts = try week.shifts(on: [day, day + 1], of: String(first.prefix(7)), at: "08:00")
    #expect(try week.sentences(of: rule, shifts).isEmpty)
  }
}
