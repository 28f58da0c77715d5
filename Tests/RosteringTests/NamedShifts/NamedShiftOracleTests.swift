import Audit
import CivilTime
import Testing
import WorkRules
import Workforce

/// The oracle of named shifts itself.
struct NamedShiftOracleTests {
  @Test(arguments: NamedShiftOracle.seeds)
  func `the audit agrees on the best roster`(seed: UInt64) throws {
    let instance = try NamedShiftWorld.instance(seed: seed)
    guard let optimum = try NamedShiftOracle.optimum(seed: seed) else { return }
    let audit = AuditReport(of: optimum.roster, for: instance)
    #expect(audit.violations.filter { $0.price == nil } == [])
    #expect(abs(audit.objective.total - optimum.objective) < 1e-9)
  }

  @Test func `most worlds have a roster, and most have several agents`() throws {
    let worlds = try (0..<40).map { try NamedShiftWorld.instance(seed: $0) }
    #expect(worlds.count { $0.agents.count >= 2 } >= 30)
    #expect(try (0..<40).count { try NamedShiftOracle.optimum(seed: $0) != nil } >= 20)
  }

  // Two people, five days from a Monday, one kind of shift; a head missing costs 10, one too many 1.

  @Test func `without rules everybody who is wanted works`() throws {
    #expect(try optimum(heads: [1, 2, 0, 1, 3], .none) == 10)
  }

  @Test func `too many heads are paid where minutes ask for them`() throws {
    // Four shifts each, where one is wanted: of eight, one is wanted and seven are too many.
    #expect(try optimum(heads: [1, 0, 0, 0, 0], .none, minutes: 1920...1920) == 7)
  }

  @Test func `a run of two days cannot be one in the middle`() throws {
    var rules = RuleSet.none
    rules.fewestConsecutiveDays = Limit(2)
    // The shift on the third day needs one beside it.
    #expect(try optimum(heads: [0, 0, 1, 0, 0], rules) == 1)
    // At the border a run may be shorter.
    #expect(try optimum(heads: [1, 0, 0, 0, 1], rules) == 0)
  }

  @Test func `a request not granted is weighed against the cover`() throws {
    let against = [Request(agent: "a", date: date(0), wish: .notPattern("d"), weight: 3)]
    #expect(try optimum(heads: [2, 0, 0, 0, 0], .none, requests: against) == 3)
    let dear = [Request(agent: "a", date: date(0), wish: .notPattern("d"), weight: 12)]
    #expect(try optimum(heads: [2, 0, 0, 0, 0], .none, requests: dear) == 10)
  }

  @Test func `people who can keep no rule have no roster`() throws {
    #expect(try optimum(heads: [1, 0, 0, 0, 0], .none, minutes: 500...900) == nil)
  }

  private func date(_ day: Int) -> LocalDate { LocalDate(dayNumber: 19_723 + day) }

  private func optimum(
    heads: [Int],
    _ rules: RuleSet,
    minutes: ClosedRange<Int>? = nil,
    requests: [Request] = []
  ) throws -> Double? {
    let zone = try ZoneDatabase().zone("UTC")
    let pattern = ShiftPattern(
      id: "d",
      lengthsMinutes: [480],
      earliestStart: .startOfDay,
      latestStart: .startOfDay,
      startStepMinutes: 60
    )
    let contract = Contract(
      id: "contract",
      weeklyPaidMinutes: 0...10_080,
      daysPerWeek: 0...7,
      shiftPatterns: [pattern],
      horizonPaidMinutes: minutes,
      rules: rules
    )
    let location = Location(id: "site", name: "", zone: zone, rules: .none)
    let horizon = Horizon(
      firstDate: date(0),
      days: heads.count,
      intervalMinutes: 60,
      reportingZone: zone
    )
    let instance = Instance(
      name: "by hand",
      revised: horizon.range.lowerBound,
      horizon: horizon,
      locations: [location],
      clients: [],
      queues: [],
      contracts: [contract],
      agents: ["a", "b"].map {
        Agent(id: $0, name: "", location: location, contract: contract, languages: [:])
      },
      requirement: Requirement(grid: horizon.grid, headsByQueue: []),
      shiftCover: heads.enumerated().map {
        ShiftCover(
          date: date($0.offset),
          pattern: "d",
          heads: $0.element,
          missingPrice: 10,
          surplusPrice: 1
        )
      },
      requests: requests,
      prices: Prices(missingHeadHour: 1, labourWeight: 0)
    )
    return NamedShiftOracle(instance: instance).optimum()?.objective
  }
}
