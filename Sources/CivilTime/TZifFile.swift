/// The content of a time-zone file in the format TZif (RFC 9636), versions 1 to 4.
struct TZifFile: Sendable {
  /// One kind of local time.
  struct TimeType: Sendable, Hashable {
    /// Seconds east of UTC.
    let offsetSeconds: Int
    let isDaylight: Bool
    let abbreviation: String
  }

  /// Seconds since 1970-01-01T00:00Z, ascending.
  let transitionSeconds: [Int]
  /// For every transition the index of the time type that begins there.
  let transitionTypes: [Int]
  /// The time types, at least one; the first holds before the first transition.
  let types: [TimeType]
  /// The POSIX TZ string for the time after the last transition; empty when there is none.
  let footer: String

  /// Reads a whole file.
  ///
  /// - Throws: ``TZifError`` when the bytes are not such a file or count leap seconds.
  init(bytes: [UInt8]) throws(TZifError) {
    var reader = TZifReader(bytes: bytes)
    let first = try TZifHeader(&reader)
    guard first.version > 0 else {
      self = try TZifFile(body: &reader, header: first, timeBytes: 4)
      return
    }
    try reader.skip(first.bodyBytes(timeBytes: 4))
    let second = try TZifHeader(&reader)
    self = try TZifFile(body: &reader, header: second, timeBytes: 8)
  }

  /// Reads the data block of RFC 9636 section 3.2, and the footer after a 64-bit block.
  private init(
    body reader: inout TZifReader,
    header: TZifHeader,
    timeBytes: Int
  ) throws(TZifError) {
    guard header.leapCount == 0 else { throw .leapSeconds }
    guard header.typeCount > 0 else { throw .noTimeTypes }
    var seconds: [Int] = []
    for _ in 0..<header.transitionCount {
      seconds.append(try reader.signedInteger(bytes: timeBytes))
    }
    var indices: [Int] = []
    for _ in 0..<header.transitionCount { indices.append(Int(try reader.byte())) }
    var records: [(offset: Int, isDaylight: Bool, name: Int)] = []
    for _ in 0..<header.typeCount {
      let offset = try reader.signedInteger(bytes: 4)
      let isDaylight = try reader.byte() != 0
      records.append((offset, isDaylight, Int(try reader.byte())))
    }
    let names = try reader.take(header.nameBytes)
    try reader.skip(header.standardCount + header.universalCount)
    guard indices.allSatisfy({ $0 < records.count }) else { throw .badIndex }
    guard records.allSatisfy({ $0.name < names.count }) else { throw .badIndex }
    guard zip(seconds, seconds.dropFirst()).allSatisfy({ $0 < $1 }) else { throw .unsorted }
    // RFC 9636 allows −25 h to +26 h; anything beyond is no offset.
    guard records.allSatisfy({ abs($0.offset) <= 26 * 3600 }) else { throw .badOffset }
    transitionSeconds = seconds
    transitionTypes = indices
    types = records.map { record in
      let name = names.dropFirst(record.name).prefix { $0 != 0 }
      return TimeType(
        offsetSeconds: record.offset,
        isDaylight: record.isDaylight,
        abbreviation: String(decoding: name, as: UTF8.self)
      )
    }
    footer = timeBytes == 8 ? try reader.footer() : ""
  }
}
