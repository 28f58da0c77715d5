import CivilTime
import Testing
import WorkRules
import Workforce

/// The schedule of one agent, "ana", told in local times; a week from Monday 2027-03-01 in Berlin
/// by default, with a contract that allows almost anything.
struct ScheduleSketch {
  var zone = "Europe/Berlin"
  var firstDate = "2027-03-01"
  var days = 7
  var intervalMinutes = 15
  var restMinutes = 660
  /// Rules of the contract, which come before the location's.
  var rules = RuleSet.none
  var horizonPaidMinutes: ClosedRange<Int>?
  var hourlyCost = 0.0
  var premiums: [Premium] = []
  var holidays: [LocalDate: String] = [:]
  var leads: [FairShare.Load: Int] = [:]
  var weeklyPaidMinutes = 0...10_080
  var daysPerWeek = 0...7
  var patterns: [ShiftPattern] = []
  var clockPolicy = ShiftClockPolicy.keepDuration
  var languages: [Language: LanguageLevel] = [Language("en"): .c1]
  var clients: Set<Identifier<Client>>?
  var channels: Set<Queue.Channel>?
  var roles: Set<String> = []
  var availability = WeeklyHours.always
  var employed: (first: String?, last: String?) = (nil, nil)
  var timeOff: [TimeOff] = []
  var pins: [Pin] = []
  var sessions: [Session] = []
  var queues: [Queue] = []

  /// The schedule with these shifts and this history, in any order.
  func schedule(_ shifts: [Shift], history: [HistoricShift] = []) throws -> AgentSchedule {
    let horizon = Horizon(
      firstDate: try date(firstDate),
      days: days,
      intervalMinutes: intervalMinutes,
      reportingZone: try ZoneDatabase().zone("UTC")
    )
    return AgentSchedule(
      agent: try agent(),
      horizon: horizon,
      queues: Dictionary(uniqueKeysWithValues: queues.map { ($0.id, $0) }),
      shifts: shifts,
      history: history,
      leads: leads
    )
  }

  /// What one rule says of these shifts, as sentences.
  func sentences(
    of rule: String,
    _ shifts: [Shift],
    history: [HistoricShift] = []
  ) throws -> [String] {
    let rule = try #require(RuleBook.all.first { $0.id.rawValue == rule })
    return rule.violations(of: try schedule(shifts, history: history)).map(\.description)
  }

  /// A shift of so many elapsed minutes from a local time, idle but for the breaks.
  func shift(
    _ start: String,
    minutes: Int,
    pattern: String = "day",
    on date: String? = nil,
    breaks: [BreakSketch] = []
  ) throws -> Shift {
    let range = try range(start, minutes: minutes)
    var activities: [Activity] = []
    var position = range.lowerBound
    for sketch in breaks {
      let from = range.lowerBound.adding(minutes: sketch.offset)
      let to = from.adding(minutes: sketch.minutes)
      if position < from { activities.append(Activity(kind: .idle, range: position..<from)) }
      let kind = Activity.Kind.rest(sketch.kind, isPaid: sketch.isPaid)
      activities.append(Activity(kind: kind, range: from..<to))
      position = to
    }
    if position < range.upperBound {
      activities.append(Activity(kind: .idle, range: position..<range.upperBound))
    }
    return try shift(start, minutes: minutes, pattern: pattern, on: date, activities: activities)
  }

  /// A shift of so many elapsed minutes with just these activities.
  func shift(
    _ start: String,
    minutes: Int,
    pattern: String = "day",
    on date: String? = nil,
    activities: [Activity]
  ) throws -> Shift {
    Shift(
      agent: "ana",
      localDate: try self.date(date ?? String(start.prefix(10))),
      pattern: pattern,
      range: try range(start, minutes: minutes),
      activities: activities
    )
  }

  /// What one rule says of these shifts under a price, with the prices.
  func prices(
    of rule: String,
    _ shifts: [Shift],
    history: [HistoricShift] = []
  ) throws -> [Double?] {
    let rule = try #require(RuleBook.all.first { $0.id.rawValue == rule })
    return rule.violations(of: try schedule(shifts, history: history)).map(\.price)
  }

  /// Shifts of eight hours of a pattern that start at a time on each of these dates of a month
  /// ("2027-03").
  func shifts(
    on days: some Sequence<Int>,
    of month: String = "2027-03",
    at time: String = "08:00",
    minutes: Int = 480,
    pattern: String = "day"
  ) throws -> [Shift] {
    try days.map { day in
      let date = "\(month)-\(day < 10 ? "0" : "")\(day)"
      return try shift("\(date) \(time)", minutes: minutes, pattern: pattern)
    }
  }

