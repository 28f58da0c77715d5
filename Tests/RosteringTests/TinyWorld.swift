import CivilTime
import SeededNumbers
import Workforce

/// Random instances small enough for ``BruteForce``: 1 to 3 agents in two zones, 1 to 3 days (or a
/// week and a day, so that the week's minima bind), 1 or 2 skills, intervals of an hour or half of it.
///
/// A zone with an odd half hour on a grid of hours is among them: its shifts are all off the grid.
/// The same seed gives the same instance.
struct TinyWorld {
  private var random: SeededNumbers
  private let zones: [Zone]
  private let days: Int
  private let agentCount: Int
  private let intervalMinutes: Int
  private let firstDate: LocalDate

  /// The instance of a seed.
  ///
  /// - Throws: ``ZoneError`` when the system has no zone data.
  static func instance(seed: UInt64) throws -> Instance {
    var world = try TinyWorld(seed: seed)
    return world.instance()
  }

  private init(seed: UInt64) throws {
    random = SeededNumbers(seed: seed)
    let database = try ZoneDatabase()
    let names = [
      "UTC", "Europe/Berlin", "America/New_York", "Asia/Manila", "Australia/Sydney",
      "Asia/Kolkata",
    ]
    zones = try [random.element(of: names), random.element(of: names)].map(database.zone)
    let isWeek = random.chance(1, in: 6)
    days = isWeek ? 7 + random.number(0...1) : random.number(1...3)
    agentCount = isWeek ? random.number(1...2) : random.number(1...3)
    intervalMinutes = random.chance(1, in: 4) ? 30 : 60
    // A plain week; the changes of New York and Berlin, forward and back; Sydney's forward.
    let dayNumbers = [
      (2027, 3, 1), (2027, 3, 13), (2027, 11, 6), (2027, 3, 27), (2027, 10, 30), (2027, 10, 2),
    ].compactMap { LocalDate(year: $0.0, month: $0.1, day: $0.2) }
    firstDate = random.element(of: dayNumbers)
  }

  private mutating func instance() -> Instance {
    let horizon = Horizon(
      firstDate: firstDate,
      days: days,
      intervalMinutes: intervalMinutes,
      reportingZone: random.element(of: zones)
    )
    let locations = zones.indices.map { location($0) }
    let queues = makeQueues()
    let contracts = (0..<random.number(1...2)).map { contract($0) }
    let agents = (0..<agentCount).map { agent($0, locations, contracts) }
    return Instance(
      name: "tiny world",
      revised: horizon.range.lowerBound,
      horizon: horizon,
      locations: locations,
      clients: queues.map(\.client),
      queues: queues,
      contracts: contracts,
      agents: agents,
      history: agents.compactMap { historicShift(of: $0) },
      requirement: random.requirement(on: horizon.grid, queues: queues.count),
      prices: Prices(
        missingHeadHour: 10,
        idleHour: random.chance(1, in: 3) ? Double(random.number(1...4)) : 0,
        labourWeight: random.chance(1, in: 2) ? 1 : 0
      )
    )
  }

  private mutating func location(_ index: Int) -> Location {
    var premiums: [Premium] = []
    if random.chance(1, in: 3), let window = DailyWindow(parsing: "22:00-06:00") {
      premiums.append(Premium(hours: .night(window), percent: 25))
    }
    if random.chance(1, in: 3) {
      premiums.append(Premium(hours: .weekend([.saturday, .sunday]), percent: 50))
    }
    return Location(
      id: index == 0 ? "here" : "there",
      name: "",
      zone: zones[index],
      hourlyCost: Double(random.number(0...3)),
      premiums: premiums,
      rules: RuleSet(restBetweenShiftsMinutes: 60 * random.number(8...14))
    )
  }

  private mutating func makeQueues() -> [Queue] {
    let languages = random.chance(1, in: 2) ? ["en"] : ["en", "de"]
    return languages.map { code in
      let first = random.number(5...10)
      let prices = [first, first + random.number(0...5)].map(Double.init)
      return Queue(
        id: Identifier("queue-\(code)"),
        client: Client(
          id: Identifier("client-\(code)"),
          name: "",
          zone: zones[0],
          priority: random.chance(1, in: 4) ? 2 : 1
        ),
        language: Language(code),
        shortagePrices: Array(prices.prefix(random.number(1...2)))
      )
    }
  }

  /// A contract with at most so many shifts a day that all rosters can be tried.
  private mutating func contract(_ index: Int) -> Contract {
    let patterns: [ShiftPattern]
    if choicesPerDay >= 2, random.chance(1, in: 3) {
      let half = choicesPerDay / 2
      patterns = [pattern("early", choices: half), pattern("late", choices: half)]
    } else {
      patterns = [pattern("shift", choices: choicesPerDay)]
    }
    let leastDays = days >= 7 ? random.number(0...3) : 0
    let mostDays = max(leastDays, random.number(1...max(1, min(days, 6))))
    let perDay = patterns[0].paidMinutes(ofLengthMinutes: patterns[0].lengthsMinutes[0])
    let most = perDay * mostDays + 60 * random.number(-1...2)
    let least = days >= 7 && random.chance(1, in: 2) ? min(most, perDay * leastDays) : 0
    return Contract(
      id: Identifier("contract-\(index)"),
      weeklyPaidMinutes: max(0, least)...max(0, most),
      daysPerWeek: leastDays...mostDays,
      shiftPatterns: patterns,
      clockPolicy: random.chance(1, in: 3) ? .keepWallClock : .keepDuration
    )
  }

