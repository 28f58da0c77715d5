import CivilTime
import SeededNumbers
import Workforce

/// Random instances small enough for ``BruteForce``, with random subsets of all rules, hard and priced,
/// of agents and of the whole roster: 1 to 3 agents at two sites, 1 to 3 days or a week and more.
///
/// The same seed gives the same instance.
struct RuledWorld {
  private var random: SeededNumbers
  private let zones: [Zone]
  private let days: Int
  private let agentCount: Int
  private let firstDate: LocalDate

  /// The instance of a seed.
  ///
  /// - Throws: ``ZoneError`` when the system has no zone data.
  static func instance(seed: UInt64) throws -> Instance {
    var world = try RuledWorld(seed: seed)
    return world.instance()
  }

  private init(seed: UInt64) throws {
    random = SeededNumbers(seed: seed &+ 991_000)
    let names = ["UTC", "Europe/Berlin", "America/New_York", "Asia/Manila"]
    let database = try ZoneDatabase()
    zones = try [random.element(of: names), random.element(of: names)].map(database.zone)
    let isWeek = random.chance(1, in: 2)
    days = isWeek ? random.number(6...9) : random.number(1...3)
    agentCount = isWeek ? random.element(of: [1, 1, 2]) : random.number(1...3)
    let dates = [(2027, 3, 1), (2027, 3, 13), (2027, 11, 6), (2027, 3, 24), (2027, 10, 30)]
    firstDate = random.element(
      of: dates.compactMap { LocalDate(year: $0.0, month: $0.1, day: $0.2) }
    ).adding(days: random.number(0...6))
  }

  private mutating func instance() -> Instance {
    let horizon = Horizon(
      firstDate: firstDate,
      days: days,
      intervalMinutes: 60,
      reportingZone: zones[0]
    )
    let locations = zones.indices.map { location($0) }
    let queues = makeQueues()
    let contracts = (0..<random.number(1...2)).map { contract($0) }
    let agents = (0..<agentCount).map { agent($0, locations, contracts) }
    let history = agents.flatMap { makeHistory(of: $0) }
    let requests = agents.flatMap { makeRequests(of: $0) }
    return Instance(
      name: "ruled world",
      revised: horizon.range.lowerBound,
      horizon: horizon,
      locations: locations,
      clients: queues.map(\.client),
      queues: queues,
      contracts: contracts,
      agents: agents,
      history: history,
      requirement: random.requirement(on: horizon.grid, queues: queues.count),
      handOvers: handOvers(locations),
      requests: requests,
      prices: Prices(
        missingHeadHour: 10,
        idleHour: random.chance(1, in: 4) ? Double(random.number(1...3)) : 0,
        labourWeight: random.chance(1, in: 3) ? 1 : 0
      )
    )
  }

  private mutating func location(_ index: Int) -> Location {
    let heads = random.number(1...2)
    let supervision = Supervision(role: "lead", heads: heads, enforcement: enforcement())
    var holidays: [LocalDate: String] = [:]
    if random.chance(1, in: 3) { holidays[date()] = "holiday" }
    return Location(
      id: index == 0 ? "here" : "there",
      name: "",
      zone: zones[index],
      seats: random.chance(1, in: 3) ? random.number(0...1) : nil,
      holidays: holidays,
      hourlyCost: Double(random.number(0...3)),
      supervision: random.chance(1, in: 4) ? supervision : nil,
      rules: RandomRules.draw(&random, firstDate: firstDate, days: days, patterns: Self.patterns)
    )
  }

  private static let patterns = ["early", "late"]

