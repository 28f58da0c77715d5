/// A part of every day by the wall clock, such as the night from 22:00 to 06:00.
///
/// A moment lies in the window when the clock then shows a time in it. So both occurrences of a
/// repeated hour count, and a left-out hour counts for nothing.
public struct DailyWindow: Sendable, Hashable, CustomStringConvertible {
  /// The first minute on the clock.
  public let start: TimeOfDay
  /// The end on the clock, on the next date when it is not after the start.
  ///
  /// Equal to the start it means 24 hours; an end of 00:00 is kept as 24:00.
  public let end: TimeOfDay

  /// A window from `start` to `end`; an `end` that is not after `start` is past midnight.
  public init(start: TimeOfDay, end: TimeOfDay) {
    self.start = start
    self.end = end == .startOfDay ? .endOfDay : end
  }

  /// The night from 22:00 to 06:00.
  public static let night = DailyWindow(
    start: TimeOfDay(checkedMinutes: 22 * 60),
    end: TimeOfDay(checkedMinutes: 6 * 60)
  )

  /// The starts of early shifts, from 04:00 to 07:00.
  public static let earlyStarts = DailyWindow(
    start: TimeOfDay(checkedMinutes: 4 * 60),
    end: TimeOfDay(checkedMinutes: 7 * 60)
  )

  /// The starts of late shifts, from 14:00 to 22:00.
  public static let lateStarts = DailyWindow(
    start: TimeOfDay(checkedMinutes: 14 * 60),
    end: TimeOfDay(checkedMinutes: 22 * 60)
  )

  /// Reads `22:00-06:00`; nil for everything else.
  public init?(parsing text: String) {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false)
    guard
      ends.count == 2, let start = TimeOfDay(String(ends[0])), start < .endOfDay,
      let end = TimeOfDay(String(ends[1]))
    else { return nil }
    self.init(start: start, end: end)
  }

  /// The form `22:00-06:00`.
  public var description: String {
    "\(start)-\(end)"
  }

  /// Whether the clock reading lies in the window.
  public func contains(_ time: TimeOfDay) -> Bool {
    start < end
      ? start <= time && time < end : start <= time || time < end
  }

  /// The moments of a range that lie in the window.
  public func ranges(covering range: Range<Instant>, in zone: Zone) -> InstantRanges {
    var ranges: [Range<Instant>] = []
    visit(range, in: zone) { ranges.append($0) }
    return InstantRanges(ranges)
  }

  /// The elapsed minutes of a range that lie in the window.
  public func minutes(of range: Range<Instant>, in zone: Zone) -> Int {
    var minutes = 0
    visit(range, in: zone) { minutes += $0.minutes }
    return minutes
  }

  /// Calls `body` with disjoint parts of the range, one offset of the zone after the other.
  private func visit(_ range: Range<Instant>, in zone: Zone, _ body: (Range<Instant>) -> Void) {
    var lower = range.lowerBound.minutes
    var segment = zone.table.segment(atMinute: lower)
    while lower < range.upperBound.minutes {
      let starts = zone.table.starts
      let segmentEnd = segment < starts.count ? starts[segment] : Int.max
      let upper = min(segmentEnd, range.upperBound.minutes)
      visit(lower..<upper, offsetMinutes: zone.table.offsets[segment], body)
      lower = upper
      segment += 1
    }
  }

  /// The same for minutes of UTC throughout which one offset holds.
  private func visit(_ range: Range<Int>, offsetMinutes: Int, _ body: (Range<Instant>) -> Void) {
    let length = end.minutes - start.minutes + (end <= start ? minutesPerDay : 0)
    let clock = range.lowerBound + offsetMinutes
    // The window that began on the date before may reach into this one.
    let day = clock.flooredDivision(by: minutesPerDay).quotient - 1
    var windowStart = day * minutesPerDay + start.minutes - offsetMinutes
    while windowStart < range.upperBound {
      let part = range.clamped(to: windowStart..<windowStart + length)
      if !part.isEmpty {
        body(Instant(minutes: part.lowerBound)..<Instant(minutes: part.upperBound))
      }
      windowStart += minutesPerDay
    }
  }
}
