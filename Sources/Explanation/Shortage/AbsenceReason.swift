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
  init(rule: String) {
    switch rule {
    case "employment-dates": self = .notEmployed
    case "time-off": self = .timeOff
    case "availability": self = .outsideAvailability
    case "holidays-off": self = .holiday
    case "pins": self = .pinned
    case "rest-between-shifts", "rest-after-nights", "overlapping-shifts": self = .resting
    case "weekly-paid-hours", "horizon-paid-hours", "most-weekly-hours", "average-hours",
      "overtime", "days-per-week":
      self = .hoursUsedUp
    default: self = .otherRule
    }
  }
}
