/// A hard rule that can be lifted for one agent, to see whether a legal tour exists without it.
///
/// The order is that in which the deletion filter tries to do without a rule: what people would
/// rather hear about stands last, so that it stays where there is a choice. First and last day of
/// employment are not among them: weeks of partial employment owe no minimum.
enum HardRule: CaseIterable {
  /// The contract's most paid time in a week.
  case mostHours
  /// The contract's most days in a week.
  case mostDays
  /// The last shift of the last roster.
  case history
  /// Rest between shifts.
  case rest
  /// The weekdays of the contract's shift patterns.
  case weekdays
  /// The hours at which the agent is available.
  case availability
  /// Absences.
  case timeOff
  /// Trainings and meetings.
  case sessions
  /// The contract's least days in a week.
  case leastDays
  /// The contract's least paid time in a week.
  case leastHours
}
