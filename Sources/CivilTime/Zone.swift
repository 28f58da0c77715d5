/// A time zone: which clock runs at which moment.
///
/// Cheap to copy. Equal to another zone when the identifiers are equal. The offsets come from
/// the zone's file and, after its last transition, from its footer's rule through 2070; later
/// moments keep the last offset. Some offsets before 1973 have seconds: they are rounded to the
/// nearest minute, halves to the east.
public struct Zone: Sendable, Hashable, CustomStringConvertible {
  /// The IANA name, such as `Europe/Warsaw`.
  public let identifier: String
  let table: ZoneTable

  /// The zone a TZif file (RFC 9636) describes, under any name.
  ///
  /// - Throws: ``TZifError`` when the bytes are not such a file.
  public init(identifier: String, tzif bytes: [UInt8]) throws(TZifError) {
    self.identifier = identifier
    table = try ZoneTable(TZifFile(bytes: bytes))
  }

  /// Whole minutes east of UTC at a moment.
  ///
  /// - Complexity: O(log *n*) in the number of transitions, some 200.
  public func offsetMinutes(at instant: Instant) -> Int {
    table.offsets[table.segment(atMinute: instant.minutes)]
  }

  /// The abbreviation in force at a moment, such as `EDT` or `+08`.
  public func abbreviation(at instant: Instant) -> String {
    table.types[table.segment(atMinute: instant.minutes)].abbreviation
  }

  /// What the wall clock shows at a moment.
  public func local(at instant: Instant) -> LocalDateTime {
    LocalDateTime(clockMinutes: instant.minutes + offsetMinutes(at: instant))
  }

  /// The transitions at or after the lower and before the upper bound, in ascending order.
  ///
  /// Changes of the name or of the daylight flag alone are among them.
  public func transitions(in range: Range<Instant>) -> [ZoneTransition] {
    guard !range.isEmpty else { return [] }
    let first = table.segment(atMinute: range.lowerBound.minutes - 1)
    let last = table.segment(atMinute: range.upperBound.minutes - 1)
    return (first..<last).map(transition)
  }

  /// Whether the other zone is this one under another name, as `Europe/Kiev` is `Europe/Kyiv`: both
  /// have the same offsets and abbreviations at every moment.
  ///
  /// - Complexity: O(*n*) in the number of transitions.
  public func isSame(as other: Zone) -> Bool {
    table === other.table || table.starts == other.table.starts && table.types == other.table.types
  }

  /// The elapsed time of a local date: 24 hours, or 23, 25, … where the clock changes.
  ///
  /// From the first moment its 00:00 occurs, or from the change that leaves 00:00 out, to the
  /// same of the next date. Empty for a date that the zone left out (Apia, 2011-12-30).
  public func day(_ date: LocalDate) -> Range<Instant> {
    let lower = startOfDay(date)
    return lower..<max(lower, startOfDay(date.adding(days: 1)))
  }

  /// The rule after the transitions of the zone's file; nil when the file has none.
  public var posixFooter: PosixZoneRule? {
    table.footer
  }

  /// The identifier.
  public var description: String {
    identifier
  }

  /// Whether the identifiers are equal.
  public static func == (left: Zone, right: Zone) -> Bool {
    left.identifier == right.identifier
  }

  /// Hashes the identifier.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(identifier)
  }

  /// The transition that ends segment `index`.
  private func transition(_ index: Int) -> ZoneTransition {
    ZoneTransition(
      instant: Instant(minutes: table.starts[index]),
      offsetMinutesBefore: table.offsets[index],
      offsetMinutesAfter: table.offsets[index + 1],
      isDaylightAfter: table.types[index + 1].isDaylight,
      abbreviationAfter: table.types[index + 1].abbreviation
    )
  }
}
