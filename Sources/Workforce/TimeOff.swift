public import CivilTime

/// An absence: whole local dates, or hours of one date. No shift may overlap it.
public struct TimeOff: Hashable, Sendable {
  /// What it is called in rosters ("leave", "sick").
  public let kind: String
  /// The local dates touched, both included.
  public package(set) var dates: ClosedRange<LocalDate>
  /// The half-open span of time that is free of work.
  public package(set) var range: Range<Instant>
  /// Whether the absence takes whole local dates.
  public let isWholeDays: Bool
  /// Paid minutes that each date of the absence counts towards the contract's week. A date that
  /// counts any also counts as a day worked, once, whether or not the rest of it is worked.
  public package(set) var creditMinutesPerDay: Int
  /// Minutes by which each date of the absence lowers the contract's least paid time, though nothing of
  /// it is paid; such a date lowers the least days by one too, unless it is credited. nil lowers nothing.
  public package(set) var loweredMinutesPerDay: Int?
  /// Where it was read.
  public let line: SourceLine

  /// Makes an absence; the caller has validated the values.
  public init(
    kind: String,
    dates: ClosedRange<LocalDate>,
    range: Range<Instant>,
    isWholeDays: Bool,
    creditMinutesPerDay: Int = 0,
    loweredMinutesPerDay: Int? = nil,
    line: SourceLine = .unknown
  ) {
    self.kind = kind
    self.dates = dates
    self.range = range
    self.isWholeDays = isWholeDays
    self.creditMinutesPerDay = creditMinutesPerDay
    self.loweredMinutesPerDay = loweredMinutesPerDay
    self.line = line
  }
}

extension TimeOff {
  /// Whether the absence counts for the contract's hours and days.
  public var isCounted: Bool { creditMinutesPerDay > 0 || loweredMinutesPerDay != nil }
}

extension Agent {
  /// Paid minutes that absences credit to a local date: of hours of the date those of each, of whole
  /// days the largest.
  public func creditedMinutes(on date: LocalDate) -> Int {
    minutes(on: date) { $0.creditMinutesPerDay } ?? 0
  }

  /// Minutes by which absences lower the least paid time of some dates; those of one date add up as
  /// credits do.
  public func loweredMinutes(on dates: some Sequence<LocalDate>) -> Int {
    guard timeOff.contains(where: { $0.loweredMinutesPerDay != nil }) else { return 0 }
    return dates.reduce(0) { sum, date in
      sum + (minutes(on: date) { $0.loweredMinutesPerDay } ?? 0)
    }
  }

  /// Days by which absences lower the least days of some dates.
  public func loweredDays(on dates: some Sequence<LocalDate>) -> Int {
    guard timeOff.contains(where: { $0.loweredMinutesPerDay != nil }) else { return 0 }
    return dates.reduce(0) { sum, date in
      let isLowered = minutes(on: date) { $0.loweredMinutesPerDay } != nil
      return sum + (isLowered && creditedMinutes(on: date) == 0 ? 1 : 0)
    }
  }

  /// Least paid minutes that the contract asks for in a week, given by its dates in the horizon, credits
  /// included.
  public func leastPaidMinutes(inWeekOf dates: some Collection<LocalDate>) -> Int {
    guard owesMinima(inWeekOf: dates) else { return 0 }
    return max(0, contract.weeklyPaidMinutes.lowerBound - loweredMinutes(on: dates))
  }

  /// Least days that the contract asks for in a week, given by its dates in the horizon, credited ones
  /// included.
  public func leastDays(inWeekOf dates: some Collection<LocalDate>) -> Int {
    guard owesMinima(inWeekOf: dates) else { return 0 }
    return max(0, contract.daysPerWeek.lowerBound - loweredDays(on: dates))
  }

  /// Least paid minutes that the contract asks for over the dates of the horizon, credits included.
  public func leastPaidMinutes(inHorizonOf dates: some Collection<LocalDate>) -> Int {
    guard let limits = contract.horizonPaidMinutes, dates.allSatisfy(isEngaged) else { return 0 }
    return max(0, limits.lowerBound - loweredMinutes(on: dates))
  }

  /// Minutes that absences give to a local date: of hours of the date those of each, of whole days the
  /// largest; nil where none gives any.
  private func minutes(on date: LocalDate, _ ofAbsence: (TimeOff) -> Int?) -> Int? {
    var (ofHours, ofDays): (Int?, Int?) = (nil, nil)
    for absence in timeOff where absence.dates.contains(date) {
      guard let minutes = ofAbsence(absence) else { continue }
      if absence.isWholeDays {
        ofDays = max(ofDays ?? 0, minutes)
      } else {
        ofHours = (ofHours ?? 0) + minutes
      }
    }
    guard let ofHours else { return ofDays }
    return max(ofHours, ofDays ?? 0)
  }

  /// The absence that a local date without a shift is told by: one of whole days, else hours that count.
  public func absence(on date: LocalDate) -> TimeOff? {
    let own = timeOff.filter { $0.dates.contains(date) }
    return own.first(where: \.isWholeDays) ?? own.first(where: \.isCounted)
  }
}
