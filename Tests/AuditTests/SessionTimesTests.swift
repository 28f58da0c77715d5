import Audit
import CivilTime
import Testing
import Workforce

struct SessionTimesTests {
  /// A shift of four hours from 08:00 in whose hour of that number an hour's huddle is held.
  private func shift(_ agent: Identifier<Agent>, huddle hour: Int) throws -> Shift {
    try AuditSketch().shift(
      agent,
      "2027-03-01 08:00",
      [(.idle, 60 * hour), (.session("huddle"), 60), (.idle, 60 * (3 - hour))]
    )
  }

  private func sketch(isTogether: Bool) throws -> AuditSketch {
    var sketch = AuditSketch()
    let day = try sketch.zone.day(try #require(LocalDate(iso: sketch.firstDate)))
    sketch.sessions = [
      Session(
        id: "huddle",
        kind: .meeting,
        minutes: 60,
        starts: [9, 10].map { day.lowerBound.adding(minutes: 60 * $0) },
        isTogether: isTogether
      )
    ]
    return sketch
  }

  @Test func `members who begin together`() throws {
    let shifts = try ["ana", "ben", "eva"].map { try shift(Identifier($0), huddle: 1) }
    let report = try sketch(isTogether: true).report(shifts)
    #expect(report.violations.isEmpty)
    #expect(report.sharedViolations.isEmpty)
    #expect(report.idleHours == 9)
    #expect(report.paidHours == 12)
  }

  @Test func `members who begin at different moments`() throws {
    let shifts = [
      try shift("ana", huddle: 1), try shift("ben", huddle: 2), try shift("eva", huddle: 2),
    ]
    let report = try sketch(isTogether: true).report(shifts)
    #expect(
      report.sharedViolations.map(\.description) == [
        "session huddle from 2027-03-01 09:00 to 2027-03-01 11:00: members begin 1 at"
          + " 2027-03-01 09:00, 2 at 2027-03-01 10:00; allowed: one start for all members"
          + " (sessions-together)"
      ]
    )
    #expect(!report.isLegal)
    #expect(try sketch(isTogether: false).report(shifts).isLegal)
  }
}
