import Audit
import CivilTime
import Testing
import WorkRules
import Workforce
import meridian

struct RosterRefusalTests {
  private static let start = Instant(minutes: 0)

  private func report(breaking rules: Int, priced: Bool = false, seats: Bool = false) throws
    -> AuditReport
  {
    let zone = try ZoneDatabase().zone("UTC")
    let range = Self.start..<Self.start.adding(minutes: 60)
    return AuditReport(
      coverage: Coverage(
        intervals: 0,
        intervalMinutes: 60,
        required: [],
        scheduled: [],
        idle: []
      ),
      objective: Objective(shortage: 0, idle: 0, labour: 0),
      labourCost: LabourCost(),
      idleHours: 0,
      paidHours: 0,
      violations: (0..<rules).map { number in
        Violation(
          rule: .timeOff,
          agent: Identifier("a\(number)"),
          localDate: LocalDate(iso: "2027-03-01"),
          range: range,
          zone: zone,
          found: "a shift",
          allowed: "no work",
          price: priced ? 5 : nil
        )
      },
      sharedViolations: seats
        ? [
          SharedViolation(
            rule: .seats,
            place: .location("krakow"),
            range: range,
            zone: zone,
            found: "2 people on shift",
            allowed: "at most 1"
          )
        ] : [],
      clockChanges: []
    )
  }

  @Test func `a roster that keeps every hard rule is not refused`() throws {
    #expect(RosterRefusal(of: try report(breaking: 0)) == nil)
    #expect(RosterRefusal(of: try report(breaking: 3, priced: true)) == nil)
  }

  @Test func `a hard rule broken is told as a defect, which is 1`() throws {
    let refusal = try #require(RosterRefusal(of: report(breaking: 1, seats: true)))
    #expect(
      refusal.lines == [
        "The roster breaks hard rules 2 times; it is not written. This is a defect of the program.",
        "  a0 on 2027-03-01: a shift; allowed: no work (time-off)",
        "  location krakow from 1970-01-01 00:00 to 1970-01-01 01:00: 2 people on shift; allowed: "
          + "at most 1 (seats)",
      ]
    )
    #expect(refusal.outcome == .defect)
    #expect(refusal.outcome.rawValue == 1)
  }

  @Test func `of many the first twenty are listed`() throws {
    let refusal = try #require(RosterRefusal(of: report(breaking: 23)))
    #expect(refusal.lines.count == 22)
    #expect(refusal.lines.last == "  and 3 more")
  }
}
