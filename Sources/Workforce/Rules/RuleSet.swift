public import CivilTime

/// The work rules of a place or a contract as data; what each means on a roster stands in
/// `WorkRules`.
///
/// A rule that is nil is off. Runs, weeks and nights are those of the agent's own calendar; days are
/// local dates on which a shift starts.
///
/// **Runs** go on from the history's last dates; a rule that asks for a greatest length judges, and
/// counts, dates of the horizon only. A rule that asks for a least length judges the runs that end on
/// the date before the horizon or later, of which horizon and history show both ends: not a run that
/// touches the horizon's last date, nor its first one where the agent has no history, nor the date
/// of the first shift of the agent's history.
///
/// **Numbers that change by date**: rules over the whole horizon take the number of its first date,
/// rules over a week that of the week's first date, weekends that of their Saturday, greatest lengths
/// of runs that of each date judged, least lengths that of the run's last date, all others that of
/// the shift's date (of two shifts, the later one).
public struct RuleSet: Hashable, Sendable {
  /// Least minutes between the end of a shift and the start of the next one; a unit is one gap that
  /// is shorter.
  public var restBetweenShifts: Limit?
  /// Least minutes without work on end in each week of the horizon, counted from the week's first
  /// local midnight at the earliest, beginning before the week's end; a unit is one week without.
  public var weeklyRest: Limit?

  /// Most days worked in a row; a unit is one day of the horizon more.
  public var mostConsecutiveDays: Limit?
  /// Fewest days worked in a row; a unit is one day less.
  public var fewestConsecutiveDays: Limit?
  /// Fewest days off in a row; a unit is one day less.
  public var fewestConsecutiveDaysOff: Limit?

  /// Which shifts are nights.
  public var night = NightDefinition()
  /// Most nights in the horizon; a unit is one night more.
  public var mostNights: Limit?
  /// Most nights on days in a row; a unit is one night more.
  public var mostConsecutiveNights: Limit?
  /// Least minutes between the last night of a run of nights and the next shift, unless that is a
  /// night of the next day; a unit is one gap that is shorter.
  public var restAfterNights: Limit?

  /// Most weekends with a shift on a Saturday or Sunday of the horizon; a unit is one weekend more.
  public var mostWeekends: Limit?
  /// Whether weekends are worked on both days or on none; a unit is one weekend worked by half.
  public var wholeWeekends: Enforcement?
  /// At least one weekend without a shift in every so many on end, the history's counted where it is
  /// known; a unit is one weekend more.
  public var freeWeekendEvery: Limit?

  /// Most paid minutes of a local date; a unit is an hour more.
  public var mostDailyMinutes: Limit?
  /// Most paid minutes of a week of the horizon; a unit is an hour more.
  public var mostWeeklyMinutes: Limit?
  /// Most paid minutes a week on average over several weeks.
  public var averageHours: AverageHours?
  /// Paid time beyond a threshold, at a price and up to a limit.
  public var overtime: Overtime?

  /// Pairs of shifts that may not follow each other on consecutive dates, the history's last one
  /// included where its pattern is known; a unit is one pair.
  public var followOns: FollowOns?
  /// Most minutes between the earliest and the latest start of a week, by the wall clock; a unit is
  /// one week beyond.
  public var startDrift: Limit?
  /// The wish to keep the pattern of the day before within a week; a unit is one change.
  public var sameShift: Enforcement?
  /// Most shifts in the horizon by pattern; a unit is one shift more.
  public var mostShifts: [String: Limit] = [:]
  /// Most minutes of work without a break or the shift's end; a unit is one stretch that is longer.
  public var longestStretch: Limit?
  /// Whether no shift may start on a public holiday of the site; a unit is one such shift.
  public var holidaysOff: Enforcement?
  /// What is to be shared out evenly.
  public var fairness: [FairShare] = []

  /// Makes a set of rules; the rest is that of the European working-time directive where it speaks
  /// (2003/88/EC, article 3: 11 h of daily rest).
  public init(restBetweenShiftsMinutes: Int = 11 * 60) {
    restBetweenShifts = Limit(restBetweenShiftsMinutes)
  }

  /// A set in which no rule holds.
  public static var none: RuleSet {
    var rules = RuleSet()
    rules.restBetweenShifts = nil
    return rules
  }

  /// Least minutes between two shifts, on every date; 0 where the rule is off or only priced.
  public var restBetweenShiftsMinutes: Int {
    guard let rest = restBetweenShifts, rest.enforcement == .hard else { return 0 }
    return rest.steps.map(\.value).max() ?? 0
  }

