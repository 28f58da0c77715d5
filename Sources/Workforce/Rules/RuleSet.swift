public import CivilTime

/// The work rules of a place or a contract as data; what each means on a roster stands in
/// `WorkRules`.
///
/// A rule that is nil is off. Runs, weeks and nights are those of the agent's own calendar; days are
/// local dates on which a shift starts.
///
/// **Runs** go on from the history's last dates; a rule that asks for a greatest length judges, and
/// counts, dates of the horizon only. A rule that asks for a least length judges the runs that end on
/// the date before the horizon or later, at the length that the history tells; exempt is a run that
/// touches the horizon's last date, or its first one where the agent has no history.
///
/// **Numbers that change by date**: rules over the whole horizon take the number of its first date,
/// rules over a week that of the week's first date, weekends that of their Sunday, greatest lengths of
/// runs that of each date judged, least lengths that of the run's last date (the horizon's first one
/// where it ended before), the rest after nights that of the night's date, all others that of the
/// shift's date (of two shifts, the later one).
public struct RuleSet: Hashable, Sendable {
  /// Least minutes between the end of a shift and the start of the next one, the history's last
  /// shift included; a unit is one rest that is shorter.
  public var restBetweenShifts: Limit?
  /// Least minutes without work on end in each whole week of the horizon, counted from the week's
  /// first local midnight at the earliest, beginning at its last midnight at the latest; time after
  /// the horizon's last shift is free without end. A unit is one week without.
  public var weeklyRest: Limit?
  /// The weekday whose local date, from midnight to midnight, the rest of the week has to hold; nil where
  /// any will do. Without ``weeklyRest`` it means nothing.
  public var weeklyRestDay: Weekday?

  /// Most days worked in a row; a unit is one day of the horizon more.
  public var mostConsecutiveDays: Limit?
  /// Fewest days worked in a row; a unit is one day less.
  public var fewestConsecutiveDays: Limit?
  /// Fewest days off in a row; a unit is one day less.
  public var fewestConsecutiveDaysOff: Limit?

  /// Which shifts are nights, where this set says so; nil leaves it to the set in whose place this one
  /// stands.
  public var statedNight: NightDefinition?
  /// Most nights in the horizon; a unit is one night more.
  public var mostNights: Limit?
  /// Most nights on days in a row; a unit is one date of the horizon more.
  public var mostConsecutiveNights: Limit?
  /// Least minutes between the end of a night, the history's last one included, and the next shift,
  /// unless that is a night of the next date; a unit is one rest that is shorter.
  public var restAfterNights: Limit?

  /// Most weekends with a shift on a Saturday or Sunday of the horizon, those left out whose Saturday
  /// the history has worked; a unit is one weekend more.
  public var mostWeekends: Limit?
  /// Whether weekends are worked on both days or on none; a unit is one weekend worked by half.
  ///
  /// Where the horizon begins with a Sunday, the history tells of the Saturday; without history of
  /// the agent, and where the horizon ends with a Saturday, the weekend is not judged.
  public var wholeWeekends: Enforcement?
  /// At least one weekend without a shift in every so many in a row, the history's counted as far
  /// as it tells; a unit is one weekend, worked, whose Sunday lies in the horizon, with which so
  /// many weekends or more were worked in a row.
  public var freeWeekendEvery: Limit?

  /// Most paid minutes of the shifts that start on a local date; a unit is an hour more, parts in
  /// proportion.
  public var mostDailyMinutes: Limit?
  /// Most paid minutes of a date with a night, in the place of ``mostDailyMinutes``, at the same price;
  /// nil where nights are no exception. Without ``mostDailyMinutes`` it means nothing.
  public var mostNightMinutes: Int?
  /// The same for a shift that touches the night without being one.
  public var mostMixedMinutes: Int?
  /// Most minutes from the start of a local date's first shift to the end of its last, breaks and gaps
  /// included; a unit is an hour more, parts in proportion.
  public var mostSpreadMinutes: Limit?
  /// Most paid minutes of a week of the horizon, credits of time off included as for
  /// ``Contract/weeklyPaidMinutes``; a unit is an hour more, parts in proportion, but no more than was
  /// worked.
  public var mostWeeklyMinutes: Limit?
  /// Most paid minutes a week on average over several weeks.
  public var averageHours: AverageHours?
  /// Paid time beyond a threshold, at a price and up to a limit.
  public var overtime: Overtime?

