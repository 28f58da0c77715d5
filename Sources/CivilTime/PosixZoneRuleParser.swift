/// Reads a POSIX TZ string, such as `EST5EDT,M3.2.0,M11.1.0`, as RFC 9636 section 3.3.1 has it.
struct PosixZoneRuleParser {
  private var rest: ArraySlice<UInt8>

  /// The rule a whole text describes; nil when it is no such text.
  static func rule(_ text: String) -> PosixZoneRule? {
    var parser = PosixZoneRuleParser(rest: Array(text.utf8)[...])
    guard let rule = parser.rule(), parser.rest.isEmpty else { return nil }
    return rule
  }

  private mutating func rule() -> PosixZoneRule? {
    guard let name = name(), let west = clockMinutes(hours: 0...24) else { return nil }
    guard !rest.isEmpty else {
      return PosixZoneRule(standardName: name, standardOffsetMinutes: -west, daylight: nil)
    }
    guard let daylight = daylight(standardOffsetMinutes: -west) else { return nil }
    return PosixZoneRule(standardName: name, standardOffsetMinutes: -west, daylight: daylight)
  }

  private mutating func daylight(standardOffsetMinutes: Int) -> PosixZoneRule.Daylight? {
    guard let name = name() else { return nil }
    var offset = standardOffsetMinutes + 60
    if rest.first != UInt8(ascii: ",") {
      guard let west = clockMinutes(hours: 0...24) else { return nil }
      offset = -west
    }
    guard skip(","), let start = change(), skip(","), let end = change() else { return nil }
    return PosixZoneRule.Daylight(name: name, offsetMinutes: offset, start: start, end: end)
  }

  /// Letters, or letters, digits and signs between angle brackets; three or more.
  private mutating func name() -> String? {
    let quoted = skip("<")
    let characters = rest.prefix { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"): quoted
      default: false
      }
    }
    rest = rest.dropFirst(characters.count)
    guard characters.count >= 3, !quoted || skip(">") else { return nil }
    return String(decoding: characters, as: UTF8.self)
  }

  /// `[+-]h[h][h][:mm[:ss]]` in minutes; seconds are rounded to the nearest minute.
  private mutating func clockMinutes(hours: ClosedRange<Int>) -> Int? {
    let isNegative = skip("-")
    if !isNegative { _ = skip("+") }
    guard let hour = number(), hours.contains(hour) else { return nil }
    var minutes = hour * 60
    if skip(":") {
      guard let minute = number(), minute < 60 else { return nil }
      minutes += minute
      if skip(":") {
        guard let second = number(), second < 60 else { return nil }
        minutes += second >= 30 ? 1 : 0
      }
    }
    return isNegative ? -minutes : minutes
  }

  /// A day, and after `/` a time; 02:00 when none is given.
  private mutating func change() -> PosixZoneRule.Change? {
    guard let day = day() else { return nil }
    guard skip("/") else { return PosixZoneRule.Change(day: day, clockMinutes: 120) }
    guard let minutes = clockMinutes(hours: 0...167) else { return nil }
    return PosixZoneRule.Change(day: day, clockMinutes: minutes)
  }

  private mutating func day() -> PosixZoneRule.Day? {
    if skip("J") {
      guard let day = number(), (1...365).contains(day) else { return nil }
      return .julian(day)
    }
    guard skip("M") else {
      guard let day = number(), day <= 365 else { return nil }
      return .dayOfYear(day)
    }
    guard
      let month = number(), (1...12).contains(month), skip("."),
      let week = number(), (1...5).contains(week), skip("."),
      let sundayBased = number(), sundayBased <= 6
    else { return nil }
    let weekday = Weekday.allCases[(sundayBased + 6) % 7]
    return .monthWeek(month: month, week: week, weekday: weekday)
  }

  /// The digits ahead as a number.
  private mutating func number() -> Int? {
    let digits = rest.prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
    rest = rest.dropFirst(digits.count)
    return CivilTime.number(digits: digits)
  }

  /// Whether the next character is the given one, which is then read.
  private mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard rest.first == UInt8(ascii: character) else { return false }
    rest = rest.dropFirst()
    return true
  }
}
