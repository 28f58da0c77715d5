import Workforce

/// Why somebody who may serve a queue cannot be at work in an interval, whatever the roster.
public enum AbsenceReason: Int, CaseIterable, Comparable, Sendable {
  case notEmployed
  case timeOff
  case outsideAvailability
  case holiday
  case pinned
  case resting
  case hoursUsedUp
  case otherRule
  case onBreak
  case lastRoster
  case noShift

  /// Orders reasons as they are listed.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

  /// `5 off` and the like, for so many people.
  public func text(_ count: Int) -> String {
    switch self {
    case .notEmployed: "\(count) not employed then"
    case .timeOff: "\(count) on leave"
    case .outsideAvailability: "\(count) outside the hours of availability"
    case .holiday: "\(count) off on the holiday"
    case .pinned: "\(count) pinned otherwise"
    case .resting: "\(count) resting after the last roster"
    case .hoursUsedUp: "\(count) with the hours of the contract used up"
    case .otherRule: "\(count) kept off by another rule"
    case .onBreak: "\(count) on a break"
    case .lastRoster: "\(count) whose shift then would begin before the horizon"
    case .noShift: "\(count) without a shift at that time"
    }
  }

  /// The reason behind a rule that a shift breaks.
  init(rule: RuleID) {
    switch rule {
    case .employmentDates: self = .notEmployed
    case .timeOff: self = .timeOff
    case .availability: self = .outsideAvailability
    case .holidaysOff: self = .holiday
    case .pins: self = .pinned
    case .restBetweenShifts, .restAfterNights, .overlappingShifts: self = .resting
    case .weeklyPaidHours, .horizonPaidHours, .mostWeeklyHours, .averageHours,
      .overtime, .daysPerWeek:
      self = .hoursUsedUp
    case .mostDailyHours, .mostDailySpread, .longestStretch, .weeklyRest, .startDrift,
      .mostConsecutiveDays, .fewestConsecutiveDays, .fewestConsecutiveDaysOff, .mostNights,
      .mostConsecutiveNights, .mostWeekends, .wholeWeekends, .freeWeekendEvery, .followOns,
      .sameShift, .mostShifts, .fairShare, .shiftPattern, .activities, .breaks, .sessions,
      .qualification, .jobs, .seats, .supervision, .handOver, .minimumHeads, .sessionsTogether,
      .unknownAgent, .shortestQueueStretch:
      self = .otherRule
    }
  }
}
