import CivilTime
import Testing
import WorkRules
import Workforce

@Suite struct ViolationTests {
  private func violation(_ agent: Identifier<Agent>, _ date: String?, _ rule: String) throws
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

  @Test func `the sentence names agent, date, what was found and what is allowed`() throws {
    #expect(
      try violation("ana", "2027-03-01", "time-off").description
        == "ana on 2027-03-01: this; allowed: that (time-off)"
    )
    #expect(
      try violation("ana", nil, "time-off").description == "ana: this; allowed: that (time-off)"
    )
  }

  @Test func `violations sort by agent, date and rule, those without a date first`() throws {
    let sorted = try [
      violation("ana", nil, "z"), violation("ana", "2027-03-01", "b"),
      violation("ana", "2027-03-02", "a"), violation("bob", nil, "a"),
    ]
    #expect(sorted.reversed().sorted() == sorted)
  }
}
