import CivilTime

/// In which order a spreadsheet has written the parts of a date, where it was not year, month, day.
public enum DateOrder: String, CaseIterable, Sendable {
  /// `08.03.2027`, `8/3/2027`, `08-03-2027`.
  case dayMonthYear = "dmy"
  /// `3/8/2027`.
  case monthDayYear = "mdy"

  /// An example of a date in this order, for messages.
  var example: String {
    switch self {
    case .dayMonthYear: "08.03.2027"
    case .monthDayYear: "3/8/2027"
    }
  }
}

extension LocalDate {
  /// Reads `2027-03-08`, or, where an order is given, a date as a spreadsheet of that order writes it:
  /// three numbers between points, slashes or hyphens, the year with four digits.
  init?(spreadsheet text: String, order: DateOrder?) {
    if let date = LocalDate(iso: text) {
      self = date
      return
    }
    guard let order, let separator = text.first(where: { !$0.isNumber }), "./-".contains(separator)
    else { return nil }
    let parts = text.split(separator: separator, omittingEmptySubsequences: false)
    guard parts.count == 3, parts[2].count == 4,
      parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(isDigit) }),
      let first = Int(parts[0]), let second = Int(parts[1]), let year = Int(parts[2])
    else { return nil }
    switch order {
    case .dayMonthYear: self.init(year: year, month: second, day: first)
    case .monthDayYear: self.init(year: year, month: first, day: second)
    }
  }
}

extension LocalDateTime {
  /// Reads `2027-03-08 22:00`, or a date as ``CivilTime/LocalDate/init(spreadsheet:order:)`` reads it
  /// and, after a blank of any kind, a time with or without seconds (`:00` alone), AM or PM.
  init?(spreadsheet text: String, order: DateOrder?) {
    let parts = text.split(maxSplits: 1, whereSeparator: \.isWhitespace)
    guard parts.count == 2, let date = LocalDate(spreadsheet: String(parts[0]), order: order),
      let time = TimeOfDay(spreadsheet: String(parts[1]))
    else { return nil }
    self.init(date: date, time: time)
  }
}

extension TimeOfDay {
  /// Reads `8:00`, `08:00:00`, `8:00 PM`.
  fileprivate init?(spreadsheet text: String) {
    let half = ["AM", "PM"].first { text.uppercased().hasSuffix($0) }
    let digits = half == nil ? text : String(text.dropLast(2).filter { !$0.isWhitespace })
    var parts = digits.split(separator: ":", omittingEmptySubsequences: false)
    if parts.count == 3, parts[2] == "00" { parts.removeLast() }
    guard let time = TimeOfDay(parts.joined(separator: ":")) else { return nil }
    guard let half else {
      self = time
      return
    }
    guard (60..<13 * 60).contains(time.minutes) else { return nil }
    self.init(minutes: time.minutes % 720 + (half == "PM" ? 720 : 0))
  }
}

private func isDigit(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}
