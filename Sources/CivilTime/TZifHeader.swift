/// The 44 bytes before each data block (RFC 9636 section 3.1).
struct TZifHeader {
  /// 0 for version 1, else the number of the version.
  let version: Int
  let universalCount: Int
  let standardCount: Int
  let leapCount: Int
  let transitionCount: Int
  let typeCount: Int
  let nameBytes: Int

  init(_ reader: inout TZifReader) throws(TZifError) {
    guard try reader.take(4).elementsEqual("TZif".utf8) else { throw .notTZif }
    let digit = try reader.byte()
    version = digit == 0 ? 0 : Int(digit) - Int(UInt8(ascii: "0"))
    try reader.skip(15)
    universalCount = try TZifHeader.count(&reader)
    standardCount = try TZifHeader.count(&reader)
    leapCount = try TZifHeader.count(&reader)
    transitionCount = try TZifHeader.count(&reader)
    typeCount = try TZifHeader.count(&reader)
    nameBytes = try TZifHeader.count(&reader)
  }

  /// The length of the data block that follows.
  func bodyBytes(timeBytes: Int) -> Int {
    transitionCount * (timeBytes + 1) + typeCount * 6 + nameBytes
      + leapCount * (timeBytes + 4) + standardCount + universalCount
  }

  private static func count(_ reader: inout TZifReader) throws(TZifError) -> Int {
    let count = try reader.signedInteger(bytes: 4)
    guard count >= 0 else { throw .truncated }
    return count
  }
}
