import CivilTime
import Testing
import WorkRules
import Workforce

@testable import Audit

/// What a change costs is what the audits before and after it differ by.
struct AlternativeJudgeTests {
  private var sketch: AuditSketch {
    var sketch = AuditSketch(days: 2)
    sketch.need = [(0, 8..<16, 1), (1, 9..<12, 2)]
    sketch.prices = Prices(idleHour: 3, labourWeight: 1)
    sketch.hourlyCost = 2
    sketch.premiums = [Premium(hours: .weekend([.monday]), percent: 50)]
    return sketch
  }

  private func roster(_ sketch: AuditSketch) throws -> Roster {
    Roster(shifts: [
      try sketch.shift("ana", "2027-03-01 08:00", [(.english, 240)]),
      try sketch.shift("eva", "2027-03-01 09:00", [(.german, 180), (.idle, 60)]),
    ])
  }

  @Test func `every change of one date costs what the audits differ by`() throws {
    var sketch = sketch
    let date = try #require(LocalDate(iso: "2027-03-01"))
    sketch.requests = [
      Request(agent: "ana", date: date, wish: .off, weight: 7),
      Request(agent: "ben", date: date, wish: .work, weight: 5),
    ]
    sketch.shiftCover = [
      ShiftCover(date: date, pattern: "day", heads: 2, missingPrice: 11, surplusPrice: 1)
    ]
    let instance = try sketch.instance()
    let roster = try roster(sketch)
    let judge = AlternativeJudge(roster: roster, instance: instance)
    let before = AuditReport(of: roster, for: instance).objective
    var count = 0
    for agent in instance.agents {
      let today = roster.shifts(of: agent.id).filter { $0.localDate == date }
      for option in [nil] + agent.candidateShifts(on: date).map(Optional.some) {
        let alternative = judge.alternative(
          of: agent,
          removing: Array(today),
          adding: option.map { [$0] } ?? []
        )
        let after = AuditReport(of: judge.roster(after: alternative), for: instance)
        let difference = after.objective.total - before.total
        #expect(abs(alternative.change.total - difference) < 1e-9)
        #expect(abs(alternative.change.labour - (after.objective.labour - before.labour)) < 1e-9)
        #expect(alternative.isLegal == after.hardViolations.isEmpty)
        count += 1
      }
    }
    #expect(count > 200)
  }

  @Test func `somebody put on shift goes where the dearest head is missing`() throws {
    let sketch = sketch
    let instance = try sketch.instance()
    let judge = AlternativeJudge(roster: try roster(sketch), instance: instance)
    let ana = try #require(instance.agents.first)
    let date = try #require(LocalDate(iso: "2027-03-01"))
    let shift = try #require(
      ana.candidateShifts(on: date).first {
        "\($0.range.lowerBound)" == "2027-03-01T08:00Z" && $0.range.minutes == 240
      }
    )
    let alternative = judge.alternative(
      of: ana,
      removing: judge.roster.shifts(of: "ana").map { $0 },
      adding: [shift]
    )
    // Berlin is an hour ahead: 09:00 to 13:00 there; German lacks a second head until 12:00.
    #expect(
      alternative.added.flatMap(\.activities).map(\.kind) == [.english]
    )
  }

  @Test func `a change that fills the seats is told`() throws {
    var sketch = sketch
    sketch.seats = 1
    let instance = try sketch.instance()
    let roster = Roster(shifts: [
      try sketch.shift("ana", "2027-03-01 08:00", [(.english, 240)])
    ])
    let judge = AlternativeJudge(roster: roster, instance: instance)
    let ben = instance.agents[1]
    let shift = try sketch.shift("ben", "2027-03-01 10:00", [(.idle, 240)])
    let alternative = judge.alternative(of: ben, removing: [], adding: [shift])
    #expect(alternative.isLegal)
    #expect(
      judge.sharedViolations(of: alternative).map(\.description) == [
        "location berlin from 2027-03-01 10:00 to 2027-03-01 12:00: 2 people who take a seat; "
          + "allowed: at most 1 (seats)"
      ]
    )
  }
}
