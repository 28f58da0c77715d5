import CivilTime
import SeededNumbers
import Workforce

/// Random instances that plan in named shifts, small enough for ``NamedShiftOracle``: 1 to 4 agents,
/// 5 to 9 days, 1 to 3 kinds of shift, with random subsets of the rules and prices that the public
/// shift scheduling format has, and sometimes clock times with rest between shifts, teams, history.
///
/// The same seed gives the same instance. The last agents are left out until all rosters can be tried.
struct NamedShiftWorld {
  private var random: SeededNumbers
  private let zone: Zone
  private let days: Int
  private let kinds: [String]
  private let firstDate: LocalDate
  /// Whether shifts have different starts, with rest between them; else all start at 00:00.
  private let hasClockTimes: Bool
  private let hasTeams: Bool
  private let minutes: [Int]

  /// Combinations of tours that the oracle goes through at most.
  private static let mostCombinations = 1_500_000
  /// The most tours of one agent that are written down.
  private static let mostDaysAndKinds = 5_000

  /// The instance of a seed.
  ///
  /// - Throws: ``ZoneError`` when the system has no zone data.
  static func instance(seed: UInt64) throws -> Instance {
    var world = try NamedShiftWorld(seed: seed)
    return world.instance()
  }

  private init(seed: UInt64) throws {
    var random = SeededNumbers(seed: seed &+ 77_000)
    zone = try ZoneDatabase().zone("UTC")
    let kinds = Array(["d", "e", "n"].prefix(random.element(of: [1, 2, 2, 2, 3])))
    self.kinds = kinds
    let mostDays = (5...9).last { days in
      (0..<days).reduce(1) { count, _ in count * (kinds.count + 1) } <= Self.mostDaysAndKinds
    }
    days = random.number(5...(mostDays ?? 5))
    // A Monday in half of the worlds, since weeks and weekends are counted from there.
    let monday = 19_723
    firstDate = LocalDate(
      dayNumber: monday + (random.chance(1, in: 2) ? 0 : random.number(0...6))
    )
    hasClockTimes = random.chance(1, in: 4)
    hasTeams = random.chance(1, in: 5)
    let isEqual = random.chance(1, in: 2)
    minutes = kinds.map { _ in isEqual ? 480 : 60 * random.number(4...12) }
    self.random = random
  }

  private mutating func instance() -> Instance {
    let location = Location(
      id: "site",
      name: "",
      zone: zone,
      rules: hasClockTimes ? RuleSet(restBetweenShiftsMinutes: 660) : .none
    )
    let patterns = kinds.indices.map { pattern($0) }
    let contracts = (0..<random.number(1...4)).map { contract($0, patterns) }
    let agents = (0..<random.number(2...4)).map { index in
      Agent(
        id: Identifier("agent-\(index)"),
        name: "",
        team: index % 2 == 0 ? "even" : "odd",
        location: location,
        contract: contracts[index % contracts.count],
        languages: [:],
        timeOff: random.chance(1, in: 3) ? daysOff() : []
      )
    }
    let cover = makeCover()
    let requests = agents.flatMap { makeRequests(of: $0) }
    let history = agents.flatMap { makeHistory(of: $0, patterns) }
    func world(of agents: [Agent]) -> Instance {
      let horizon = Horizon(
        firstDate: firstDate,
        days: days,
        intervalMinutes: 60,
        reportingZone: zone
      )
      let names = Set(agents.map(\.id))
      return Instance(
        name: "named shifts",
        revised: horizon.range.lowerBound,
        horizon: horizon,
        locations: [location],
        clients: [],
        queues: [],
        contracts: contracts,
        agents: agents,
        history: history.filter { names.contains($0.agent) },
        requirement: Requirement(grid: horizon.grid, headsByQueue: []),
        shiftCover: cover,
        requests: requests.filter { names.contains($0.agent) },
        prices: Prices(missingHeadHour: 1, labourWeight: 0)
      )
    }
    let counts = NamedShiftOracle(instance: world(of: agents)).tourCounts
    var count = agents.count
    while count > 1, counts.prefix(count).reduce(1, *) > Self.mostCombinations { count -= 1 }
    return world(of: Array(agents.prefix(count)))
  }

  private func pattern(_ kind: Int) -> ShiftPattern {
    let start = TimeOfDay(minutes: hasClockTimes ? 60 * (6 + 8 * kind) : 0) ?? .startOfDay
    return ShiftPattern(
      id: kinds[kind],
      lengthsMinutes: [minutes[kind]],
      earliestStart: start,
      latestStart: start,
      startStepMinutes: 60
    )
  }

