/// Reads big-endian values from bytes, in order, never past their end.
struct TZifReader {
  private let bytes: [UInt8]
  private var position = 0

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func take(_ count: Int) throws(TZifError) -> ArraySlice<UInt8> {
    guard count <= bytes.count - position else { throw .truncated }
    defer { position += count }
    return bytes[position..<position + count]
  }

  mutating func skip(_ count: Int) throws(TZifError) {
    _ = try take(count)
  }

  mutating func byte() throws(TZifError) -> UInt8 {
    guard let byte = try take(1).first else { throw .truncated }
    return byte
  }

  /// A number in two's complement of 4 or 8 bytes.
  mutating func signedInteger(bytes count: Int) throws(TZifError) -> Int {
    var value = 0
    for byte in try take(count) { value = value << 8 | Int(byte) }
    let unusedBits = Int.bitWidth - 8 * count
    return (value << unusedBits) >> unusedBits
  }

  /// The text between two line feeds (RFC 9636 section 3.3).
  mutating func footer() throws(TZifError) -> String {
    guard try byte() == UInt8(ascii: "\n") else { throw .badFooter }
    let text = bytes[position...].prefix { $0 != UInt8(ascii: "\n") }
    try skip(text.count + 1)
    return String(decoding: text, as: UTF8.self)
  }
}
