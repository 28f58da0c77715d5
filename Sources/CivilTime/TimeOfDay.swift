/// A time on the wall clock, without a date; 24:00 is allowed as an end.
public struct TimeOfDay: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Minutes on the clock since 00:00, 0…1440.
  public let minutes: Int

  /// The time `minutes` after 00:00; nil outside 0…1440.
  public init?(minutes: Int) {
    guard (0...minutesPerDay).contains(minutes) else { return nil }
    self.minutes = minutes
  }

  /// Reads `HH:MM` or `H:MM`, from `0:00` to `24:00`; nil for everything else.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    let padded = bytes.count == 4 ? [UInt8(ascii: "0")] + bytes : bytes
    if padded.elementsEqual("24:00".utf8) {
      minutes = minutesPerDay
    } else if let minute = minuteOfDay(hourMinuteBytes: padded[...]) {
      minutes = minute
    } else {
      return nil
    }
  }

  /// A time whose range the caller has checked.
  init(checkedMinutes minutes: Int) {
    self.minutes = minutes
  }

  /// The start of a day, 00:00.
  public static let startOfDay = TimeOfDay(checkedMinutes: 0)

  /// The end of a day, 24:00.
  public static let endOfDay = TimeOfDay(checkedMinutes: minutesPerDay)

  /// The form `HH:MM`.
  public var description: String {
    clockText(minuteOfDay: minutes)
  }

  /// Whether the left time is earlier on the clock.
  public static func < (left: TimeOfDay, right: TimeOfDay) -> Bool {
    left.minutes < right.minutes
  }
}