  /// A pattern with at most so many starts, lengths and places of the meal together.
  private mutating func pattern(_ id: String, choices: Int) -> ShiftPattern {
    var options = choices
    let starts = random.number(1...max(1, options))
    options /= starts
    let lengths = options >= 2 && random.chance(1, in: 2) ? 2 : 1
    options /= lengths
    let earliest = random.number(0...(23 - 2 * (starts - 1)))
    let shortest = random.number(3...9)
    return ShiftPattern(
      id: id,
      lengthsMinutes: (0..<lengths).map { 60 * (shortest + 2 * $0) },
      earliestStart: time(hour: earliest),
      latestStart: time(hour: earliest + 2 * (starts - 1)),
      startStepMinutes: 120,
      weekdays: random.chance(1, in: 6)
        ? Set(Weekday.allCases).subtracting([.sunday]) : Set(Weekday.allCases),
      breaks: random.chance(1, in: 2) ? [meal(placements: random.number(1...max(1, options)))] : []
    )
  }

  /// The most shifts per day and agent that keep the tours per agent and all rosters few.
  private var choicesPerDay: Int {
    WorldSize(days: days, agents: agentCount).choicesPerDay(most: 8, rosters: 300_000)
  }

  private mutating func meal(placements: Int) -> BreakRule {
    let earliest = random.number(1...2)
    return BreakRule(
      kind: .meal,
      minutes: intervalMinutes,
      isPaid: random.chance(1, in: 4),
      earliestStartMinutes: 60 * earliest,
      latestStartMinutes: 60 * earliest + intervalMinutes * (min(placements, 4) - 1),
      appliesFromMinutes: 60 * random.number(5...7)
    )
  }

  private mutating func agent(
    _ index: Int,
    _ locations: [Location],
    _ contracts: [Contract]
  ) -> Agent {
    let languages: [[String]] = [["en"], ["de"], ["en", "de"]]
    var hours = WeeklyHours.always
    if random.chance(1, in: 4) {
      let start = time(hour: random.number(0...12))
      let end = time(hour: random.number(16...24))
      hours = WeeklyHours(
        spans: Weekday.allCases.map { WeeklySpan(weekday: $0, start: start, end: end) }
      )
    }
    let location = random.element(of: locations)
    return Agent(
      id: Identifier("agent-\(index)"),
      name: "",
      location: location,
      contract: random.element(of: contracts),
      languages: Dictionary(
        uniqueKeysWithValues: random.element(of: languages).map { (Language($0), .c1) }
      ),
      firstDate: random.chance(1, in: 6) ? randomDate() : nil,
      lastDate: random.chance(1, in: 8) ? randomDate() : nil,
      availability: hours,
      timeOff: random.chance(1, in: 4) ? [timeOff(at: location)] : []
    )
  }

  private mutating func timeOff(at location: Location) -> TimeOff {
    let date = randomDate()
    let day = location.zone.day(date)
    let isWholeDay = random.chance(2, in: 3)
    let hour = random.number(0...12)
    let start = day.lowerBound.adding(minutes: 60 * hour)
    let isCredited = isWholeDay && random.chance(1, in: 2)
    // Half of the absences of some hours are credited too, without another number.
    let creditOfHours = hour.isMultiple(of: 2) ? 120 : 0
    return TimeOff(
      kind: "leave",
      dates: date...date,
      range: isWholeDay ? day : start..<start.adding(minutes: 180),
      isWholeDays: isWholeDay,
      creditMinutesPerDay: isWholeDay ? (isCredited ? 240 : 0) : creditOfHours
    )
  }

  /// Sometimes a shift on the eve of the horizon, perhaps reaching into it.
  private mutating func historicShift(of agent: Agent) -> HistoricShift? {
    guard random.chance(1, in: 3) else { return nil }
    let eve = firstDate.adding(days: -1)
    let local = LocalDateTime(date: eve, minuteOfDay: 60 * random.number(10...22))
    let start = agent.location.zone.instant(of: local)
    let hours = random.number(4...10)
    return HistoricShift(
      agent: agent.id,
      range: start..<start.adding(minutes: 60 * hours),
      localDate: eve,
      paidMinutes: 60 * hours
    )
  }

  private mutating func randomDate() -> LocalDate {
    firstDate.adding(days: random.number(0...(days - 1)))
  }

  private func time(hour: Int) -> TimeOfDay { TimeOfDay(minutes: 60 * hour) ?? .startOfDay }
}
