import Placement

/// When people have to be placed at queues at the end of a run, where a rule asks for stretches in one queue.
///
/// Under a limit of time the search leaves a part of it to placing. Without one the clock has no say: a
/// fixed amount of work is done.
struct PlacingTime {
  /// The share of the time left that the search leaves to look for better places.
  private static let share = 0.1
  /// The most seconds for that: on a usual machine all of the work is done by then.
  private static let mostSeconds = 10.0
  /// The most that may be left to placing in all, as a share of the time left.
  private static let mostShare = 0.5

  /// Seconds that the search leaves; 0 without a limit of time, or without a rule.
  let seconds: Double
  /// Seconds until a roster keeps the rule, before better places are looked for.
  private let leastSeconds: Double
  /// When the time is over; nil where it has no limit.
  private let end: ContinuousClock.Instant?
  private let shouldStop: @Sendable () -> Bool

  /// Measures how long a first roster takes, where that has to be known.
  ///
  /// - Parameters:
  ///   - state: the roster; every agent's tour must be in.
  ///   - end: when the time is over; nil where it has no limit.
  ///   - shouldStop: true ends placing as soon as hard rules are kept.
  init(
    of state: RosterState,
    until end: ContinuousClock.Instant?,
    or shouldStop: @escaping @Sendable () -> Bool
  ) {
    self.end = end
    self.shouldStop = shouldStop
    guard let end, QueueStretches.areAsked(in: state.problem.instance) else {
      (seconds, leastSeconds) = (0, 0)
      return
    }
    let begin = ContinuousClock.now
    let left = max(0, (end - begin) / .seconds(1))
    _ = WrittenRoster(of: state) { 1 }
    leastSeconds = (ContinuousClock.now - begin) / .seconds(1)
    seconds = min(Self.mostShare * left, leastSeconds + min(Self.mostSeconds, Self.share * left))
  }

  /// Whether one more roster can be placed.
  var hasTimeForOneMore: Bool {
    guard !shouldStop() else { return false }
    return end.map { ContinuousClock.now + .seconds(leastSeconds) < $0 } ?? true
  }

  /// Tells how much of the time for a roster is used up, from now on.
  ///
  /// - Parameter count: how many rosters share the time that is left, this one among them.
  /// - Returns: a question that answers with 0 up to 1; without a limit of time 0, until the caller of the
  ///   run asks to stop.
  func share(ofOneIn count: Int) -> () -> Double {
    guard let end else { return { [shouldStop] in shouldStop() ? 1 : 0 } }
    let begin = ContinuousClock.now
    let seconds = (end - begin) / .seconds(1) / Double(count)
    return { [shouldStop] in
      guard seconds > 0, !shouldStop() else { return 1 }
      return min(1, (ContinuousClock.now - begin) / .seconds(1) / seconds)
    }
  }
}
