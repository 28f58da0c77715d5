/// Offsets from UTC as people write them in the place of a time zone.
enum ZoneOffset {
  /// Minutes east of UTC of a text such as `GMT-5`, `UTC+5:30`, `UTC +08` or `-0300`; nil for others.
  static func minutes(_ text: String) -> Int? {
    var rest = text.uppercased().filter { !$0.isWhitespace }[...]
    for prefix in ["GMT", "UTC", "UT"] where rest.hasPrefix(prefix) {
      rest = rest.dropFirst(prefix.count)
      break
    }
    guard let sign = rest.first, "+-\u{2212}\u{2013}".contains(sign) else { return nil }
    let digits = rest.dropFirst()
    guard let (hours, minutes) = clock(digits), hours <= 14, minutes < 60 else { return nil }
    return (sign == "+" ? 1 : -1) * (hours * 60 + minutes)
  }

  /// The name of the zone that has an offset of whole hours at all times: its sign is reversed.
  static func fixedZone(minutes: Int) -> String? {
    guard minutes.isMultiple(of: 60) else { return nil }
    return "Etc/GMT\(minutes < 0 ? "+" : "-")\(abs(minutes) / 60)"
  }

  /// `5`, `05`, `530`, `0530`, `5:30`, `5.30` as hours and minutes.
  private static func clock(_ text: Substring) -> (hours: Int, minutes: Int)? {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "." }
    guard
      parts.allSatisfy({ part in
        (1...4).contains(part.utf8.count) && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
      }), let first = parts.first.flatMap({ Int($0) })
    else { return nil }
    switch (parts.count, parts[0].utf8.count) {
    case (1, 1...2): return (first, 0)
    case (1, _): return (first / 100, first % 100)
    case (2, 1...2) where parts[1].utf8.count == 2: return (first, Int(parts[1]) ?? 0)
    default: return nil
    }
  }
}
