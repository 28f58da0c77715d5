public import CivilTime

/// Which part of the day a shift lies in, where a law allows fewer hours at night.
public enum ShiftHours: Hashable, Sendable {
  /// No minute of the shift lies in the night's window.
  case day
  /// Some minutes lie in the window, too few for a night.
  case mixed
  /// The shift is a night.
  case night
}

extension RuleSet {
  /// Whether a shift on a zone's clock is one of the day, mixed, or a night.
  public func hours(of range: Range<Instant>, in zone: Zone) -> ShiftHours {
    let minutes = night.window.minutes(of: range, in: zone)
    if minutes >= night.leastMinutes { return .night }
    return minutes > 0 ? .mixed : .day
  }

  /// Most paid minutes of a date with a shift of these hours; nil where there is no limit.
  public func mostDailyMinutes(of hours: ShiftHours, on date: LocalDate) -> Int? {
    guard let most = mostDailyMinutes?.value(on: date) else { return nil }
    switch hours {
    case .day: return most
    case .mixed: return mostMixedMinutes ?? most
    case .night: return mostNightMinutes ?? most
    }
  }
}