  /// Pairs of shifts that may not follow each other on consecutive dates, the history's last one
  /// included where its pattern is known; a unit is one pair.
  public var followOns: FollowOns?
  /// Most minutes between the earliest and the latest start of a week, as the wall clock's minutes
  /// since the midnight of the shift's date; a unit is one week beyond.
  public var startDrift: Limit?
  /// The wish to keep one pattern through a week; a unit is one change from a shift of the week to its
  /// next one.
  public var sameShift: Enforcement?
  /// Most shifts in the horizon by pattern; a unit is one shift more.
  public var mostShifts: [String: Limit] = [:]
  /// Most elapsed minutes from the shift's start, or the end of a break of
  /// ``longestStretchBreakMinutes``, to the next such break or the shift's end, breaks paid or not; a
  /// unit is one stretch that is longer.
  public var longestStretch: Limit?
  /// Least minutes of one break, of whatever kind, that ends a stretch; 0 where any break does. Without
  /// ``longestStretch`` it means nothing.
  public var longestStretchBreakMinutes = 0
  /// Least minutes of work in one queue, its jobs included, before and after a change to another queue
  /// within a shift; a unit is one stretch that is shorter.
  public var shortestQueueStretch: Limit?
  /// Whether no shift may start on a public holiday of the site; a unit is one such shift.
  public var holidaysOff: Enforcement?
  /// What is to be shared out evenly, where this set says so; nil leaves it to the set in whose place
  /// this one stands.
  public var statedFairness: [FairShare]?
  /// Rules that this set takes away from the one in whose place it stands.
  public private(set) var switchedOff: Set<RuleName> = []

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

  /// Which shifts are nights; the default where nothing is said.
  public var night: NightDefinition {
    get { statedNight ?? NightDefinition() }
    set { statedNight = newValue }
  }

  /// What is to be shared out evenly; nothing where nothing is said.
  public var fairness: [FairShare] {
    get { statedFairness ?? [] }
    set { statedFairness = newValue }
  }

  /// Whether any rule may be broken at a price.
  public var hasPrices: Bool {
    RuleName.allCases.flatMap(\.parts).contains { part in
      part.enforcements(self).contains { $0 != .hard }
    }
  }

  /// These rules, with those that `others` names in their place, and without those that it switches
  /// off.
  public func overridden(by others: RuleSet) -> RuleSet {
    var rules = self
    others.switchedOff.forEach { rules.switchOff($0) }
    for part in RuleName.allCases.flatMap(\.parts) { part.takeOver(&rules, others) }
    rules.switchedOff = []
    return rules
  }

  /// Takes a rule away, here and where this set stands in the place of another one. What a night is
  /// stays.
  public mutating func switchOff(_ name: RuleName) {
    switchedOff.insert(name)
    for part in name.parts { part.remove(&self) }
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
///
/// Credits of time off count, also on dates before the horizon; dates of which neither they nor the
/// history tell anything count nothing. A last week of fewer than seven days ends a period that is as many days shorter.
public struct AverageHours: Hashable, Sendable {
  /// Weeks of the reference period, at least 1.
  public let weeks: Int
  /// Most paid minutes a week on average; a unit is an hour of the whole period more, parts in
  /// proportion.
  public let limit: Limit

  /// Makes a rule.
  public init(weeks: Int, limit: Limit) {
    self.weeks = weeks
    self.limit = limit
  }
}

/// Paid time of a week beyond a threshold, credits of time off included as for
/// ``Contract/weeklyPaidMinutes``.
public struct Overtime: Hashable, Sendable {
  /// Paid minutes of a week that are not overtime.
  public let thresholdMinutes: Int
  /// What an hour of overtime costs beside its pay, in percent of the agent's hourly cost, parts of an
  /// hour in proportion, but no more than was worked: ``Agent/overtimeCost(ofMinutes:)``.
  public let percent: Double
  /// Most minutes of overtime in a week; more is a hard violation.
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

/// Something to be shared out evenly among the agents of one location and contract, over horizon and
/// history.
///
/// Each agent has a lead: by how many the count of the agent's history exceeds the smallest count of
/// those agents' histories; an agent without history has none, and no part in the smallest. The
/// *n*-th one in the horizon then costs ``price`` times (lead + *n* − 1). So the first one is free for
/// those who had fewest, every further one costs more, and shares that are even cost least; what an
/// agent adds to the objective follows from the agent's own shifts.
public struct FairShare: Hashable, Sendable {
  /// What is counted.
  public enum Load: String, CaseIterable, Sendable {
    /// Shifts that are nights by the agent's ``NightDefinition``.
    case nights
    /// Weekends with a shift on a Saturday or Sunday.
    case weekends
    /// Shifts whose start the clock shows in ``FairShare/starts``.
    case earlyStarts = "early-starts"
    /// Shifts whose start the clock shows in ``FairShare/starts``.
    case lateStarts = "late-starts"
  }

  /// What is counted.
  public let load: Load
  /// The price of an agent's second one; the third costs twice as much, and so on.
  public let price: Double
  /// The starts on the local clock that count as early or late; without meaning for other loads.
  public let starts: DailyWindow

  /// Makes a rule; early starts are those from 04:00 to 07:00, late ones from 14:00 to 22:00, if
  /// nothing else is said.
  public init(load: Load, price: Double, starts: DailyWindow? = nil) {
    self.load = load
    self.price = price
    self.starts = starts ?? (load == .earlyStarts ? .earlyStarts : .lateStarts)
  }
}
