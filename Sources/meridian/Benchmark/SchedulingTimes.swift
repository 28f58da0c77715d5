import Rostering

/// When a run had its first roster, its best one, and its end, in seconds from its begin.
final class SchedulingTimes {
  private let begin = ContinuousClock.now
  private var lowest = Double.infinity

  /// When the first roster was known; nil without one.
  private(set) var first: Double?
  /// When the best roster was known; nil without one.
  private(set) var best: Double?
  /// When the run was over; nil before that.
  private(set) var end: Double?

  /// Takes a report of the solver at the moment at which it is made.
  func note(_ progress: SolveProgress) {
    guard let objective = progress.objective, objective < lowest else { return }
    lowest = objective
    best = elapsedSeconds
    first = first ?? best
  }

  /// Ends the run.
  func finish() { end = elapsedSeconds }

  private var elapsedSeconds: Double { (ContinuousClock.now - begin) / .seconds(1) }
}
