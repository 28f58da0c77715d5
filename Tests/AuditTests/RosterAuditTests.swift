import Audit
import CivilTime
import Testing
import WorkRules
import Workforce

@Suite struct RosterAuditTests {
  @Test func `missing heads cost by their number, the hour and the client's priority`() throws {
    // Three missing for two hours: 10 + 15 + 15, twice, for two hours.
    let sketch = AuditSketch(need: [(0, 8..<10, 3)], priority: 2)
    #expect(try sketch.report([]).objective == Objective(shortage: 160, idle: 0, labour: 0))
  }

  @Test func `idle hours and hours beyond the need cost the same`() throws {
    let sketch = AuditSketch(need: [(0, 8..<9, 1)], prices: Prices(idleHour: 2, labourWeight: 0))
    let idle = try sketch.report([
      sketch.shift("ana", "2027-03-01 08:00", [(.english, 60), (.idle, 180)])
    ])
    let busy = try sketch.report([
      sketch.shift("ana", "2027-03-01 08:00", [(.english, 240)])
    ])
    #expect(idle.objective == Objective(shortage: 0, idle: 6, labour: 0))
    #expect(busy.objective == idle.objective)
    #expect(idle.idleHours == 3)
  }

  @Test func `nobody is idle outside the grid`() throws {
    let sketch = AuditSketch(prices: Prices(idleHour: 2, labourWeight: 0))
    let report = try sketch.report([sketch.shift("ana", "2027-03-01 22:00", [(.idle, 240)])])
    #expect(report.idleHours == 2)
    #expect(report.objective.idle == 4)
    #expect(report.paidHours == 4)
  }

  @Test func `labour is paid time with premiums, times its weight`() throws {
    let night = Premium(
      hours: .night(try #require(DailyWindow(parsing: "22:00-06:00"))),
      percent: 50
    )
    let sketch = AuditSketch(
      prices: Prices(idleHour: 0, labourWeight: 0.5),
      hourlyCost: 10,
      premiums: [night]
    )
    // Paid 20:00–21:00 and 22:00–24:00, two of the three hours with half as much again.
    let report = try sketch.report([
      sketch.shift(
        "ana",
        "2027-03-01 20:00",
        [(.idle, 60), (.meal, 60), (.english, 60), (.idle, 60)]
      )
    ])
    #expect(report.labourCost.total == 40)
    #expect(report.objective.labour == 20)
    #expect(report.paidHours == 3)
  }

  @Test func `a legal roster has no violations`() throws {
    let sketch = AuditSketch()
    let report = try sketch.report([sketch.shift("ana", "2027-03-01 08:00", [(.english, 240)])])
    #expect(report.violations == [])
    #expect(report.clockChanges == [])
  }

  @Test func `violations come by agent, date and rule`() throws {
    let sketch = AuditSketch(days: 2)
    let report = try sketch.report([
      sketch.shift("eva", "2027-03-02 06:00", [(.german, 240)]),
      sketch.shift("eva", "2027-03-01 16:00", [(.english, 480)]),
      sketch.shift("ben", "2027-03-02 08:00", [(.german, 200)]),
    ])
    #expect(
      report.violations.map { "\($0.agent) \($0.localDate?.description ?? "") \($0.rule)" } == [
        "ben 2027-03-02 qualification", "ben 2027-03-02 shift-pattern",
        "eva 2027-03-01 qualification", "eva 2027-03-02 rest-between-shifts",
      ]
    )
  }

  @Test func `the history bears on the rules`() throws {
    var sketch = AuditSketch()
    let late = try sketch.shift("ana", "2027-02-28 16:00", [(.idle, 480)])
    sketch.history = [
      HistoricShift(agent: "ana", range: late.range, localDate: late.localDate, paidMinutes: 480)
    ]
    let report = try sketch.report([
      sketch.shift("ana", "2027-03-01 08:00", [(.english, 240)]),
      sketch.shift("ben", "2027-03-01 08:00", [(.english, 240)]),
    ])
    #expect(
      report.violations.map(\.description) == [
        "ana on 2027-03-01: 8:00 h of rest before the shift; allowed: at least 11:00 h"
          + " (rest-between-shifts)"
      ]
    )
  }

  @Test func `a shift of somebody unknown is reported and covers nothing`() throws {
    let sketch = AuditSketch(need: [(0, 8..<12, 1)])
    let report = try sketch.report([sketch.shift("zoe", "2027-03-01 08:00", [(.english, 240)])])
    #expect(
      report.violations.map(\.description) == [
        "zoe on 2027-03-01: a shift of 'zoe'; allowed: agents of the instance (unknown-agent)"
      ]
    )
    #expect(report.coverage.totals().coveredHours == 0)
    #expect(report.paidHours == 0)
  }
}
