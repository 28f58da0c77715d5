/// What a wall-clock time means that a clock change leaves out.
public enum GapPolicy: String, CaseIterable, Sendable {
  /// Later by the length of the gap: where 02:00 becomes 03:00, 02:30 is read as 03:30.
  case forward
  /// The start of the gap: the moment of the change itself, at which the last minute before
  /// the gap ends. Where 02:00 becomes 03:00, 02:30 is read as 03:00.
  case earlier
  /// No moment at all.
  case reject
}
