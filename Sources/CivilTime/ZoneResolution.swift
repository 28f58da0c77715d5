extension Zone {
  /// The moment a wall-clock time means; nil only where a policy is to reject it.
  ///
  /// - Complexity: O(log *n*) in the number of transitions.
  public func resolve(
    _ local: LocalDateTime,
    gap: GapPolicy = .forward,
    overlap: OverlapPolicy = .first
  ) -> LocalResolution? {
    let clock = local.clockMinutes
    switch occurrence(ofClock: clock) {
    case .once(let offset):
      return LocalResolution(instant: Instant(minutes: clock - offset), kind: .unique)
    case .never(let change, let offsetBefore, let offsetAfter):
      let kind = LocalResolution.Kind.gap(minutes: offsetAfter - offsetBefore)
      switch gap {
      case .forward:
        return LocalResolution(instant: Instant(minutes: clock - offsetBefore), kind: kind)
      case .earlier: return LocalResolution(instant: Instant(minutes: change), kind: kind)
      case .reject: return nil
      }
    case .twice(let firstOffset, let secondOffset):
      let kind = LocalResolution.Kind.overlap(minutes: firstOffset - secondOffset)
      switch overlap {
      case .first:
        return LocalResolution(instant: Instant(minutes: clock - firstOffset), kind: kind)
      case .second:
        return LocalResolution(instant: Instant(minutes: clock - secondOffset), kind: kind)
      case .reject: return nil
      }
    }
  }

  /// The moment a wall-clock time means: forward by a gap, the first of two occurrences.
  public func instant(of local: LocalDateTime) -> Instant {
    let clock = local.clockMinutes
    switch occurrence(ofClock: clock) {
    case .once(let offset): return Instant(minutes: clock - offset)
    case .never(_, let offsetBefore, _): return Instant(minutes: clock - offsetBefore)
    case .twice(let firstOffset, _): return Instant(minutes: clock - firstOffset)
    }
  }

  /// The first moment at which the date is shown, or the change that leaves its 00:00 out.
  func startOfDay(_ date: LocalDate) -> Instant {
    let clock = date.dayNumber * minutesPerDay
    switch occurrence(ofClock: clock) {
    case .once(let offset): return Instant(minutes: clock - offset)
    case .never(let change, _, _): return Instant(minutes: change)
    case .twice(let firstOffset, _): return Instant(minutes: clock - firstOffset)
    }
  }

  /// Where a reading of the clock occurs; offsets in minutes, the change as a minute of UTC.
  private enum Occurrence {
    case once(offset: Int)
    case never(change: Int, offsetBefore: Int, offsetAfter: Int)
    case twice(firstOffset: Int, secondOffset: Int)
  }

  /// Looks through the segments in which a clock could show the reading, two at most as a rule.
  private func occurrence(ofClock clock: Int) -> Occurrence {
    let starts = table.starts
    var segment = table.segment(atMinute: clock - table.largestOffset)
    var found: Int?
    while true {
      let offset = table.offsets[segment]
      let minute = clock - offset
      let isLast = segment == starts.count
      if (segment == 0 || starts[segment - 1] <= minute) && (isLast || minute < starts[segment]) {
        if let found { return .twice(firstOffset: found, secondOffset: offset) }
        found = offset
      } else if found == nil, segment > 0, minute < starts[segment - 1] {
        // No earlier segment showed the reading and this one begins after it.
        return .never(
          change: starts[segment - 1],
          offsetBefore: table.offsets[segment - 1],
          offsetAfter: offset
        )
      }
      if isLast || starts[segment] > clock - table.smallestOffset {
        return .once(offset: found ?? offset)
      }
      segment += 1
    }
  }
}
