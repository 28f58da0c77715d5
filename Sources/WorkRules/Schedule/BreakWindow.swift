public import Workforce

/// A break of a shift, and the offsets at which it may start.
public struct BreakWindow: Hashable, Sendable {
  /// The break.
  public let rule: BreakRule
  /// Elapsed minutes from the shift's start to the start of the break, both ends allowed.
  public let startOffsets: ClosedRange<Int>

  /// Makes a window.
  public init(rule: BreakRule, startOffsets: ClosedRange<Int>) {
    self.rule = rule
    self.startOffsets = startOffsets
  }
}

extension ShiftPattern {
  /// The breaks of a shift, or a part of a split one, of this length that lasts so many elapsed minutes, in the order of
  /// their windows.
  ///
  /// Which breaks there are follows from the length agreed. Under
  /// ``CivilTime/ShiftClockPolicy/keepWallClock`` the elapsed time may be shorter: a window then
  /// ends early enough for the break to end with the shift, and a break for which nothing of the
  /// window is left falls away. A longer shift has the same breaks in the same windows.
  public func breakWindows(
    forLengthMinutes length: Int,
    elapsedMinutes: Int
  ) -> [BreakWindow] {
    breaks(forLengthMinutes: length).compactMap { rule in
      let latest = min(rule.latestStartMinutes, elapsedMinutes - rule.minutes)
      guard rule.earliestStartMinutes <= latest else { return nil }
      return BreakWindow(rule: rule, startOffsets: rule.earliestStartMinutes...latest)
    }
  }
}
