import Synchronization
import Testing
import Workforce

@testable import Rostering

/// How much of a run's time is left to placing people, and how that time is told.
struct PlacingTimeTests {
  /// Two people who speak both languages, and need that goes to the other queue every hour.
  private func state(asks: Bool) throws -> RosterState {
    let pattern = try WorldSketch.pattern(hours: [8], from: "08:00")
    let plain = WorldSketch.contract(patterns: [pattern])
    var rules = RuleSet.none
    if asks { rules.shortestQueueStretch = Limit(120) }
    let contract = Contract(
      id: plain.id,
      weeklyPaidMinutes: plain.weeklyPaidMinutes,
      daysPerWeek: plain.daysPerWeek,
      shiftPatterns: plain.shiftPatterns,
      rules: rules
    )
    let sketch = WorldSketch(
      days: 1,
      queues: [("en", [10]), ("de", [10])],
      need: (8..<16).map { ($0 % 2, $0..<$0 + 1, 2) },
      contracts: [contract],
      people: ["ana", "ben"].map { .init(id: $0, languages: ["en", "de"]) }
    )
    let problem = RosteringProblem(try sketch.instance)
    var pricer = TourPricer(problem: problem)
    return try #require(GreedyConstruction(problem: problem).roster(pricer: &pricer))
  }

  @Test func `without a rule on stretches the search keeps all of the time`() throws {
    let end = ContinuousClock.now + .seconds(100)
    #expect(PlacingTime(of: try state(asks: false), until: end, or: { false }).seconds == 0)
  }

  @Test func `with the rule a part of the time is left, and never more than half of it`() throws {
    let state = try state(asks: true)
    let long = PlacingTime(of: state, until: .now + .seconds(1_000), or: { false })
    #expect(long.seconds >= 10)
    #expect(long.seconds <= 500)
    #expect(long.hasTimeForOneMore)
    let past = PlacingTime(of: state, until: .now - .seconds(1), or: { false })
    #expect(past.seconds == 0)
    #expect(!past.hasTimeForOneMore)
    #expect(past.share(ofOneIn: 1)() == 1)
  }

  @Test func `without a limit of time nothing is used up until the caller asks to stop`() throws {
    let isStopped = Atomic(false)
    let time = PlacingTime(of: try state(asks: true), until: nil) {
      isStopped.load(ordering: .relaxed)
    }
    let timeUsed = time.share(ofOneIn: 4)
    #expect(time.seconds == 0)
    #expect(timeUsed() == 0)
    #expect(time.hasTimeForOneMore)
    isStopped.store(true, ordering: .relaxed)
    #expect(timeUsed() == 1)
    #expect(!time.hasTimeForOneMore)
  }

  @Test func `a roster that is written after its time keeps the rule`() throws {
    let state = try state(asks: true)
    let written = WrittenRoster(of: state) { 1 }
    for shift in written.roster.shifts {
      let queues = shift.activities.compactMap { activity -> Identifier<Queue>? in
        if case .serving(let queue) = activity.kind { queue } else { nil }
      }
      // Nobody may change after an hour, so of eight hours of turns at most four stretches are left.
      #expect(zip(queues, queues.dropFirst()).count { $0 != $1 } <= 3)
    }
    #expect(written.total > state.objective)
  }
}
