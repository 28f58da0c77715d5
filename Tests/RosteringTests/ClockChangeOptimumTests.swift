import Audit
import CivilTime
import Rostering
import Testing
import Workforce

/// Shifts kept to the wall clock in the night in which Berlin's clock goes forward.
struct ClockChangeOptimumTests {
  @Test(arguments: [(3, 4), (4, 4), (1, 2)])
  func `a meal that finds less room than agreed is where brute force has it`(
    earliestHours: Int,
    latestHours: Int
  ) throws {
    // Five hours from 23:00 on the clock last four: from 22:00 to 02:00 UTC.
    let instance = try nightInstance(
      meal: BreakRule(
        kind: .meal,
        minutes: 60,
        isPaid: false,
        earliestStartMinutes: 60 * earliestHours,
        latestStartMinutes: 60 * latestHours
      )
    )
    let optimum = try #require(BruteForce(instance: instance).optimum())
    let options = SolveOptions(
      timeLimitSeconds: nil,
      iterationLimit: 100,
      gapPercent: 1e-9,
      seed: 1,
      threads: 1
    )
    let result = RosterSolver(instance: instance, options: options).solve()
    let roster = try #require(result.roster)
    #expect(result.objective?.total == optimum.objective)
    #expect(optimum.objective == (earliestHours == 4 ? 0 : 10))
    #expect(AuditReport(of: roster, for: instance).violations == [])
  }

  /// One agent, one head needed for the four hours.
  private func nightInstance(meal: BreakRule) throws -> Instance {
    let zone = try ZoneDatabase().zone("Europe/Berlin")
    let date = try #require(LocalDate(iso: "2027-03-27"))
    let start = try #require(TimeOfDay("23:00"))
    let horizon = Horizon(firstDate: date, days: 2, intervalMinutes: 60, reportingZone: zone)
    let client = Client(id: "client", name: "", zone: zone)
    let location = Location(id: "site", name: "", zone: zone)
    let contract = Contract(
      id: "contract",
      weeklyPaidMinutes: 0...600,
      daysPerWeek: 0...1,
      shiftPatterns: [
        ShiftPattern(
          id: "night",
          lengthsMinutes: [300],
          earliestStart: start,
          latestStart: start,
          startStepMinutes: 60,
          breaks: [meal]
        )
      ],
      clockPolicy: .keepWallClock
    )
    let agent = Agent(
      id: "ana",
      name: "",
      location: location,
      contract: contract,
      languages: [Language("en"): .c1]
    )
    let row = (0..<horizon.grid.count).map { (23..<27).contains($0) ? 1 : 0 }
    return Instance(
      name: "night",
      revised: horizon.range.lowerBound,
      horizon: horizon,
      locations: [location],
      clients: [client],
      queues: [
        Queue(id: "queue", client: client, language: Language("en"), shortagePrices: [10])
      ],
      contracts: [contract],
      agents: [agent],
      requirement: Requirement(grid: horizon.grid, headsByQueue: [row])
    )
  }
}
