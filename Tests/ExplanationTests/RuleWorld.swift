import CivilTime
import SeededNumbers
import Workforce

/// One agent with random hard rules, few enough shifts that every sequence of them can be tried.
///
/// The same seed gives the same instance.
struct RuleWorld {
  private var random: SeededNumbers
  private let zone: Zone
  private let days: Int
  private let firstDate: LocalDate
  /// Whether shifts may be split and have breaks, and there are sessions: fewer dates, since each has
  /// more forms to try.
  private let isRich: Bool

  /// The instance of a seed.
  ///
  /// - Throws: ``ZoneError`` when the system has no zone data.
  static func instance(seed: UInt64) throws -> Instance {
    var world = try RuleWorld(seed: seed)
    return world.instance()
  }

  private init(seed: UInt64) throws {
    var random = SeededNumbers(seed: seed &+ 4_000_000)
    let names = ["UTC", "Europe/Berlin", "America/New_York"]
    zone = try ZoneDatabase().zone(random.element(of: names))
    isRich = random.chance(1, in: 3)
    days = random.element(of: isRich ? [2, 3, 4] : [3, 5, 7, 7, 8, 9])
    // A plain Monday, a Sunday, and weeks in which the clocks change.
    let starts = [(2027, 3, 1), (2027, 3, 7), (2027, 3, 27), (2027, 11, 5)]
    let start = random.element(of: starts)
    firstDate = LocalDate(year: start.0, month: start.1, day: start.2) ?? LocalDate(dayNumber: 0)
    self.random = random
  }

  private mutating func instance() -> Instance {
    let horizon = Horizon(
      firstDate: firstDate,
      days: days,
      intervalMinutes: 60,
      reportingZone: zone
    )
    let location = Location(
      id: "site",
      name: "",
      zone: zone,
      holidays: [firstDate.adding(days: random.number(0...(days - 1))): "a holiday"],
      rules: rules()
    )
    let contract = contract()
    let agent = Agent(
      id: "A1",
      name: "",
      location: location,
      contract: contract,
      languages: [:],
      lastDate: random.chance(1, in: 8) ? firstDate.adding(days: days - 2) : nil,
      availability: availability(),
      timeOff: timeOff(),
      pins: pins(contract),
      sessions: isRich ? sessions() : []
    )
    return Instance(
      name: "rules",
      revised: horizon.range.lowerBound,
      horizon: horizon,
      locations: [location],
      clients: [],
      queues: [],
      contracts: [contract],
      agents: [agent],
      history: random.chance(1, in: 2) ? history(contract) : [],
      requirement: Requirement(grid: horizon.grid, headsByQueue: [])
    )
  }

  private mutating func contract() -> Contract {
    let count = days >= 8 ? 1 : random.number(1...2)
    let names = Array(["early", "late"].prefix(count))
    let hours = random.number(4...9)
    let patterns = names.enumerated().map { index, name in
      let start = random.element(of: index == 0 ? [0, 5, 8, 20] : [13, 16, 22])
      return ShiftPattern(
        id: name,
        lengthsMinutes: [60 * hours + 60 * index],
        earliestStart: TimeOfDay(minutes: 60 * start) ?? .startOfDay,
        latestStart: TimeOfDay(minutes: 60 * start) ?? .startOfDay,
        startStepMinutes: 60,
        weekdays: random.chance(1, in: 3)
          ? Set(Weekday.allCases).subtracting([.tuesday, .saturday]) : Set(Weekday.allCases),
        breaks: isRich ? breaks() : [],
        split: isRich && random.chance(1, in: 3)
          ? ShiftSplit(firstMinutes: [120], gapMinutes: [60, 180]) : nil
      )
    }
    let least = random.number(0...5)
    let most = least + random.number(0...2)
    return Contract(
      id: "contract",
      weeklyPaidMinutes: 60 * hours * random.number(0...least)...60 * hours * most,
      daysPerWeek: least...most,
      shiftPatterns: patterns,
      clockPolicy: random.chance(1, in: 3) ? .keepWallClock : .keepDuration,
      horizonPaidMinutes: random.chance(1, in: 4)
        ? 60 * hours * random.number(0...4)...60 * hours * random.number(4...6) : nil
    )
  }

  private mutating func breaks() -> [BreakRule] {
    guard random.chance(2, in: 3) else { return [] }
    let earliest = 60 * random.number(0...2)
    let first = BreakRule(
      kind: .meal,
      minutes: 60,
      isPaid: random.chance(2, in: 3),
      earliestStartMinutes: earliest,
      latestStartMinutes: earliest + 60 * random.number(0...1)
    )
    guard random.chance(1, in: 2) else { return [first] }
    let second = BreakRule(
      kind: .short,
      minutes: 60 * random.number(1...2),
      isPaid: random.chance(1, in: 2),
      earliestStartMinutes: 240,
      latestStartMinutes: 240,
      appliesFromMinutes: 420
    )
    return [first, second]
  }

  private mutating func sessions() -> [Session] {
    (0..<random.number(0...2)).map { number in
      let starts = (0..<random.number(1...3)).map { _ in
        zone.instant(
          of: LocalDateTime(
            date: firstDate.adding(days: random.number(0...(days - 1))),
            minuteOfDay: 60 * random.number(4...20)
          )
        )
      }
      return Session(
        id: Identifier("training\(number)"),
        minutes: 60 * random.number(1...2),
        starts: Set(starts).sorted()
      )
    }
  }

