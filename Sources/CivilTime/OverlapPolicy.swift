/// Which moment a wall-clock time means that occurs twice.
public enum OverlapPolicy: String, CaseIterable, Sendable {
  /// The first occurrence, before the clock goes back.
  case first
  /// The second occurrence, after the clock went back.
  case second
  /// No moment at all.
  case reject
}
