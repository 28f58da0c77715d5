extension String {
  /// A time without what spreadsheets add when they save it: `08:00:00` and `8:00 AM` become `8:00`.
  ///
  /// LibreOffice writes times with seconds, and with AM or PM where its language has them; Excel
  /// writes `24:00:00`. Any other text stays as it is.
  var withoutSpreadsheetClock: String {
    if utf8.last.map({ (0x30...0x39).contains($0) }) ?? true, utf8.count < 6 { return self }
    let half = ["AM", "PM"].first { uppercased().hasSuffix($0) }
    let digits = half == nil ? self : String(dropLast(2).filter { !$0.isWhitespace })
    var parts = digits.split(separator: ":", omittingEmptySubsequences: false)
    if parts.count == 3, parts[2] == "00" { parts.removeLast() }
    guard parts.count == 2 else { return self }
    guard let half else { return parts.joined(separator: ":") }
    guard parts[0].first != "+", let hour = Int(parts[0]), (1...12).contains(hour) else {
      return self
    }
    return "\(hour % 12 + (half == "PM" ? 12 : 0)):\(parts[1])"
  }
}
