import SafeFiles

/// A zone as the tables of the tz database list it for people who look for theirs.
public struct ZoneListing: Hashable, Sendable {
  /// The IANA name.
  public let identifier: String
  /// The countries in which it holds, by their codes of two letters (ISO 3166-1).
  public let countryCodes: [String]
  /// Which part of the country is meant, where it has several zones; else empty.
  public let comment: String
}

extension ZoneDatabase {
  /// What `zone.tab`, or else `zone1970.tab`, lists, in its order; empty where there is neither.
  public var listings: [ZoneListing] {
    let rows = rows(of: "zone.tab")
    return (rows.isEmpty ? self.rows(of: "zone1970.tab") : rows).compactMap { fields in
      guard fields.count >= 3 else { return nil }
      return ZoneListing(
        identifier: fields[2],
        countryCodes: fields[0].split(separator: ",").map { String($0) },
        comment: fields.count > 3 ? fields[3] : ""
      )
    }
  }

  /// The names of countries in English by their codes, as `iso3166.tab` has them.
  public var countryNames: [String: String] {
    Dictionary(
      rows(of: "iso3166.tab").filter { $0.count == 2 }.map { ($0[0], $0[1]) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// The year of the data, such as 2025 for the release `2025b`; nil where it is not known.
  public var year: Int? {
    let digits = version.prefix(4)
    return digits.count == 4 && digits.utf8.allSatisfy { (0x30...0x39).contains($0) }
      ? Int(digits) : nil
  }

  /// The fields between tabs of each line that is no comment.
  private func rows(of file: String) -> [[String]] {
    guard let bytes = try? Files.firstBytes(of: "\(folder)/\(file)", limit: 1 << 20) else {
      return []
    }
    return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
      .filter { !$0.hasPrefix("#") }
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map { String($0) } }
  }
}
