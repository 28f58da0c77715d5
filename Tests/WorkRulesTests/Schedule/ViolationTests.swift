import CivilTime
import Testing
import WorkRules
import Workforce

@Suite struct ViolationTests {
  private func violation(_ agent: Identifier<Agent>, _ date: String?, _ rule: RuleID) throws
    -> Violation
  {
    Violation(
      rule: rule,
      agent: agent,
      localDate: date.flatMap { LocalDate(iso: $0) },
      range: Instant(minutes: 0)..<Instant(minutes: 60),
      zone: try ZoneDatabase().zone("UTC"),
      found: "this",
      allowed: "that"
    )
  }

  @Test func `the sentence with the time names the shift or the dates`() throws {
    #expect(
      try violation("ana", "2027-03-01", .timeOff).timedSentence
        == "this (1970-01-01 00:00 to 01:00); allowed: that (time-off)"
    )
  }

  @Test func `the sentence names agent, date, what was found and what is allowed`() throws {
    #expect(
      try violation("ana", "2027-03-01", .timeOff).description
        == "ana on 2027-03-01: this; allowed: that (time-off)"
    )
    #expect(
      try violation("ana", nil, .timeOff).description == "ana: this; allowed: that (time-off)"
    )
  }

  @Test func `a shift's violation lasts as long as the shift, a week's from midnight to midnight`()
    throws
  {
    var sketch = ScheduleSketch(firstDate: "2027-03-22", days: 14)
    sketch.rules = .only(\.mostWeeklyMinutes, Limit(60))
    sketch.rules.restBetweenShifts = Limit(720)
    let shifts = try [
      sketch.shift("2027-03-27 12:00", minutes: 600),
      sketch.shift("2027-03-28 00:00", minutes: 480),
    ]
    let violations = try RuleBook.violations(of: sketch.schedule(shifts)).filter {
      [.mostWeeklyHours, .restBetweenShifts].contains($0.rule)
    }
    // Berlin's clock leaves out 02:00 to 03:00 on 28 March.
    #expect(
      Dictionary(uniqueKeysWithValues: violations.map { ($0.rule, $0.localTime) }) == [
        .mostWeeklyHours: "2027-03-22 00:00 to 2027-03-29 00:00",
        .restBetweenShifts: "2027-03-28 00:00 to 2027-03-28 09:00",
      ]
    )
    #expect(Set(violations.map(\.range.minutes)) == [167 * 60, 480])
  }

  @Test func `a run's violation lasts from its first midnight, the history's dates among them`()
    throws
  {
    var sketch = ScheduleSketch()
    sketch.rules = .only(\.mostConsecutiveDays, Limit(2))
    let violations = try RuleBook.violations(
      of: sketch.schedule(
        sketch.shifts(on: 1...2),
        history: sketch.historic(onFebruary: [28])
      )
    ).filter { $0.rule == .mostConsecutiveDays }
    #expect(violations.map(\.localTime) == ["2027-02-28 00:00 to 2027-03-03 00:00"])
  }

  @Test func `violations sort by agent, date and rule, those without a date first`() throws {
    let sorted = try [
      violation("ana", nil, .weeklyRest), violation("ana", "2027-03-01", .breaks),
      violation("ana", "2027-03-02", .activities), violation("bob", nil, .activities),
    ]
    #expect(sorted.reversed().sorted() == sorted)
  }
}
