import CivilTime

/// Zones made from a POSIX rule alone, so that no test depends on the machine's zone data.
enum FixedZone {
  static let manila = make("Asia/Manila", "PST-8", offsetMinutes: 480)
  static let newYork = make("America/New_York", "EST5EDT,M3.2.0,M11.1.0")
  static let berlin = make("Europe/Berlin", "CET-1CEST,M3.5.0,M10.5.0/3")

  /// A zone of the given name whose clock follows a POSIX TZ string in all years.
  ///
  /// A rule without daylight time needs its offset besides, since the file has to name it too.
  static func make(_ name: String, _ rule: String, offsetMinutes: Int = 0) -> Zone {
    do {
      return try Zone(identifier: name, tzif: bytes(rule, offsetMinutes: offsetMinutes))
    } catch {
      preconditionFailure("\(rule): \(error)")
    }
  }

  /// The zone's file.
  static func bytes(_ rule: String, offsetMinutes: Int) -> [UInt8] {
    let seconds = UInt32(truncatingIfNeeded: offsetMinutes * 60)
    let offset = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: seconds >> $0) }
    let abbreviation = rule.hasPrefix("<") ? "LMT" : String(rule.prefix(3))
    let block = header + offset + [0, 0] + Array("\(abbreviation)\0".utf8)
    return block + block + Array("\n\(rule)\n".utf8)
  }

  /// RFC 9636, section 3.1: no transitions, one type, an abbreviation of four octets.
  private static let header: [UInt8] =
    Array("TZif2".utf8) + Array(repeating: 0, count: 15) + counts

  private static let counts: [UInt8] = [0, 0, 0, 0, 1, 4].flatMap { [0, 0, 0, $0] as [UInt8] }
}
