public import CivilTime
public import Workforce

extension Agent {
  /// The local date to which a shift belongs of which nothing but pattern and range is known.
  ///
  /// It is the date that the clock shows at the start, but for two cases in which the contract has no
  /// shift from that start and one that belongs to the date before: a start agreed there that a change
  /// of the clock left out (Nuuk in spring: 23:30 happens at 00:30), and the second part of a split
  /// shift that begins after midnight.
  ///
  /// - Parameters:
  ///   - pattern: The pattern's id; nil looks at all patterns of the contract.
  ///   - range: The shift, or one part of a split one.
  /// - Returns: The date agreed.
  public func agreedDate(ofPattern pattern: String?, range: Range<Instant>) -> LocalDate {
    let shown = location.zone.local(at: range.lowerBound).date
    let patterns = contract.shiftPatterns.filter { pattern == nil || $0.id == pattern }
    return [shown, shown.adding(days: -1)].first { date in
      patterns.contains { $0.hasShift(on: date, from: range, in: location.zone) }
    } ?? shown
  }
}

extension ShiftPattern {
  /// Whether a shift agreed for a date begins at the start of a range, or has the range as its second
  /// part.
  fileprivate func hasShift(on date: LocalDate, from range: Range<Instant>, in zone: Zone) -> Bool {
    guard weekdays.contains(date.weekday) else { return false }
    let seconds =
      split == nil
      ? []
      : forms.compactMap(\.parts.last).filter {
        $0.count == range.minutes
      }
    return startMinutesOfDay.contains { start in
      let minutes = range.lowerBound.minutes(
        since: zone.instant(of: LocalDateTime(date: date, minuteOfDay: start))
      )
      return minutes == 0 || seconds.contains { $0.lowerBound == minutes }
    }
  }
}
