import CivilTime
import SpreadsheetText

/// Says what may be meant by a text that is the name of no zone. A zone of another region is named and
/// not proposed: there are places of one name in many countries.
final class ZoneAdvice {
  private let database: ZoneDatabase
  private lazy var identifiers = database.identifiers
  private lazy var places = identifiers.filter {
    $0.utf8.contains(UInt8(ascii: "/")) && !$0.hasPrefix("Etc/")
  }
  private lazy var listings = database.listings
  private lazy var zones = listings.compactMap { try? database.zone($0.identifier) }
  private lazy var countries = database.countryNames
  private var faults: [String: ZoneFault] = [:]

  init(_ database: ZoneDatabase) { self.database = database }

  /// What is wrong with a text that is no zone's name.
  func fault(of text: String) -> ZoneFault {
    if let known = faults[text] { return known }
    let fault =
      offset(text) ?? abbreviation(text, isZone: false) ?? spelling(text) ?? country(text)
      ?? .unlisted(table: database.folder + "/zone.tab")
    faults[text] = fault
    return fault
  }

  /// What is wrong with the name of a zone that is an abbreviation; nil for all others.
  func fault(of zone: Zone) -> (fault: ZoneFault, isError: Bool)? {
    let name = zone.identifier
    guard let rule = zone.posixFooter, rule.standardName == name, !["UTC", "UCT"].contains(name)
    else {
      return name.hasPrefix("GMT") ? (.abbreviationTaken(hasClockChanges: false), false) : nil
    }
    if name == "GMT" { return (.abbreviationTaken(hasClockChanges: false), false) }
    guard rule.daylight == nil else { return (.abbreviationTaken(hasClockChanges: true), false) }
    return abbreviation(name, isZone: true).map { ($0, true) }
  }

  // MARK: - Offsets and abbreviations

  /// `GMT-5`, `UTC+5:30`, `+0200`: the zones whose clock never changes and shows it.
  private func offset(_ text: String) -> ZoneFault? {
    guard let minutes = ZoneOffset.minutes(text) else { return nil }
    let fixed = minutes == 0 ? "UTC" : ZoneOffset.fixedZone(minutes: minutes)
    let same = minutes == 0 ? [] : listings.filter { hasOffset(minutes, allYearIn: $0) }
    // Those of countries with one zone are known to more people.
    let (known, others) = (
      same.filter { isOnlyZone($0.countryCodes) }, same.filter { !isOnlyZone($0.countryCodes) }
    )
    return .offset(
      minutes: minutes,
      zones: (known + others).map(\.identifier),
      fixed: fixed.flatMap { identifiers.contains($0) ? $0 : nil }
    )
  }

  private func hasOffset(_ minutes: Int, allYearIn listing: ZoneListing) -> Bool {
    guard !listing.identifier.hasPrefix("Antarctica/"),
      let rule = (try? database.zone(listing.identifier))?.posixFooter
    else { return false }
    return rule.daylight == nil && rule.standardOffsetMinutes == minutes
  }

  private func isOnlyZone(_ codes: [String]) -> Bool {
    codes.contains { code in listings.count { $0.countryCodes.contains(code) } == 1 }
  }

  private func abbreviation(_ text: String, isZone: Bool) -> ZoneFault? {
    guard ZoneAbbreviations.isAbbreviation(text) else { return nil }
    let name = text.uppercased()
    let showing = zones.filter { zone in
      zone.posixFooter.map { $0.standardName == name || $0.daylight?.name == name } ?? false
    }.map(\.identifier)
    let known = (ZoneAbbreviations.zones[name] ?? []).filter(identifiers.contains)
    let best = showing.isEmpty ? known : known.filter(showing.contains)
    guard !best.isEmpty || !showing.isEmpty || isZone else { return nil }
    return .abbreviation(zones: best.isEmpty ? showing : best, isZone: isZone)
  }

  // MARK: - Places

  /// The same place in other letters, as `Bogotá`; or in another region, as `Europe/Sydney`; else a place
  /// of the same region whose own name is spelt nearly so, as `Asia/Manilla`.
  private func spelling(_ text: String) -> ZoneFault? {
    let typed = Spelling(text)
    let spelt = places.map { ($0, Spelling($0)) }
    if let same = spelt.first(where: { $0.1 == typed }) { return .near(zones: [same.0]) }
    let named = spelt.filter { $0.1.place == typed.place }.map(\.0)
    if !named.isEmpty {
      // Old names of zones stand in the folder, and not in its list.
      let known = named.filter { name in listings.contains { $0.identifier == name } }
      let zones = known.isEmpty ? named : known
      return typed.region.isEmpty ? .near(zones: zones) : .elsewhere(zones: zones)
    }
    guard !typed.region.isEmpty,
      let region = NearestName.nearest(to: typed.region, in: Set(spelt.map(\.1.region)).sorted())
    else { return nil }
    let near = spelt.filter { $0.1.region == region }
    let place = NearestName.nearest(to: typed.place, in: near.map(\.1.place))
    return near.first { $0.1.place == place }.map { .near(zones: [$0.0]) }
  }

  /// A country by its name or code, with or without a region before it.
  private func country(_ text: String) -> ZoneFault? {
    let place = Spelling(text).place
    let found = countries.filter { code, name in
      // Some names have another one in brackets, as `Britain (UK)`.
      code == text || Spelling.folded(name) == place
        || name.split { "()".contains($0) }.contains { Spelling.folded(String($0)) == place }
    }.min { $0.key < $1.key }
    guard let found else { return nil }
    let own = listings.filter { $0.countryCodes.contains(found.key) }.map(\.identifier)
    return own.isEmpty ? nil : .country(name: found.value, zones: own)
  }
}

/// A zone's name as people may spell it: small letters, no accents, blanks for `_`.
private struct Spelling: Hashable {
  /// What stands before the last `/`.
  let region: String
  /// What stands behind it.
  let place: String

  init(_ text: String) {
    let parts = text.split(separator: "/").map { Spelling.folded(String($0)) }
    region = parts.dropLast().joined(separator: "/")
    place = parts.last ?? ""
  }

  /// Words of letters and digits, accents taken off.
  static func folded(_ text: String) -> String {
    let plain = text.lowercased().map { character in
      if let letter = letters[character] { return letter }
      return character.isLetter || character.isNumber ? String(character) : " "
    }.joined()
    return plain.split(separator: " ").joined(separator: " ")
  }

  private static let letters: [Character: String] = Dictionary(
    [
      "aáàãâäåą", "cçćč", "eéèêëę", "iíìîï", "lł", "nñńň", "oóòõôöø", "sśšș", "uúùûüů", "yý",
      "zżźž",
    ]
    .flatMap { group in group.dropFirst().map { ($0, String(group.prefix(1))) } } + [("ß", "ss")],
    uniquingKeysWith: { first, _ in first }
  )
}
