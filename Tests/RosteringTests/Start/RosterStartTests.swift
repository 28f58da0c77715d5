import Audit
import CivilTime
import SeededNumbers
import Testing
import WorkRules
import Workforce

@testable import Rostering

/// Rosters that a run begins with.
struct RosterStartTests {
  private func options(_ seed: UInt64, iterations: Int) -> SolveOptions {
    SolveOptions(
      timeLimitSeconds: nil,
      iterationLimit: iterations,
      gapPercent: 1e-9,
      seed: seed,
      threads: 1
    )
  }

  private func start(_ problem: RosteringProblem, _ roster: Roster) -> RosterStart.Outcome {
    var pricer = TourPricer(problem: problem)
    return RosterStart(problem: problem, roster: roster)
      .outcome(pricer: &pricer, shouldStop: { false })
  }

  @Test(arguments: AnyWorld.allCases, AnyWorld.seeds)
  func `a roster of the program is taken over as it is`(world: AnyWorld, seed: UInt64) throws {
    let instance = try world.instance(seed: seed)
    let solver = RosterSolver(instance: instance, options: options(seed, iterations: 300))
    let first = solver.solve()
    guard let roster = first.roster, let objective = first.objective else { return }
    let problem = RosteringProblem(instance)
    guard case .roster(let state, let changed) = start(problem, roster) else {
      Issue.record("no start")
      return
    }
    #expect(changed.isEmpty)
    let decoded = RosterDecoder(state: state).roster()
    let known = Set(roster.shifts.map(\.agent))
    #expect(
      decoded.shifts.filter { known.contains($0.agent) }.map(\.frame) == roster.shifts.map(\.frame)
    )
    let again = solver.run(from: RunStart(roster: roster))
    #expect(try #require(again.result.objective).total <= objective.total + 1e-6)
    #expect(again.startChanges.isEmpty)
  }

  @Test(arguments: AnyWorld.allCases, AnyWorld.seeds)
  func `what is not legal is planned anew, and nothing else`(world: AnyWorld, seed: UInt64) throws {
    let instance = try world.instance(seed: seed)
    let problem = RosteringProblem(instance)
    let first = RosterSolver(instance: instance, options: options(seed, iterations: 50)).solve()
    guard let roster = first.roster else { return }
    var damage = RosterDamage(instance: instance, random: SeededNumbers(seed: seed))
    for _ in 0..<4 {
      let damaged = damage.damaged(roster)
      guard case .roster(let state, let changed) = start(problem, damaged) else {
        Issue.record("no start")
        return
      }
      let decoded = RosterDecoder(state: state).roster()
      let report = AuditReport(of: decoded, for: instance)
      let broken = report.violations.filter { $0.price == nil }
      #expect(broken.isEmpty, "\(broken.map(\.description))")
      for (position, agent) in instance.agents.enumerated() {
        let given = damaged.shifts(of: agent.id)
        let days = changed.first { $0.agent == position }?.days ?? []
        let dates = Set(days.map { instance.horizon.dates[$0] })
        guard !given.isEmpty else { continue }
        let now = decoded.shifts(of: agent.id)
        let kept = given.filter { !dates.contains($0.localDate) && isInside($0, instance) }
        #expect(kept.map(\.range) == now.filter { !dates.contains($0.localDate) }.map(\.range))
      }
    }
  }

  private func isInside(_ shift: Shift, _ instance: Instance) -> Bool {
    instance.horizon.dayIndex(of: shift.localDate) != nil
  }

  @Test func `one shift that breaks the rest moves alone`() throws {
    var sketch = WorldSketch(
      need: [(0, 8..<16, 1)],
      contracts: [
        WorldSketch.contract(patterns: [
          try WorldSketch.pattern("early", hours: [8], from: "06:00"),
          try WorldSketch.pattern("late", hours: [8], from: "14:00"),
        ])
      ]
    )
    sketch.people = [.init(id: "ana"), .init(id: "ben")]
    let instance = try sketch.instance
    let zone = instance.locations[0].zone
    let date = instance.horizon.firstDate
    func shift(_ agent: String, day: Int, from hour: Int, _ pattern: String) throws -> Shift {
      let midnight = zone.day(date.adding(days: day)).lowerBound
      let begin = midnight.adding(minutes: 60 * hour)
      return Shift(
        agent: Identifier(agent),
        localDate: date.adding(days: day),
        pattern: pattern,
        range: begin..<begin.adding(minutes: 480),
        activities: [Activity(kind: .idle, range: begin..<begin.adding(minutes: 480))]
      )
    }
    let roster = Roster(shifts: [
      try shift("ana", day: 0, from: 6, "early"), try shift("ana", day: 2, from: 14, "late"),
      try shift("ana", day: 3, from: 6, "early"), try shift("ben", day: 1, from: 6, "early"),
    ])
    let outcome = RosterSolver(instance: instance, options: options(1, iterations: 0))
      .run(from: RunStart(roster: roster))
    let change = try #require(outcome.startChanges.first)
    #expect(outcome.startChanges.count == 1)
    #expect(change.agent == "ana")
    #expect(change.dates.count == 1)
  }

  @Test func `people whom the roster does not know come in`() throws {
    var sketch = WorldSketch(
      need: [(0, 8..<16, 2)],
      contracts: [
        WorldSketch.contract(patterns: [try WorldSketch.pattern(hours: [8], from: "08:00")])
      ]
    )
    sketch.people = [.init(id: "ana")]
    let alone = try sketch.instance
    let first = RosterSolver(instance: alone, options: options(1, iterations: 50)).solve()
    sketch.people.append(.init(id: "ben"))
    let both = try sketch.instance
    guard
      case .roster(let state, let changed) = start(
        RosteringProblem(both),
        try #require(first.roster)
      )
    else {
      Issue.record("no start")
      return
    }
    #expect(changed.isEmpty)
    #expect(state.tours[1]?.duties.count == 5)
  }

  @Test func `a roster of other dates is as good as none`() throws {
    let instance = try TinyWorld.instance(seed: 3)
    let problem = RosteringProblem(instance)
    let first = RosterSolver(instance: instance, options: options(3, iterations: 50)).solve()
    let roster = try #require(first.roster)
    let far = Roster(
      shifts: roster.shifts.map { shift in
        Shift(
          agent: shift.agent,
          localDate: shift.localDate.adding(days: 100),
          pattern: shift.pattern,
          range: shift.range,
          activities: shift.activities
        )
      }
    )
    guard case .roster(let state, _) = start(problem, far) else {
      Issue.record("no start")
      return
    }
    #expect(AuditReport(of: RosterDecoder(state: state).roster(), for: instance).isLegal)
  }
}

extension Shift {
  /// Whose, when, from which pattern, with which breaks and sessions.
  fileprivate var frame: [String] {
    let fixed = activities.filter { activity in
      switch activity.kind {
      case .rest, .session: true
      case .serving, .idle, .job, .away: false
      }
    }
    return ["\(agent) \(localDate) \(ordinal) \(pattern) \(range)"] + fixed.map { "\($0)" }
  }
}
