/// What stays when the clock changes during a shift.
public enum ShiftClockPolicy: String, CaseIterable, Sendable {
  /// The elapsed time: the shift ends earlier or later by the wall clock.
  case keepDuration = "keep-duration"
  /// The end on the wall clock: the shift is longer or shorter in elapsed time.
  case keepWallClock = "keep-wall-clock"
}
