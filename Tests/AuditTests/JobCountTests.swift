import Audit
import CivilTime
import Testing
import WorkRules
import Workforce

struct JobCountTests {
  /// A job of three English hours from 09:00 to 12:00 that costs 20 for each hour undone.
  private func sketch() throws -> AuditSketch {
    var sketch = AuditSketch()
    sketch.prices = Prices(idleHour: 4, labourWeight: 0)
    let day = try sketch.zone.day(try #require(LocalDate(iso: sketch.firstDate)))
    let start = day.lowerBound.adding(minutes: 540)
    sketch.jobs = { queues in
      [
        Job(
          id: "mail",
          queue: queues[0],
          window: start..<start.adding(minutes: 180),
          minutes: 180,
          hourPrice: 20
        )
      ]
    }
    return sketch
  }

  @Test func `hours undone cost their price, and work on a job is not idle`() throws {
    let sketch = try sketch()
    let shift = try sketch.shift(
      "ana",
      "2027-03-01 08:00",
      [(.idle, 60), (.job("mail"), 120), (.idle, 60)]
    )
    let report = try sketch.report([shift])
    #expect(report.jobs.map(\.workedMinutes) == [120])
    #expect(report.jobs.map(\.undoneHours) == [1])
    #expect(report.objective.shortage == 20)
    #expect(report.idleHours == 2)
    #expect(report.objective.idle == 8)
    #expect(report.isLegal)
  }

  @Test func `hours beyond a job's are without use`() throws {
    let sketch = try sketch()
    let shifts = try ["ana", "ben"].map {
      try sketch.shift(Identifier($0), "2027-03-01 08:00", [(.idle, 60), (.job("mail"), 180)])
    }
    let report = try sketch.report(shifts)
    #expect(report.jobs.map(\.surplusHours) == [3])
    #expect(report.objective.shortage == 0)
    #expect(report.idleHours == 5)
  }

  @Test func `work outside the window counts for nothing, and is told`() throws {
    let sketch = try sketch()
    let shift = try sketch.shift(
      "ana",
      "2027-03-01 08:00",
      [(.job("mail"), 120), (.idle, 120)]
    )
    let report = try sketch.report([shift])
    #expect(report.jobs.map(\.workedMinutes) == [60])
    #expect(report.violations.map(\.rule.rawValue) == ["jobs"])
  }
}
