import CivilTime
import SeededNumbers
import Workforce

/// Random instances whose contracts ask for stretches in one queue, small enough for ``StretchBruteForce``: 1
/// or 2 agents, most of whom speak both languages, and need that goes from one queue to the other and back
/// every interval or two. The same seed gives the same instance.
struct StretchWorld {
  private var random: SeededNumbers
  private let days: Int
  private let agentCount: Int
  private let intervalMinutes: Int

  /// The instance of a seed; every third is a ``TinyWorld`` with the rule.
  ///
  /// - Throws: ``ZoneError`` when the system has no zone data.
  static func instance(seed: UInt64) throws -> Instance {
    guard seed % 3 != 0 else { return instance(of: try TinyWorld.instance(seed: seed), seed: seed) }
    var world = StretchWorld(seed: seed)
    return instance(of: try world.plain(), seed: seed)
  }

  /// An instance with the rule, its jobs kept.
  static func instance(of plain: Instance, seed: UInt64) -> Instance {
    var random = SeededNumbers(seed: seed &+ 77_000)
    let contracts = plain.contracts.map { contract in
      var rules = RuleSet.none
      let enforcement: Enforcement =
        random.chance(1, in: 2) ? .hard : .priced(Double(random.number(1...15)))
      let minutes = plain.horizon.intervalMinutes * random.number(2...4)
      rules.shortestQueueStretch = Limit(minutes, enforcement)
      return Contract(
        id: contract.id,
        weeklyPaidMinutes: contract.weeklyPaidMinutes,
        daysPerWeek: contract.daysPerWeek,
        shiftPatterns: contract.shiftPatterns,
        clockPolicy: contract.clockPolicy,
        // Without a rule of its own a contract has its location's.
        rules: random.chance(1, in: 5) ? .none : rules
      )
    }
    let agents = plain.agents.map { agent in
      agent.with(contract: contracts.first { $0.id == agent.contract.id })
    }
    return plain.with(contracts: contracts, agents: agents, jobs: plain.jobs)
  }

  private init(seed: UInt64) {
    random = SeededNumbers(seed: seed &+ 91_000)
    days = random.number(1...2)
    agentCount = random.number(1...2)
    intervalMinutes = random.chance(1, in: 2) ? 30 : 60
  }

  /// A world with alternating need and without the rule.
  private mutating func plain() throws -> Instance {
    let zone = try ZoneDatabase().zone(random.element(of: ["UTC", "Europe/Berlin", "Asia/Manila"]))
    let dates = [LocalDate(year: 2027, month: 3, day: 1), LocalDate(year: 2027, month: 3, day: 27)]
    let horizon = Horizon(
      firstDate: random.element(of: dates.compactMap { $0 }),
      days: days,
      intervalMinutes: intervalMinutes,
      reportingZone: zone
    )
    let location = Location(
      id: "here",
      name: "",
      zone: zone,
      hourlyCost: Double(random.number(0...2)),
      premiums: [],
      rules: RuleSet(restBetweenShiftsMinutes: 600)
    )
    let queues = ["en", "de"].map { queue($0, zone) }
    let contract = contract()
    let agents = (0..<agentCount).map { agent($0, location, contract) }
    return Instance(
      name: "world of stretches",
      revised: horizon.range.lowerBound,
      horizon: horizon,
      locations: [location],
      clients: queues.map(\.client),
      queues: queues,
      contracts: [contract],
      agents: agents,
      history: [],
      requirement: alternatingNeed(on: horizon.grid),
      prices: Prices(
        missingHeadHour: 10,
        idleHour: random.chance(1, in: 3) ? Double(random.number(1...4)) : 0,
        labourWeight: random.chance(1, in: 2) ? 1 : 0
      )
    )
  }

  private mutating func queue(_ code: String, _ zone: Zone) -> Queue {
    Queue(
      id: Identifier("queue-\(code)"),
      client: Client(id: Identifier("client-\(code)"), name: "", zone: zone),
      language: Language(code),
      shortagePrices: [Double(random.number(5...15))]
    )
  }

  /// A contract with so few shifts that all rosters can be tried.
  private mutating func contract() -> Contract {
    let choices = days * agentCount == 1 ? 8 : (days * agentCount == 2 ? 4 : 1)
    let starts = random.number(1...min(3, choices))
    let meals = choices >= 2 * starts ? 2 : 1
    let earliest = random.number(6...9)
    let length = 60 * random.number(5...8)
    let meal = BreakRule(
      kind: .meal,
      minutes: intervalMinutes,
      isPaid: random.chance(1, in: 4),
      earliestStartMinutes: 120,
      latestStartMinutes: 120 + intervalMinutes * (meals - 1)
    )
    let pattern = ShiftPattern(
      id: "shift",
      lengthsMinutes: [length],
      earliestStart: TimeOfDay(minutes: 60 * earliest) ?? .startOfDay,
      latestStart: TimeOfDay(minutes: 60 * (earliest + 2 * (starts - 1))) ?? .startOfDay,
      startStepMinutes: 120,
      breaks: random.chance(1, in: 2) ? [meal] : []
    )
    return Contract(
      id: "contract",
      weeklyPaidMinutes: 0...days * length,
      daysPerWeek: 0...days,
      shiftPatterns: [pattern]
    )
  }

  private mutating func agent(_ index: Int, _ location: Location, _ contract: Contract) -> Agent {
    let languages = random.chance(1, in: 5) ? ["de"] : ["en", "de"]
    return Agent(
      id: Identifier("agent-\(index)"),
      name: "",
      location: location,
      contract: contract,
      languages: Dictionary(uniqueKeysWithValues: languages.map { (Language($0), .c1) })
    )
  }

  /// Need that goes to the other queue every interval or two; sometimes both queues have some.
  private mutating func alternatingNeed(on grid: IntervalGrid) -> Requirement {
    var heads: [[Int]] = [[], []]
    var busy = random.number(0...1)
    while heads[0].count < grid.count {
      for _ in 0..<random.number(1...2) {
        heads[busy].append(random.number(1...agentCount))
        heads[1 - busy].append(random.chance(1, in: 4) ? 1 : 0)
      }
      busy = 1 - busy
    }
    return Requirement(grid: grid, headsByQueue: heads.map { Array($0.prefix(grid.count)) })
  }
}
