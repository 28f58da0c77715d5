/// The rules of a ``RuleSet`` by the names that files and reports use.
public enum RuleName: String, CaseIterable, Sendable {
  case restBetweenShifts = "rest_between_shifts"
  case weeklyRest = "weekly_rest"
  case consecutiveDays = "consecutive_days"
  case consecutiveDaysOff = "consecutive_days_off"
  case night
  case nights
  case consecutiveNights = "consecutive_nights"
  case restAfterNights = "rest_after_nights"
  case weekends
  case wholeWeekends = "whole_weekends"
  case freeWeekendEvery = "free_weekend_every"
  case dailyHours = "daily_hours"
  case dailySpread = "daily_spread"
  case weeklyHours = "weekly_hours"
  case averageHours = "average_hours"
  case overtime
  case followOn = "follow_on"
  case startDrift = "start_drift"
  case sameShift = "same_shift"
  case mostShifts = "most_shifts"
  case longestStretch = "longest_stretch"
  case shortestQueueStretch = "shortest_queue_stretch"
  case holidaysOff = "holidays_off"
  case fairness
}
