import Testing
import WorkRules

@Suite struct EmploymentDatesRuleTests {
  private let rule = "employment-dates"

  @Test(arguments: [("2027-03-01", 1), ("2027-03-02", 0), ("2027-03-04", 0), ("2027-03-05", 1)])
  func `shifts before the first and after the last date are reported`(
    date: String,
    count: Int
  ) throws {
    let sketch = ScheduleSketch(employed: ("2027-03-02", "2027-03-04"))
    let shift = try sketch.shift("\(date) 22:00", minutes: 480)
    let sentence =
      "ana on \(date): a shift on \(date);"
      + " allowed: dates from 2027-03-02 to 2027-03-04 (employment-dates)"
    #expect(
      try sketch.sentences(of: rule, [shift]) == [String](repeating: sentence, count: count)
    )
  }

  @Test(arguments: [("2027-03-22", 27), ("2027-10-25", 30)])
  func `a night into a change of the clock is one of the date of its start`(
    first: String,
    day: Int
  ) throws {
    let month = String(first.prefix(7))
    let last = "\(month)-\(day)"
    let sketch = ScheduleSketch(firstDate: first, employed: (nil, last))
    let nights = try sketch.shifts(on: [day], of: month, at: "23:30")
    let next = try sketch.shifts(on: [day + 1], of: month, at: "00:00")
    #expect(try sketch.sentences(of: rule, nights).isEmpty)
    #expect(try sketch.sentences(of: rule, next).count == 1)
  }

  @Test func `one bound alone is named alone`() throws {
    let later = ScheduleSketch(employed: ("2027-03-02", nil))
    #expect(
      try later.sentences(of: rule, [later.shift("2027-03-01 08:00", minutes: 480)]) == [
        "ana on 2027-03-01: a shift on 2027-03-01;"
          + " allowed: dates from 2027-03-02 (employment-dates)"
      ]
    )
    let earlier = ScheduleSketch(employed: (nil, "2027-03-02"))
    #expect(
      try earlier.sentences(of: rule, [earlier.shift("2027-03-03 08:00", minutes: 480)]) == [
        "ana on 2027-03-03: a shift on 2027-03-03;"
          + " allowed: dates to 2027-03-02 (employment-dates)"
      ]
    )
  }

  @Test func `without bounds every date is allowed`() throws {
    let sketch = ScheduleSketch()
    let shift = try sketch.shift("2027-03-01 08:00", minutes: 480)
    #expect(try sketch.sentences(of: rule, [shift]).isEmpty)
  }
}