  private mutating func makeQueues() -> [Queue] {
    (random.chance(1, in: 2) ? ["en"] : ["en", "de"]).map { code in
      let first = random.number(5...10)
      let prices = [first, first + random.number(0...5)].map(Double.init)
      let hours = random.element(of: ["daily 08:00-20:00", "24/7", "mon-fri 06:00-12:00"])
      let minimum = MinimumHeads(random.number(1...2), enforcement: minimumEnforcement())
      return Queue(
        id: Identifier("queue-\(code)"),
        client: Client(
          id: Identifier("client-\(code)"),
          name: "",
          zone: zones[0],
          hours: (try? WeeklyHours(parsing: hours)) ?? .always
        ),
        language: Language(code),
        shortagePrices: Array(prices.prefix(random.number(1...2))),
        minimumHeads: random.chance(1, in: 3) ? minimum : nil
      )
    }
  }

  /// Seldom hard, since people are few.
  private mutating func minimumEnforcement() -> Enforcement {
    random.chance(1, in: 12) ? .hard : .priced(Double(random.number(1...15)))
  }

  private mutating func contract(_ index: Int) -> Contract {
    let each = max(1, choicesPerDay / 2)
    let patterns =
      choicesPerDay >= 2
      ? [pattern("early", choices: each), pattern("late", choices: each)]
      : [pattern(random.element(of: Self.patterns), choices: 1)]
    let least = days >= 7 ? random.number(0...2) : 0
    return Contract(
      id: Identifier("contract-\(index)"),
      weeklyPaidMinutes: 0...60 * random.number(20...50),
      daysPerWeek: least...random.number(3...7),
      shiftPatterns: patterns,
      clockPolicy: random.chance(1, in: 3) ? .keepWallClock : .keepDuration,
      rules: random.chance(1, in: 2)
        ? RandomRules.draw(
          &random,
          firstDate: firstDate,
          days: days,
          patterns: patterns.map(\.id)
        ) : .none
    )
  }

  private mutating func pattern(_ id: String, choices: Int) -> ShiftPattern {
    var options = choices
    let starts = random.number(1...options)
    options /= starts
    let length = random.number(3...8)
    let earliest = id == "early" ? random.number(0...10) : random.number(11...21)
    let breaks = random.chance(1, in: 2) ? breaks(placements: options, length: length) : []
    return ShiftPattern(
      id: id,
      lengthsMinutes: [60 * length],
      earliestStart: time(hour: earliest),
      latestStart: time(hour: earliest + (starts - 1)),
      startStepMinutes: 60,
      breaks: breaks
    )
  }

  /// A break, sometimes a long one with a short one behind it that begins where it does.
  private mutating func breaks(placements: Int, length: Int) -> [BreakRule] {
    let isLong = length >= 7 && random.chance(1, in: 2)
    let latest = random.number(1...(length - (isLong ? 5 : 2)))
    let meal = BreakRule(
      kind: .meal,
      minutes: isLong ? 120 : 60,
      isPaid: random.chance(1, in: 3),
      earliestStartMinutes: 60 * max(1, latest - placements + 1),
      latestStartMinutes: 60 * latest
    )
    guard isLong else { return [meal] }
    let short = BreakRule(
      kind: .short,
      minutes: 60,
      isPaid: random.chance(1, in: 2),
      earliestStartMinutes: 60 * (length - 2),
      latestStartMinutes: 60 * (length - 2)
    )
    return [meal, short]
  }

  /// The most shifts per day and agent that keep all rosters few.
  private var choicesPerDay: Int {
    WorldSize(days: days, agents: agentCount).choicesPerDay(most: 6, rosters: 70_000)
  }

  private mutating func agent(
    _ index: Int,
    _ locations: [Location],
    _ contracts: [Contract]
  ) -> Agent {
    let languages: [[String]] = [["en"], ["de"], ["en", "de"]]
    let location = random.element(of: locations)
    let contract = random.element(of: contracts)
    return Agent(
      id: Identifier("agent-\(index)"),
      name: "",
      location: location,
      homeDays: random.chance(1, in: 3) ? Self.homeDays(index) : .never,
      contract: contract,
      languages: Dictionary(
        uniqueKeysWithValues: random.element(of: languages).map { (Language($0), .c1) }
      ),
      roles: random.chance(1, in: 2) ? ["lead"] : [],
      timeOff: random.chance(1, in: 5) ? [timeOff(at: location)] : [],
      pins: random.chance(1, in: 5) ? [pin(contract, location)] : []
    )
  }

