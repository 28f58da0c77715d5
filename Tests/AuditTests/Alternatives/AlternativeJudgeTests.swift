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

  /// Two jobs of three English hours each, the dearer one from 11:00 to 14:00.
  private func jobs(_ sketch: AuditSketch) throws -> ([Queue]) -> [Job] {
    let day = try sketch.zone.day(try #require(LocalDate(iso: sketch.firstDate))).lowerBound
    return { queues in
      [("mail", 9, 20.0), ("files", 11, 30.0)].map { id, hour, price in
        let start = day.adding(minutes: 60 * hour)
        return Job(
          id: Identifier(id),
          queue: queues[0],
          window: start..<start.adding(minutes: 180),
          minutes: 180,
          hourPrice: price
        )
      }
    }
  }

  private func roster(_ sketch: AuditSketch) throws -> Roster {
    Roster(shifts: [
      try sketch.shift("ana", "2027-03-01 08:00", [(.english, 240)]),
      try sketch.shift("eva", "2027-03-01 09:00", [(.german, 180), (.idle, 60)]),
    ])
  }

  @Test(arguments: [false, true])
  func `every change of one date costs what the audits differ by`(hasJobs: Bool) throws {
    var sketch = sketch
    if hasJobs { sketch.jobs = try jobs(sketch) }
    let date = try #require(LocalDate(iso: "2027-03-01"))
    sketch.requests = [
      Request(agent: "ana", date: date, wish: .off, weight: 7),
      Request(agent: "ben", date: date, wish: .work, weight: 5),
    ]
    sketch.shiftCover = [
      ShiftCover(date: date, pattern: "day", heads: 2, missingPrice: 11, surplusPrice: 1)
    ]
    let instance = try sketch.instance()
    var roster = try roster(sketch)
    if hasJobs {
      let ben = try sketch.shift("ben", "2027-03-01 09:00", [(.job("mail"), 240)])
      roster = Roster(shifts: roster.shifts + [ben])
    }
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
        #expect(hasJobs || alternative.isLegal == after.hardViolations.isEmpty)
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

  @Test func `somebody put on shift works on a job that is dearer than the queues`() throws {
    var sketch = AuditSketch()
    sketch.jobs = try jobs(sketch)
    let instance = try sketch.instance()
    let judge = AlternativeJudge(roster: Roster(shifts: []), instance: instance)
    let shift = try sketch.shift("ben", "2027-03-01 08:00", [(.idle, 480)])
    let alternative = judge.alternative(of: instance.agents[1], removing: [], adding: [shift])
    let activities = alternative.added.flatMap(\.activities)
    #expect(activities.map(\.kind) == [.idle, .job("mail"), .job("files"), .idle])
    #expect(activities.map(\.range.minutes) == [60, 120, 180, 120])
    #expect(alternative.change.shortage == -130)
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
      alternative.brokenShared.map(\.description) == [
        "location berlin from 2027-03-01 10:00 to 2027-03-01 12:00: 2 people who take a seat; "
          + "allowed: at most 1 (seats)"
      ]
    )
  }
}
