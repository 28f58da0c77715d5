/// A zone's offsets as plain sorted tables, from its file's transitions and, after them, from
/// its footer's rule through 2070.
///
/// Segment *i* begins at `starts[i - 1]` and ends before `starts[i]`; segment 0 has no start and
/// the last segment no end. So there is one more segment than there are starts.
final class ZoneTable: Sendable {
  /// The last year into which the footer's rule is expanded.
  static let lastYear = 2070

  let starts: [Int]
  let offsets: [Int]
  let types: [TZifFile.TimeType]
  let smallestOffset: Int
  let largestOffset: Int
  let footer: PosixZoneRule?

  /// - Throws: ``TZifError/badFooter`` when the footer is no POSIX TZ string.
  init(_ file: TZifFile) throws(TZifError) {
    footer = PosixZoneRuleParser.rule(file.footer)
    guard footer != nil || file.footer.isEmpty else { throw .badFooter }
    // Without transitions the footer holds at all times, whatever the first type says (RFC 9636
    // section 3.2, on transition times).
    let standard = file.transitionSeconds.isEmpty ? footer?.standardType : nil
    var builder = ZoneTableBuilder(firstType: standard ?? file.types[0])
    for (seconds, type) in zip(file.transitionSeconds, file.transitionTypes) {
      builder.append(minute: ZoneTable.firstMinute(notBefore: seconds), type: file.types[type])
    }
    if let footer {
      builder.append(footer, throughYear: ZoneTable.lastYear)
    }
    starts = builder.starts
    types = builder.types
    offsets = builder.types.map(ZoneTable.offsetMinutes)
    smallestOffset = offsets.min() ?? 0
    largestOffset = offsets.max() ?? 0
  }

  /// The segment that holds a minute, by binary search.
  func segment(atMinute minute: Int) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low &+ high) / 2
      if starts[middle] <= minute { low = middle &+ 1 } else { high = middle }
    }
    return low
  }

  /// Whole minutes, from seconds rounded to the nearest minute, halves to the east.
  static func offsetMinutes(_ type: TZifFile.TimeType) -> Int {
    (type.offsetSeconds + 30).flooredDivision(by: 60).quotient
  }

  /// The first whole minute that is not before a second, so that every whole minute has the
  /// offset that holds at its own start.
  private static func firstMinute(notBefore seconds: Int) -> Int {
    let (minute, second) = seconds.flooredDivision(by: 60)
    return second == 0 ? minute : minute + 1
  }
}
