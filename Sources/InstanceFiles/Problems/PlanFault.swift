/// Why values that can be read do not go together. Minutes are clock minutes unless stated.
public enum PlanFault: Hashable, Sendable {
  /// An end that is not after its start.
  case endNotAfterStart(start: String, end: String)
  /// A minimum above its maximum.
  case minimumAboveMaximum(minimum: String, maximum: String)
  /// A length of time that is not a whole number of intervals.
  case notWholeIntervals(intervalMinutes: Int, fittingMinutes: Int?)
  /// A moment that is no border of the grid.
  case offGrid(OffGridBorder)
  /// The horizon itself is not a whole number of intervals, since a clock changes in it.
  case horizonNotWhole(minutes: Int, intervalMinutes: Int, fittingMinutes: Int?)
  /// A break whose last start leaves no room for it in a shift of some length.
  case breakOutsideShift(latestEndMinutes: Int, lengthMinutes: Int)
  /// A break that may still run when another one may already start.
  case breaksCollide(earlierEndsMinutes: Int, laterStartsMinutes: Int)
  /// No shift is as long as the shortest one that is to have the break.
  case breakNeverTaken(fromMinutes: Int, longestMinutes: Int)
  /// Breaks leave nothing of a shift to be paid.
  case nothingPaid(lengthMinutes: Int)
  /// More days a week than there are weekdays on which a shift may start.
  case tooFewWeekdays(minimumDays: Int, weekdays: Int)
  /// No number of days and choice of shifts gives paid time within the week's limits.
  case hoursOutOfReach(minimumMinutes: Int, maximumMinutes: Int, nearest: [Int])
  /// Rising prices expected, a lower one found.
  case pricesFall(from: String, to: String)
  /// A queue whose need is given twice.
  case needTwice
  /// A queue without any need.
  case noNeed
  /// Two rows, shifts or absences that overlap.
  case overlaps(firstLine: Int, what: String)
  /// Need outside a client's business hours; in minutes of heads.
  case needOutsideHours(headMinutes: Int, client: String)
  /// Need for a language that no agent speaks well enough; in minutes of heads.
  case unspokenNeed(headMinutes: Int, language: String, level: String)
  /// Need that no agent may serve for other reasons than language; in minutes of heads.
  case unservedNeed(headMinutes: Int)
  /// Hours in which no shift of the agent's contract lies.
  case noShiftFits(contract: String)
  /// A shift of the last roster that starts on a date of this one.
  case startsInHorizon(firstDate: String)
  /// A shift of the last roster by somebody who is not among the agents.
  case formerAgent(nearest: String?)
  /// Hours of an absence on more than one date.
  case hoursOfSeveralDates
  /// Credit for an absence of some hours.
  case creditForHours
}

/// A moment that is no border of the grid, and what would make it one.
public struct OffGridBorder: Hashable, Sendable {
  /// The wall-clock time, as `HH:MM`.
  public let clock: String
  /// The zone whose clock shows it.
  public let zone: String
  /// The moment in UTC, as `2027-03-08T14:00Z`.
  public let instant: String
  /// The length of the horizon's intervals.
  public let intervalMinutes: Int
  /// The longest interval that has a border there; nil when none has.
  public let fittingMinutes: Int?
}