  /// These rules, with those that `others` names in their place.
  public func overridden(by others: RuleSet) -> RuleSet {
    var rules = self
    rules.restBetweenShifts = others.restBetweenShifts ?? restBetweenShifts
    rules.weeklyRest = others.weeklyRest ?? weeklyRest
    rules.mostConsecutiveDays = others.mostConsecutiveDays ?? mostConsecutiveDays
    rules.fewestConsecutiveDays = others.fewestConsecutiveDays ?? fewestConsecutiveDays
    rules.fewestConsecutiveDaysOff = others.fewestConsecutiveDaysOff ?? fewestConsecutiveDaysOff
    rules.night = others.night == NightDefinition() ? night : others.night
    rules.mostNights = others.mostNights ?? mostNights
    rules.mostConsecutiveNights = others.mostConsecutiveNights ?? mostConsecutiveNights
    rules.restAfterNights = others.restAfterNights ?? restAfterNights
    rules.mostWeekends = others.mostWeekends ?? mostWeekends
    rules.wholeWeekends = others.wholeWeekends ?? wholeWeekends
    rules.freeWeekendEvery = others.freeWeekendEvery ?? freeWeekendEvery
    rules.mostDailyMinutes = others.mostDailyMinutes ?? mostDailyMinutes
    rules.mostWeeklyMinutes = others.mostWeeklyMinutes ?? mostWeeklyMinutes
    rules.averageHours = others.averageHours ?? averageHours
    rules.overtime = others.overtime ?? overtime
    rules.followOns = others.followOns ?? followOns
    rules.startDrift = others.startDrift ?? startDrift
    rules.sameShift = others.sameShift ?? sameShift
    rules.mostShifts.merge(others.mostShifts) { $1 }
    rules.longestStretch = others.longestStretch ?? longestStretch
    rules.holidaysOff = others.holidaysOff ?? holidaysOff
    rules.fairness = others.fairness.isEmpty ? fairness : others.fairness
    return rules
  }
}

/// Which shifts count as nights.
public struct NightDefinition: Hashable, Sendable {
  /// The night on the agent's clock.
  public let window: DailyWindow
  /// A shift is a night when at least so many of its minutes lie in the window, breaks included.
  public let leastMinutes: Int

  /// Makes a definition; the default is any shift that touches 22:00 to 06:00.
  public init(
    window: DailyWindow = .night,
    leastMinutes: Int = 1
  ) {
    self.window = window
    self.leastMinutes = leastMinutes
  }

  /// Whether a shift on a zone's clock is a night.
  public func isNight(_ range: Range<Instant>, in zone: Zone) -> Bool {
    window.minutes(of: range, in: zone) >= leastMinutes
  }
}

/// Most paid minutes a week on average, over a reference period that ends with each week of the
/// horizon and reaches back into the history.
public struct AverageHours: Hashable, Sendable {
  /// Weeks of the reference period, at least 1.
  public let weeks: Int
  /// Most paid minutes a week on average; a unit is an hour of the whole period more.
  public let limit: Limit

  /// Makes a rule.
  public init(weeks: Int, limit: Limit) {
    self.weeks = weeks
    self.limit = limit
  }
}

/// Paid time of a week beyond a threshold.
public struct Overtime: Hashable, Sendable {
  /// Paid minutes of a week that are not overtime.
  public let thresholdMinutes: Int
  /// What an hour of overtime costs beside its pay, in percent of the hourly cost.
  public let percent: Double
  /// Most minutes of overtime in a week.
  public let mostMinutes: Int

  /// Makes a rule.
  public init(thresholdMinutes: Int, percent: Double, mostMinutes: Int) {
    self.thresholdMinutes = thresholdMinutes
    self.percent = percent
    self.mostMinutes = mostMinutes
  }
}

/// Which patterns may not start on the date after which others.
public struct FollowOns: Hashable, Sendable {
  /// The patterns that may not follow, by the pattern before.
  public let forbidden: [String: Set<String>]
  /// What breaking the rule means.
  public let enforcement: Enforcement

  /// Makes a rule.
  public init(forbidden: [String: Set<String>], enforcement: Enforcement = .hard) {
    self.forbidden = forbidden
    self.enforcement = enforcement
  }
}

/// Something to be shared out evenly among the agents of a location, over horizon and history.
public struct FairShare: Hashable, Sendable {
  /// What is counted.
  public enum Load: String, CaseIterable, Sendable {
    case nights
    case weekends
    case earlyStarts = "early-starts"
    case lateStarts = "late-starts"
  }

  /// What is counted.
  public let load: Load
  /// The price of each one beyond the fair share, which rises by itself with every further one: the
  /// first costs it once, the second twice.
  public let price: Double

  /// Makes a rule.
  public init(load: Load, price: Double) {
    self.load = load
    self.price = price
  }
}
