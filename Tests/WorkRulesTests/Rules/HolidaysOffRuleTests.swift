import Testing
import WorkRules
import Workforce

@Suite struct HolidaysOffRuleTests {
  private let rule = "holidays-off"
  private var sketch: ScheduleSketch {
    get throws {
      var sketch = ScheduleSketch(rules: .only(\.holidaysOff, .hard))
      sketch.holidays = [try sketch.date("2027-03-03"): "Founders' Day"]
      return sketch
    }
  }

  @Test func `a shift that starts on a holiday of the site`() throws {
    #expect(
      try sketch.sentences(of: rule, sketch.shifts(on: [3])) == [
        "ana on 2027-03-03: a shift on Founders' Day; allowed: no shift on a public holiday"
          + " (holidays-off)"
      ]
    )
  }

  @Test func `all other dates are allowed`() throws {
    #expect(try sketch.sentences(of: rule, sketch.shifts(on: [1, 2, 4, 5])).isEmpty)
  }

  @Test func `a shift from the date before may reach into the holiday`() throws {
    #expect(try sketch.sentences(of: rule, sketch.shifts(on: [2], at: "23:45")).isEmpty)
    #expect(try sketch.sentences(of: rule, sketch.shifts(on: [3], at: "00:00")).count == 1)
  }

  @Test func `each such shift has its price`() throws {
    var priced = try sketch
    priced.rules = .only(\.holidaysOff, .priced(75))
    #expect(try priced.prices(of: rule, priced.shifts(on: 1...5)) == [75])
  }

  @Test func `a holiday of the history's dates is not judged`() throws {
    var before = try sketch
    before.holidays = [try before.date("2027-02-28"): "Founders' Day"]
    let history = try before.historic(onFebruary: [28])
    #expect(try before.sentences(of: rule, before.shifts(on: [1]), history: history).isEmpty)
  }

  @Test(arguments: [("2027-03-22", "2027-03-28 02:30"), ("2027-10-25", "2027-10-31 02:30")])
  func `the date of a change may be a holiday`(first: String, start: String) throws {
    var week = try sketch
    week.firstDate = first
    week.holidays = [try week.date(String(start.prefix(10))): "Clock Day"]
    #expect(try week.sentences(of: rule, [week.shift(start, minutes: 480)]).count == 1)
  }
}
