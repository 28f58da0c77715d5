import Audit
import Rostering
import Testing
import Workforce

/// Averages over periods that begin within the horizon, of one person who is wanted on each of 21 days.
///
/// At most 10 days in any two weeks: the law allows 7, 3 and 7 days. Planning keeps to 5 in the second
/// and third week, and so finds 15 days, but its floor knows of the 17.
struct LaterPeriodTests {
  private static let priceOfDay = 80.0

  @Test(arguments: [.hard, .priced(100)] as [Enforcement])
  func `weeks are planned below the average, and the floor stays under what the law allows`(
    enforcement: Enforcement
  ) throws {
    let instance = try instance(least: 0, enforcement)
    let result = solve(instance)
    let roster = try #require(result.roster)
    #expect(AuditReport(of: roster, for: instance).violations == [])
    #expect(result.objective?.total == 6 * Self.priceOfDay)
    #expect(result.lowerBound == 4 * Self.priceOfDay)
    #expect(result.status == .feasible)
  }

  @Test func `somebody whom planning cannot place is named before the search`() throws {
    let solver = RosterSolver(instance: try instance(least: 48, .priced(1)))
    #expect(
      solver.infeasibleUnderCaps == [
        "average_hours of ana: the solver caps every week at the average over 2 weeks, and no sequence"
          + " of shifts fits under that cap. Plan at most 2 weeks at once, with the earlier ones as"
          + " history. 'meridian audit' judges longer rosters."
      ]
    )
    #expect(RosterSolver(instance: try instance(least: 40, .hard)).infeasibleUnderCaps == [])
  }

  @Test func `a run that planning cannot place does not say that the rules contradict each other`()
    throws
  {
    let result = solve(try instance(least: 48, .priced(1)))
    #expect(result.status == .noRoster)
    #expect(result.contradictions == [])
  }

  @Test func `rules that leave no tour at all are a contradiction, not a matter of planning`()
    throws
  {
    // 48 hours in each week, and at most 40 on average.
    let instance = try instance(least: 48, .hard)
    #expect(RosterSolver(instance: instance).infeasibleUnderCaps == [])
    #expect(solve(instance).status == .infeasible)
  }

  private func instance(least: Int, _ enforcement: Enforcement) throws -> Instance {
    var rules = RuleSet.none
    rules.averageHours = AverageHours(weeks: 2, limit: Limit(2400, enforcement))
    let contract = Contract(
      id: "full",
      weeklyPaidMinutes: 60 * least...60 * 56,
      daysPerWeek: 0...7,
      shiftPatterns: [try WorldSketch.pattern(hours: [8], from: "08:00")],
      rules: rules
    )
    return try WorldSketch(
      days: 21,
      need: [(queue: 0, hours: 8..<16, heads: 1)],
      contracts: [contract],
      people: [.init(id: "ana")]
    ).instance
  }

  private func solve(_ instance: Instance) -> RosterResult {
    let options = SolveOptions(
      timeLimitSeconds: nil,
      iterationLimit: 2000,
      gapPercent: 0,
      seed: 1,
      threads: 1
    )
    return RosterSolver(instance: instance, options: options).solve()
  }
}
