import Audit
import CivilTime
import Testing
import WorkRules
import Workforce

/// What the audit adds beside queues and labour: named shifts, requests, rules with a price.
@Suite struct ObjectivePartsTests {
  private func date(_ text: String) throws -> LocalDate { try #require(LocalDate(iso: text)) }

  @Test func `missing and surplus heads of a named shift have their prices`() throws {
    var sketch = AuditSketch(days: 2)
    sketch.shiftCover = try [
      ShiftCover(
        date: date("2027-03-01"),
        pattern: "day",
        heads: 3,
        missingPrice: 100,
        surplusPrice: 1
      ),
      ShiftCover(
        date: date("2027-03-02"),
        pattern: "day",
        heads: 1,
        missingPrice: 100,
        surplusPrice: 1
      ),
      ShiftCover(date: date("2027-03-02"), pattern: "night", heads: 1, missingPrice: 40),
    ]
    let report = try sketch.report([
      sketch.shift("ana", "2027-03-01 08:00", [(.idle, 480)]),
      sketch.shift("ana", "2027-03-02 08:00", [(.idle, 480)]),
      sketch.shift("ben", "2027-03-02 16:00", [(.idle, 480)]),
      sketch.shift("zoe", "2027-03-01 16:00", [(.idle, 480)]),
    ])
    #expect(report.shiftCover.map(\.heads) == [1, 2, 0])
    #expect(report.shiftCover.map(\.missing) == [2, 0, 1])
    #expect(report.shiftCover.map(\.surplus) == [0, 1, 0])
    #expect(report.shiftCover.map(\.price) == [200, 1, 40])
    #expect(report.objective.shiftCover == 241)
  }

  @Test func `a row may ask for the agents of one location`() throws {
    var sketch = AuditSketch()
    sketch.shiftCover = try ["berlin", "manila"].map {
      ShiftCover(
        date: try date("2027-03-01"),
        pattern: "day",
        location: Identifier($0),
        heads: 1,
        missingPrice: 100
      )
    }
    let report = try sketch.report([sketch.shift("ana", "2027-03-01 08:00", [(.idle, 480)])])
    #expect(report.shiftCover.map(\.heads) == [1, 0])
  }

  @Test func `requests that are not granted cost their weight`() throws {
    var sketch = AuditSketch(days: 2)
    let (monday, tuesday) = (try date("2027-03-01"), try date("2027-03-02"))
    sketch.requests = [
      Request(agent: "ana", date: monday, wish: .off, weight: 1),
      Request(agent: "ana", date: tuesday, wish: .off, weight: 2),
      Request(agent: "ben", date: monday, wish: .work, weight: 4),
      Request(agent: "eva", date: monday, wish: .pattern("day"), weight: 8),
      Request(agent: "eva", date: tuesday, wish: .notPattern("day"), weight: 16),
      Request(agent: "zoe", date: monday, wish: .work, weight: 32),
      Request(agent: "ana", date: monday.adding(days: 9), wish: .work, weight: 64),
    ]
    let report = try sketch.report([
      sketch.shift("ana", "2027-03-01 08:00", [(.idle, 480)]),
      sketch.shift("eva", "2027-03-01 08:00", [(.idle, 480)]),
      sketch.shift("eva", "2027-03-02 08:00", [(.idle, 480)]),
    ])
    #expect(report.requests.map(\.isGranted) == [false, true, false, true, false])
    #expect(report.objective.requests == 1 + 4 + 16)
  }

  @Test func `rules with a price are kept apart from hard ones`() throws {
    var sketch = AuditSketch(days: 3)
    sketch.rules.mostConsecutiveDays = Limit(1, .priced(10))
    sketch.rules.restBetweenShifts = Limit(660)
    let legal = try sketch.report([
      sketch.shift("ana", "2027-03-01 08:00", [(.idle, 480)]),
      sketch.shift("ana", "2027-03-02 08:00", [(.idle, 480)]),
      sketch.shift("ana", "2027-03-03 08:00", [(.idle, 480)]),
    ])
    #expect(legal.isLegal)
    #expect(legal.pricedViolations.map(\.rule.rawValue) == ["most-consecutive-days"])
    #expect(legal.objective == Objective(shortage: 0, idle: 0, labour: 0, rules: 20))
    let broken = try sketch.report([
      sketch.shift("ana", "2027-03-01 14:00", [(.idle, 480)]),
      sketch.shift("ana", "2027-03-02 08:00", [(.idle, 480)]),
    ])
    #expect(!broken.isLegal)
    #expect(broken.hardViolations.map(\.rule.rawValue) == ["rest-between-shifts"])
    #expect(broken.objective.total == 10)
  }

  @Test func `what is shared out is counted on from the history`() throws {
    var sketch = AuditSketch(days: 2)
    sketch.rules.fairness = [FairShare(load: .nights, price: 10)]
    sketch.history = try [("ana", 2), ("ben", 1)].flatMap { name, nights in
      try (0..<nights).map { night in
        let range = try sketch.shift("ana", "2027-02-2\(5 + night) 22:00", [(.idle, 480)]).range
        return HistoricShift(
          agent: Identifier(name),
          range: range,
          localDate: try date("2027-02-2\(5 + night)"),
          paidMinutes: 480
        )
      }
    }
    let report = try sketch.report(
      ["ana", "ben", "eva"].flatMap { name in
        try [1, 2].map {
          try sketch.shift(Identifier(name), "2027-03-0\($0) 22:00", [(.idle, 480)])
        }
      }
    )
    // Ana is one night ahead of Ben; Eva has no history.
    #expect(report.pricedViolations.map(\.price) == [30, 10, 10])
  }
}
