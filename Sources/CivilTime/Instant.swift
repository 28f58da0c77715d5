/// A moment, counted in whole minutes of UTC since 1970-01-01T00:00Z.
///
/// Leap seconds are not counted, as in POSIX time.
public struct Instant: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Minutes since 1970-01-01T00:00Z; negative before it.
  public let minutes: Int

  /// The moment that many minutes after 1970-01-01T00:00Z.
  public init(minutes: Int) {
    self.minutes = minutes
  }

  /// Reads exactly the form `2027-03-08T14:00Z`; nil for everything else.
  public init?(iso: String) {
    let bytes = Array(iso.utf8)
    guard
      bytes.count == 17, bytes[10] == UInt8(ascii: "T"), bytes[16] == UInt8(ascii: "Z"),
      let date = LocalDate(isoBytes: bytes[..<10]),
      let minuteOfDay = minuteOfDay(hourMinuteBytes: bytes[11..<16])
    else { return nil }
    self.init(minutes: date.dayNumber * minutesPerDay + minuteOfDay)
  }

  /// The moment `minutes` later (earlier when negative).
  public func adding(minutes: Int) -> Instant {
    Instant(minutes: self.minutes + minutes)
  }

  /// Elapsed minutes from `earlier` to this moment; negative when `earlier` lies after it.
  public func minutes(since earlier: Instant) -> Int {
    minutes - earlier.minutes
  }

  /// The form `2027-03-08T14:00Z`.
  public var description: String {
    let (day, minute) = minutes.flooredDivision(by: minutesPerDay)
    return "\(LocalDate(dayNumber: day))T\(clockText(minuteOfDay: minute))Z"
  }

  /// Whether the left moment is before the right one.
  public static func < (left: Instant, right: Instant) -> Bool {
    left.minutes < right.minutes
  }
}
