/// What is wrong with the name of a time zone, or with the data of the zones.
public enum ZoneFault: Hashable, Sendable {
  /// An offset from UTC: zones that have it all year, and the one made for it, if there is one.
  case offset(minutes: Int, zones: [String], fixed: String?)
  /// An abbreviation: zones whose clock shows it, the best known ones first; whether it is also a zone,
  /// without clock changes.
  case abbreviation(zones: [String], isZone: Bool)
  /// An abbreviation that is a zone, and is taken for one.
  case abbreviationTaken(hasClockChanges: Bool)
  /// A name that nearly is that of a zone.
  case near(zones: [String])
  /// The name of a place in another region than those of the zones of that name.
  case elsewhere(zones: [String])
  /// A country, and its zones.
  case country(name: String, zones: [String])
  /// A name of no zone and near none; the file that lists them.
  case unlisted(table: String)
  /// The data is older than a year on the horizon's first date.
  case old(version: String, firstDate: String)
}

extension ZoneFault {
  /// The most zones that one sentence names.
  static let mostNamed = 4

  /// The sentence that follows the place, with the value found there in quotes.
  func text(_ value: String) -> String {
    switch self {
    case .offset(let minutes, let zones, let fixed):
      "\(value) is an offset from UTC, not the time zone of a place: expected the zone of a city, "
        + "which also says when its clock changes" + offsetText(minutes, zones, fixed)
    case .abbreviation(let zones, let isZone):
      "\(value) is an abbreviation, not the time zone of a place"
        + (isZone ? ", and as a zone it has no clock changes" : "")
        + (zones.isEmpty ? "" : ": expected a zone such as \(listed(zones)), whose clocks show it")
    case .abbreviationTaken(let hasClockChanges):
      "\(value) is taken for the zone of that name, "
        + (hasClockChanges
          ? "which belongs to no place: the zone of a city, such as 'Europe/Warsaw', follows the rules "
            + "of its country"
          : "which has no clock changes: a city's clock may have, such as that of 'Europe/London'")
    case .near(let zones): "unknown time zone \(value): did you mean \(listed(zones))?"
    case .elsewhere(let zones):
      "unknown time zone \(value): there is \(listed(zones)); for another place of that name, expected "
        + "the zone of its country"
    case .country(let name, let zones):
      "unknown time zone \(value): "
        + (zones.count == 1
          ? "did you mean \(listed(zones)), the zone of \(name)?"
          : "expected one of the zones of \(name): \(listed(zones))")
    case .unlisted(let table):
      "unknown time zone \(value): only some cities have a zone of their own; expected the zone of "
        + "the country or region, such as 'Asia/Manila' for all of the Philippines (\(table) lists "
        + "them by country)"
    case .old(let version, let firstDate):
      "zone data \(version) is older than a year on the horizon's first date, \(firstDate): clocks may "
        + "change by other rules then; update the Debian package tzdata"
    }
  }

  private func offsetText(_ minutes: Int, _ zones: [String], _ fixed: String?) -> String {
    let clock = "\(abs(minutes) / 60):\(String(100 + abs(minutes) % 60).dropFirst())"
    let way = minutes < 0 ? "\(clock) h behind" : "\(clock) h ahead of"
    let named = listed(zones)
    if minutes == 0 { return fixed.map { "; that of UTC itself is '\($0)'" } ?? "" }
    switch (named.isEmpty, fixed) {
    case (true, nil): return ""
    case (false, nil): return "; \(way) UTC all year: \(named)"
    case (true, let fixed?): return "; \(way) UTC all year: '\(fixed)'" + signText
    case (false, let fixed?): return "; \(way) UTC all year: \(named), and '\(fixed)'" + signText
    }
  }

  /// The names `Etc/GMT…` count to the west, as POSIX does.
  private var signText: String { " (the sign in its name is reversed)" }

  private func listed(_ zones: [String]) -> String {
    let named = zones.prefix(Self.mostNamed).map { "'\($0)'" }
    let list =
      named.count > 1
      ? named.dropLast().joined(separator: ", ") + " or \(named[named.count - 1])"
      : named.first ?? ""
    guard zones.count > Self.mostNamed else { return list }
    return named.joined(separator: ", ") + ", …"
  }
}