  private mutating func contract(_ index: Int, _ patterns: [ShiftPattern]) -> Contract {
    let known = patterns.filter { _ in !random.chance(1, in: 6) }
    let perDay = minutes.reduce(0, +) / minutes.count
    let worked = random.number(1...(days - 1))
    let least = max(0, perDay * (worked - random.number(0...2)))
    return Contract(
      id: Identifier("contract-\(index)"),
      weeklyPaidMinutes: 0...(random.chance(1, in: 6) ? perDay * 4 : 10_080),
      daysPerWeek: 0...(random.chance(1, in: 6) ? 4 : 7),
      shiftPatterns: known.isEmpty ? patterns : known,
      horizonPaidMinutes: random.chance(2, in: 3) ? least...(perDay * worked) : nil,
      rules: rules()
    )
  }

  /// Any subset of the format's rules.
  private mutating func rules() -> RuleSet {
    var rules = RuleSet.none
    if random.chance(1, in: 2) { rules.mostConsecutiveDays = Limit(random.number(2...4)) }
    if random.chance(1, in: 2) { rules.fewestConsecutiveDays = Limit(random.number(2...3)) }
    if random.chance(1, in: 2) { rules.fewestConsecutiveDaysOff = Limit(random.number(2...3)) }
    if random.chance(1, in: 2) { rules.mostWeekends = Limit(random.number(0...1)) }
    for kind in kinds where random.chance(1, in: 3) {
      rules.mostShifts[kind] = Limit(random.number(0...3))
    }
    if random.chance(1, in: 2) {
      var forbidden: [String: Set<String>] = [:]
      for (first, next) in kinds.flatMap({ first in kinds.map { (first, $0) } })
      where random.chance(1, in: 3) {
        forbidden[first, default: []].insert(next)
      }
      rules.followOns = FollowOns(forbidden: forbidden)
    }
    return rules
  }

  private mutating func daysOff() -> [TimeOff] {
    let days = Set((0..<random.number(1...2)).map { _ in random.number(0...(self.days - 1)) })
    return days.sorted().map { day in
      let date = firstDate.adding(days: day)
      return TimeOff(
        kind: "day off",
        dates: date...date,
        range: zone.day(date),
        isWholeDays: true
      )
    }
  }

  private mutating func makeCover() -> [ShiftCover] {
    var rows: [ShiftCover] = []
    for day in 0..<days {
      for kind in kinds where random.chance(5, in: 6) {
        rows.append(
          ShiftCover(
            date: firstDate.adding(days: day),
            pattern: kind,
            team: hasTeams && random.chance(1, in: 2) ? random.element(of: ["even", "odd"]) : nil,
            heads: random.number(0...3),
            missingPrice: Double(random.number(0...10)),
            surplusPrice: Double(random.number(0...3))
          )
        )
      }
    }
    return rows
  }

  private mutating func makeRequests(of agent: Agent) -> [Request] {
    (0..<days).flatMap { day -> [Request] in
      guard random.chance(1, in: 3) else { return [] }
      let kind = random.element(of: kinds)
      let wishes: [Request.Wish] = [.off, .work, .pattern(kind), .notPattern(kind)]
      return [
        Request(
          agent: agent.id,
          date: firstDate.adding(days: day),
          wish: random.element(of: wishes),
          weight: Double(random.number(0...6))
        )
      ]
    }
  }

  /// Sometimes shifts on the days before the horizon, without a gap between them.
  private mutating func makeHistory(of agent: Agent, _ patterns: [ShiftPattern]) -> [HistoricShift]
  {
    guard random.chance(1, in: 4) else { return [] }
    let last = random.number(1...2)
    return (last...(last + random.number(0...2))).map { daysBefore in
      let pattern = random.element(of: patterns)
      let date = firstDate.adding(days: -daysBefore)
      let start = LocalDateTime(date: date, minuteOfDay: pattern.startMinutesOfDay.first ?? 0)
      let lower = zone.instant(of: start)
      let length = pattern.lengthsMinutes.first ?? 0
      return HistoricShift(
        agent: agent.id,
        range: lower..<lower.adding(minutes: length),
        localDate: date,
        paidMinutes: length,
        pattern: pattern.id
      )
    }
  }
}