  /// Shifts of the last roster, eight hours from 08:00, on each of these dates of February 2027.
  func historic(onFebruary days: some Sequence<Int>) throws -> [HistoricShift] {
    try days.map { try historic("2027-02-\($0 < 10 ? "0" : "")\($0) 08:00", minutes: 480) }
  }

  /// A shift of the last roster.
  func historic(
    _ start: String,
    minutes: Int,
    pattern: String? = nil
  ) throws -> HistoricShift {
    HistoricShift(
      agent: "ana",
      range: try range(start, minutes: minutes),
      localDate: try date(String(start.prefix(10))),
      paidMinutes: minutes,
      pattern: pattern
    )
  }

  /// So many elapsed minutes from a local time.
  func range(_ start: String, minutes: Int) throws -> Range<Instant> {
    let local = try #require(LocalDateTime(start))
    let lower = try ZoneDatabase().zone(zone).instant(of: local)
    return lower..<lower.adding(minutes: minutes)
  }

  /// Leave on whole local dates.
  func leave(
    _ first: String,
    _ last: String,
    creditMinutesPerDay: Int = 0,
    loweredMinutesPerDay: Int? = nil
  ) throws -> TimeOff {
    let zone = try ZoneDatabase().zone(zone)
    let dates = try date(first)...date(last)
    return TimeOff(
      kind: "leave",
      dates: dates,
      range: zone.day(dates.lowerBound).lowerBound..<zone.day(dates.upperBound).upperBound,
      isWholeDays: true,
      creditMinutesPerDay: creditMinutesPerDay,
      loweredMinutesPerDay: loweredMinutesPerDay
    )
  }

  /// Credited leave of some hours.
  func leave(from start: String, minutes: Int, creditMinutes: Int) throws -> TimeOff {
    let date = try date(String(start.prefix(10)))
    return TimeOff(
      kind: "leave",
      dates: date...date,
      range: try range(start, minutes: minutes),
      isWholeDays: false,
      creditMinutesPerDay: creditMinutes
    )
  }

  /// A date that must exist.
  func date(_ text: String) throws -> LocalDate { try #require(LocalDate(iso: text)) }

  /// Somebody with the sketch's terms.
  func agent(
    _ id: Identifier<Agent> = "ana",
    contract contractID: Identifier<Contract> = "contract"
  ) throws -> Agent {
    let location = Location(
      id: "site",
      name: "Site",
      zone: try ZoneDatabase().zone(zone),
      holidays: holidays,
      hourlyCost: hourlyCost,
      premiums: premiums,
      rules: RuleSet(restBetweenShiftsMinutes: restMinutes)
    )
    let contract = Contract(
      id: contractID,
      weeklyPaidMinutes: weeklyPaidMinutes,
      daysPerWeek: daysPerWeek,
      shiftPatterns: patterns,
      clockPolicy: clockPolicy,
      horizonPaidMinutes: horizonPaidMinutes,
      rules: rules
    )
    return Agent(
      id: id,
      name: id.text,
      location: location,
      contract: contract,
      languages: languages,
      clients: clients,
      channels: channels,
      roles: roles,
      firstDate: try employed.first.map(date),
      lastDate: try employed.last.map(date),
      availability: availability,
      timeOff: timeOff,
      pins: pins,
      sessions: sessions
    )
  }
}

/// A break of a shift, counted from the shift's start.
struct BreakSketch {
  var kind = BreakRule.Kind.meal
  let offset: Int
  var minutes = 60
  var isPaid = false
}

/// A pattern of shifts "day".
func pattern(
  _ id: String = "day",
  lengths: [Int] = [480],
  from: String,
  to: String? = nil,
  step: Int = 60,
  weekdays: Set<Weekday> = Set(Weekday.allCases),
  breaks: [BreakRule] = []
) throws -> ShiftPattern {
  ShiftPattern(
    id: id,
    lengthsMinutes: lengths,
    earliestStart: try #require(TimeOfDay(from)),
    latestStart: try #require(TimeOfDay(to ?? from)),
    startStepMinutes: step,
    weekdays: weekdays,
    breaks: breaks
  )
}

extension RuleSet {
  /// A set in which one rule holds.
  static func only<Value>(
    _ rule: WritableKeyPath<RuleSet, Value>,
    _ value: Value
  ) -> RuleSet {
    var rules = RuleSet.none
    rules[keyPath: rule] = value
    return rules
  }
}