  private mutating func rules() -> RuleSet {
    var rules = RuleSet.none
    func sometimes() -> Bool { random.chance(1, in: 5) }
    if random.chance(2, in: 3) { rules.restBetweenShifts = Limit(60 * random.number(9...16)) }
    if sometimes() { rules.weeklyRest = Limit(60 * random.number(24...72)) }
    if random.chance(1, in: 3) { rules.weeklyRestDay = random.element(of: Weekday.allCases) }
    if sometimes() { rules.mostConsecutiveDays = Limit(random.number(1...4)) }
    if sometimes() { rules.fewestConsecutiveDays = Limit(random.number(2...3)) }
    if sometimes() { rules.fewestConsecutiveDaysOff = Limit(random.number(2...3)) }
    if sometimes() { rules.mostNights = Limit(random.number(0...2)) }
    if sometimes() { rules.mostConsecutiveNights = Limit(random.number(1...2)) }
    if sometimes() { rules.restAfterNights = Limit(60 * random.number(12...50)) }
    if sometimes() { rules.mostWeekends = Limit(random.number(0...1)) }
    if sometimes() { rules.wholeWeekends = .hard }
    if sometimes() { rules.freeWeekendEvery = Limit(random.number(1...2)) }
    if sometimes() {
      rules.mostDailyMinutes = Limit(60 * random.number(4...9))
      rules.mostNightMinutes = random.element(of: [nil, 240, 360])
    }
    if sometimes() { rules.mostSpreadMinutes = Limit(60 * random.number(5...10)) }
    if sometimes() { rules.mostWeeklyMinutes = Limit(60 * random.number(16...40)) }
    if sometimes() {
      rules.averageHours = AverageHours(
        weeks: random.number(1...3),
        limit: Limit(60 * random.number(10...30))
      )
    }
    if sometimes() {
      rules.overtime = Overtime(
        thresholdMinutes: 60 * random.number(10...20),
        percent: 25,
        mostMinutes: 60 * random.number(0...10)
      )
    }
    if sometimes() {
      rules.followOns = FollowOns(
        forbidden: random.chance(1, in: 2)
          ? ["late": ["early"]] : ["early": ["early"], "late": ["late"]]
      )
    }
    if sometimes() { rules.startDrift = Limit(60 * random.number(0...9)) }
    if sometimes() { rules.sameShift = .hard }
    if sometimes() { rules.mostShifts["early"] = Limit(random.number(0...3)) }
    if sometimes() { rules.holidaysOff = .hard }
    if isRich, random.chance(1, in: 2) {
      rules.longestStretch = Limit(60 * random.number(2...5))
      rules.longestStretchBreakMinutes = random.element(of: [0, 60, 90, 120])
    }
    return rules
  }

  private mutating func availability() -> WeeklyHours {
    guard random.chance(1, in: 4) else { return .always }
    let start = TimeOfDay(minutes: 60 * random.number(0...8)) ?? .startOfDay
    let end = TimeOfDay(minutes: 60 * random.number(15...24)) ?? .startOfDay
    let days = Weekday.allCases.filter { _ in !random.chance(1, in: 4) }
    return WeeklyHours(
      spans: days.map { WeeklySpan(weekday: $0, start: start, end: end) }
    )
  }

  private mutating func timeOff() -> [TimeOff] {
    guard random.chance(1, in: 2) else { return [] }
    let first = random.number(0...(days - 1))
    let last = min(days - 1, first + random.number(0...3))
    let dates = firstDate.adding(days: first)...firstDate.adding(days: last)
    let credit = random.chance(1, in: 4) ? 240 : 0
    // A whole date less is owed for some of the absences, without another number.
    let lowered = first == last && credit == 0 ? 240 : nil
    return [
      TimeOff(
        kind: "leave",
        dates: dates,
        range: zone.day(dates.lowerBound).lowerBound..<zone.day(dates.upperBound).upperBound,
        isWholeDays: true,
        creditMinutesPerDay: credit,
        loweredMinutesPerDay: lowered
      )
    ]
  }

  private mutating func pins(_ contract: Contract) -> [Pin] {
    guard random.chance(1, in: 3) else { return [] }
    let kinds: [Pin.Day] = [.off] + contract.shiftPatterns.map { .pattern($0.id) }
    return (0..<random.number(1...2)).map { _ in
      Pin(
        date: firstDate.adding(days: random.number(0...(days - 1))),
        day: random.element(of: kinds)
      )
    }
  }

  /// Shifts on some of the eight days before, without overlap.
  private mutating func history(_ contract: Contract) -> [HistoricShift] {
    (1...8).reversed().compactMap { daysBefore in
      guard random.chance(1, in: 2) else { return nil }
      let pattern = contract.shiftPatterns[0]
      let date = firstDate.adding(days: -daysBefore)
      let minute = pattern.startMinutesOfDay[0]
      let start = zone.instant(of: LocalDateTime(date: date, minuteOfDay: minute))
      let length = pattern.lengthsMinutes[0]
      return HistoricShift(
        agent: "A1",
        range: start..<start.adding(minutes: length),
        localDate: date,
        paidMinutes: length,
        pattern: random.chance(1, in: 2) ? pattern.id : nil
      )
    }
  }
}
