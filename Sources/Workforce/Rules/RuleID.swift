/// The rules of work by the names that reports write; of those that an instance can set, ``RuleName`` has
/// the keys of its files.
///
/// The judge of each stands in `WorkRules`, those of sites and queues in `Audit`.
public enum RuleID: String, CaseIterable, Comparable, Sendable, CustomStringConvertible {
  // Who may be on shift at all.
  case employmentDates = "employment-dates"
  case availability
  case timeOff = "time-off"
  case pins
  // One shift.
  case shiftPattern = "shift-pattern"
  case activities
  case breaks
  case sessions
  case qualification
  case jobs
  case longestStretch = "longest-stretch"
  case shortestQueueStretch = "shortest-queue-stretch"
  case holidaysOff = "holidays-off"
  // One shift after the other.
  case overlappingShifts = "overlapping-shifts"
  case restBetweenShifts = "rest-between-shifts"
  case followOns = "follow-ons"
  case sameShift = "same-shift"
  // Days in a row.
  case mostConsecutiveDays = "most-consecutive-days"
  case fewestConsecutiveDays = "fewest-consecutive-days"
  case fewestConsecutiveDaysOff = "fewest-consecutive-days-off"
  // Nights.
  case mostNights = "most-nights"
  case mostConsecutiveNights = "most-consecutive-nights"
  case restAfterNights = "rest-after-nights"
  // Weekends.
  case mostWeekends = "most-weekends"
  case wholeWeekends = "whole-weekends"
  case freeWeekendEvery = "free-weekend-every"
  // A date, a week, several weeks.
  case mostDailyHours = "most-daily-hours"
  case mostDailySpread = "most-daily-spread"
  case daysPerWeek = "days-per-week"
  case weeklyPaidHours = "weekly-paid-hours"
  case mostWeeklyHours = "most-weekly-hours"
  case overtime
  case averageHours = "average-hours"
  case weeklyRest = "weekly-rest"
  case startDrift = "start-drift"
  // The horizon.
  case horizonPaidHours = "horizon-paid-hours"
  case mostShifts = "most-shifts"
  case fairShare = "fair-share"
  // A site or a queue.
  case seats
  case supervision
  case handOver = "hand-over"
  case minimumHeads = "minimum-heads"
  // Several people at once.
  case sessionsTogether = "sessions-together"
  // A roster that is not of the instance.
  case unknownAgent = "unknown-agent"

  /// The name, as reports write it.
  public var description: String { rawValue }

  /// Orders rules by their names.
  public static func < (left: RuleID, right: RuleID) -> Bool { left.rawValue < right.rawValue }
}