  /// All days, or some weekdays, without another number.
  private static func homeDays(_ index: Int) -> HomeDays {
    index == 1 ? .always : HomeDays(weekdays: [.monday, .wednesday, .saturday])
  }

  private mutating func pin(_ contract: Contract, _ location: Location) -> Pin {
    let date = date()
    let pattern = random.element(of: contract.shiftPatterns)
    switch random.number(0...2) {
    case 0: return Pin(date: date, day: .off)
    case 1: return Pin(date: date, day: .pattern(pattern.id))
    default:
      let span = ShiftSpan.resolve(
        start: LocalDateTime(date: date, minuteOfDay: pattern.latestStart.minutes),
        durationMinutes: pattern.lengthsMinutes[0],
        zone: location.zone,
        policy: contract.clockPolicy
      )
      return Pin(date: date, day: .shift(pattern: pattern.id, range: span.range))
    }
  }

  private mutating func timeOff(at location: Location) -> TimeOff {
    let date = date()
    return TimeOff(
      kind: "leave",
      dates: date...date,
      range: location.zone.day(date),
      isWholeDays: true,
      creditMinutesPerDay: random.chance(1, in: 2) ? 60 * random.number(1...8) : 0
    )
  }

  /// Sometimes shifts on the days before the horizon, the last one perhaps reaching into it.
  private mutating func makeHistory(of agent: Agent) -> [HistoricShift] {
    guard random.chance(1, in: 2) else { return [] }
    let patterns = Self.patterns
    return (1...random.number(1...9)).compactMap { back -> HistoricShift? in
      guard random.chance(2, in: 3) else { return nil }
      let date = firstDate.adding(days: -back)
      let hour = random.number(6...20)
      let start = agent.location.zone.instant(
        of: LocalDateTime(date: date, minuteOfDay: 60 * hour)
      )
      let minutes = 60 * random.number(3...9)
      return HistoricShift(
        agent: agent.id,
        range: start..<start.adding(minutes: minutes),
        localDate: date,
        paidMinutes: minutes,
        pattern: random.chance(2, in: 3) ? random.element(of: patterns) : nil
      )
    }
  }

  private mutating func makeRequests(of agent: Agent) -> [Request] {
    guard random.chance(1, in: 3) else { return [] }
    let pattern = random.element(of: agent.contract.shiftPatterns).id
    let wishes: [Request.Wish] = [.off, .work, .pattern(pattern), .notPattern(pattern)]
    return [
      Request(
        agent: agent.id,
        date: date(),
        wish: random.element(of: wishes),
        weight: Double(random.number(1...12))
      )
    ]
  }

  private mutating func handOvers(_ locations: [Location]) -> [HandOver] {
    guard random.chance(1, in: 6) else { return [] }
    let start = random.number(4...20)
    let isHard = random.chance(1, in: 8)
    return [
      HandOver(
        id: "hand-over",
        locations: locations,
        window: DailyWindow(start: time(hour: start), end: time(hour: start + 1)),
        weekdays: random.chance(1, in: 2)
          ? [.monday, .thursday, .saturday] : Set(Weekday.allCases),
        enforcement: isHard ? .hard : .priced(Double(random.number(1...20)))
      )
    ]
  }

  private mutating func enforcement() -> Enforcement {
    random.chance(1, in: 4) ? .hard : .priced(Double(random.number(1...20)))
  }

  private mutating func date() -> LocalDate {
    firstDate.adding(days: random.number(0...(days - 1)))
  }

  private func time(hour: Int) -> TimeOfDay { TimeOfDay(minutes: 60 * hour) ?? .startOfDay }
}
