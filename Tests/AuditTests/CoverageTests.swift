import Audit
import CivilTime
import Testing
import Workforce

@Suite struct CoverageTests {
  @Test func `heads count where an activity holds the whole interval`() throws {
    let sketch = AuditSketch(need: [(0, 8..<12, 2)])
    let coverage = try sketch.report([
      sketch.shift("ana", "2027-03-01 08:00", [(.english, 60), (.meal, 60), (.english, 120)]),
      sketch.shift("ben", "2027-03-01 08:30", [(.english, 240)]),
    ]).coverage
    #expect((7..<13).map { coverage.scheduled(queue: 0, interval: $0) } == [0, 1, 1, 2, 2, 0])
    #expect((8..<12).map { coverage.short(queue: 0, interval: $0) } == [1, 1, 0, 0])
    #expect(coverage.shortHours(queue: 0) == 2)
    #expect(coverage.totals(queues: [0]).requiredHours == 8)
  }

  @Test func `people count as the part of a head that their efficiency says`() throws {
    var sketch = AuditSketch(need: [(0, 8..<10, 2), (0, 10..<12, 1)])
    sketch.prices = Prices(idleHour: 6, labourWeight: 0)
    sketch.efficiency["ana"] = Efficiency(thousandthsByQueue: ["northwind-en": 500])
    sketch.efficiency["ben"] = Efficiency(thousandths: 1250)
    let report = try sketch.report([
      sketch.shift("ana", "2027-03-01 08:00", [(.english, 240)]),
      sketch.shift("ben", "2027-03-01 08:00", [(.english, 240)]),
    ])
    let coverage = report.coverage
    #expect(
      (8..<12).map { coverage.scheduled(queue: 0, interval: $0) } == [1.75, 1.75, 1.75, 1.75]
    )
    #expect((8..<12).map { coverage.short(queue: 0, interval: $0) } == [0.25, 0.25, 0, 0])
    // Two people are three sevenths of their time too many.
    #expect(abs(coverage.surplus(queue: 0, interval: 11) - 6.0 / 7) < 1e-9)
    #expect(report.objective.shortage == 5)
    #expect(abs(report.objective.idle - 6 * 12.0 / 7) < 1e-9)
    #expect(coverage.totals().scheduledHours == 7)
  }

  @Test func `an interval shared between two queues counts at neither`() throws {
    let sketch = AuditSketch(need: [(0, 8..<9, 1), (1, 8..<9, 1)])
    let coverage = try sketch.report([
      sketch.shift("ana", "2027-03-01 08:00", [(.english, 30), (.german, 30), (.idle, 180)])
    ]).coverage
    #expect(coverage.short(queue: 0, interval: 8) == 1)
    #expect(coverage.short(queue: 1, interval: 8) == 1)
  }

  @Test func `idle people count at every queue they could serve`() throws {
    let sketch = AuditSketch()
    let coverage = try sketch.report([
      sketch.shift("ana", "2027-03-01 08:00", [(.idle, 240)]),
      sketch.shift("ben", "2027-03-01 10:00", [(.idle, 240)]),
    ]).coverage
    let day = coverage.intervals
    #expect(Array(coverage.idle[7..<15]) == [0, 1, 1, 2, 2, 1, 1, 0])
    #expect(Array(coverage.idle[day + 7..<day + 15]) == [0, 1, 1, 1, 1, 0, 0, 0])
  }

  @Test func `heads beyond the need are surplus`() throws {
    let sketch = AuditSketch(need: [(0, 8..<9, 1)])
    let coverage = try sketch.report([
      sketch.shift("ana", "2027-03-01 08:00", [(.english, 240)])
    ]).coverage
    #expect(coverage.surplus(queue: 0, interval: 8) == 0)
    #expect(coverage.surplusHours(queue: 0) == 3)
  }

  @Test func `time before and after the grid counts for nothing`() throws {
    let sketch = AuditSketch(need: [(0, 23..<24, 1)])
    let coverage = try sketch.report([
      sketch.shift("ana", "2027-03-01 22:00", [(.english, 240)]),
      sketch.shift("ben", "2027-02-28 22:00", [(.english, 240)]),
    ]).coverage
    #expect((0..<3).map { coverage.scheduled(queue: 0, interval: $0) } == [1, 1, 0])
    #expect((21..<24).map { coverage.scheduled(queue: 0, interval: $0) } == [0, 1, 1])
    #expect(coverage.totals().shortHours == 0)
  }

  @Test func `heads carried by the history are scheduled`() throws {
    var sketch = AuditSketch(need: [(1, 0..<4, 1)])
    let night = try sketch.shift("eva", "2027-02-28 22:00", [(.idle, 240)])
    sketch.history = [
      HistoricShift(
        agent: "eva",
        range: night.range,
        localDate: night.localDate,
        paidMinutes: 240
      )
    ]
    let coverage = try sketch.report([]).coverage
    #expect((0..<4).map { coverage.short(queue: 1, interval: $0) } == [0, 0, 1, 1])
  }

  @Test func `hours are summed over some queues or all`() throws {
    let sketch = AuditSketch(need: [(0, 8..<10, 1), (1, 8..<12, 2)])
    let coverage = try sketch.report([
      sketch.shift("eva", "2027-03-01 10:00", [(.german, 240)])
    ]).coverage
    let all = coverage.totals()
    #expect((all.requiredHours, all.scheduledHours, all.shortHours) == (10, 4, 8))
    #expect(all.coveredHours == 2)
    #expect(coverage.totals(queues: [0]).shortHours == 2)
    #expect(coverage.totals(queues: [1]).shortHours == 6)
  }

  @Test func `the worst interval is the earliest with the most missing heads`() throws {
    let sketch = AuditSketch(need: [(0, 8..<10, 2), (1, 9..<12, 2), (1, 14..<15, 1)])
    let coverage = try sketch.report([]).coverage
    #expect(coverage.worstInterval() == WorstInterval(queue: 0, interval: 8, shortHeads: 2))
    #expect(
      coverage.worstInterval(queues: [1]) == WorstInterval(queue: 1, interval: 9, shortHeads: 2)
    )
    #expect(try AuditSketch().report([]).coverage.worstInterval() == nil)
  }
}
