import Audit
import CivilTime
import Testing
import WorkRules
import Workforce

/// The oracle itself, on worlds worked out by hand.
@Suite struct BruteForceTests {
  @Test func `one agent and one shift cover what they can`() throws {
    // Need from 08:00 to 14:00, a head at 10 an hour; one shift of four hours from 08:00 or 10:00.
    let instance = try HandWorld(need: [(8..<14, 1)]).instance
    let optimum = try #require(BruteForce(instance: instance).optimum())
    #expect(optimum.objective == 20)
    #expect(optimum.roster.shifts.count == 1)
  }

  @Test func `a second missing head costs its own price`() throws {
    // Two heads from 08:00 to 12:00 at 10 and 15: one agent leaves one missing at 10.
    let instance = try HandWorld(need: [(8..<12, 2)]).instance
    let optimum = try #require(BruteForce(instance: instance).optimum())
    #expect(optimum.objective == 40)
  }

  @Test func `idle hours are paid where the least hours force a shift`() throws {
    // A week that asks for a day of work and needs one hour of it: the other three are idle.
    let instance = try HandWorld(
      need: [(8..<9, 1)],
      days: 7,
      daysPerWeek: 1...1,
      prices: Prices(idleHour: 2, labourWeight: 0)
    ).instance
    let optimum = try #require(BruteForce(instance: instance).optimum())
    #expect(optimum.objective == 6)
  }

  @Test func `labour that costs more than the shortage stays at home`() throws {
    let prices = Prices(labourWeight: 1)
    let cheap = try HandWorld(need: [(8..<12, 1)], prices: prices, hourlyCost: 9).instance
    #expect(BruteForce(instance: cheap).optimum()?.objective == 36)
    let dear = try HandWorld(need: [(8..<12, 1)], prices: prices, hourlyCost: 11).instance
    #expect(BruteForce(instance: dear).optimum()?.objective == 40)
    #expect(BruteForce(instance: dear).optimum()?.roster.shifts == [])
  }

  @Test func `a week that cannot reach its least days has no roster`() throws {
    let instance = try HandWorld(
      need: [],
      days: 7,
      daysPerWeek: 1...7,
      availability: WeeklyHours(spans: [])
    ).instance
    #expect(BruteForce(instance: instance).optimum() == nil)
  }

  @Test func `the meal lies where nothing is needed`() throws {
    // Six hours with a meal in the second, third or fourth; no need from 10:00 to 11:00.
    let instance = try HandWorld(
      need: [(8..<10, 1), (11..<14, 1)],
      lengthHours: 6,
      meal: BreakRule(
        kind: .meal,
        minutes: 60,
        isPaid: false,
        earliestStartMinutes: 60,
        latestStartMinutes: 180
      )
    ).instance
    let optimum = try #require(BruteForce(instance: instance).optimum())
    #expect(optimum.objective == 0)
    #expect(optimum.roster.shifts.first?.paidMinutes == 300)
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `the audit finds the optimum legal and as good as the oracle says`(seed: UInt64) throws {
    let instance = try TinyWorld.instance(seed: seed)
    guard let optimum = BruteForce(instance: instance).optimum() else { return }
    let report = AuditReport(of: optimum.roster, for: instance)
    #expect(report.violations == [])
    #expect(abs(report.objective.total - optimum.objective) < 1e-6)
  }

  @Test func `the same seed gives the same world`() throws {
    let (first, second) = try (TinyWorld.instance(seed: 7), TinyWorld.instance(seed: 7))
    #expect(first.agents == second.agents)
    #expect(first.requirement == second.requirement)
    #expect(try TinyWorld.instance(seed: 8).requirement != first.requirement)
  }
}

/// One agent, one queue at 10 and 15 a missing head-hour, shifts from 08:00 or 10:00 UTC.
private struct HandWorld {
  /// Hours of the first date and the heads needed in them.
  var need: [(hours: Range<Int>, heads: Int)]
  var days = 1
  var daysPerWeek = 0...7
  var prices = Prices(labourWeight: 0)
  var hourlyCost = 0.0
  var lengthHours = 4
  var meal: BreakRule?
  var availability = WeeklyHours.always

  var instance: Instance {
    get throws {
      let zone = try ZoneDatabase().zone("UTC")
      let date = try #require(LocalDate(iso: "2027-03-01"))
      let horizon = Horizon(firstDate: date, days: days, intervalMinutes: 60, reportingZone: zone)
      let client = Client(id: "client", name: "", zone: zone)
      let location = Location(id: "site", name: "", zone: zone, hourlyCost: hourlyCost)
      var row = [Int](repeating: 0, count: horizon.grid.count)
      for (hours, heads) in need {
        for hour in hours { row[hour] = heads }
      }
      let contract = try contract()
      return Instance(
        name: "by hand",
        revised: horizon.range.lowerBound,
        horizon: horizon,
        locations: [location],
        clients: [client],
        queues: [
          Queue(id: "queue", client: client, language: Language("en"), shortagePrices: [10, 15])
        ],
        contracts: [contract],
        agents: [
          Agent(
            id: "ana",
            name: "",
            location: location,
            contract: contract,
            languages: [Language("en"): .c1],
            availability: availability
          )
        ],
        requirement: Requirement(grid: horizon.grid, headsByQueue: [row]),
        prices: prices
      )
    }
  }

  private func contract() throws -> Contract {
    Contract(
      id: "contract",
      weeklyPaidMinutes: 0...2400,
      daysPerWeek: daysPerWeek,
      shiftPatterns: [
        ShiftPattern(
          id: "shift",
          lengthsMinutes: [60 * lengthHours],
          earliestStart: try #require(TimeOfDay("08:00")),
          latestStart: try #require(TimeOfDay("10:00")),
          startStepMinutes: 120,
          breaks: meal.map { [$0] } ?? []
        )
      ]
    )
  }
}
