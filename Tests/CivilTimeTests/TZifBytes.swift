/// Writes small files in the format TZif (RFC 9636), version 2, for tests.
struct TZifBytes {
  var version = UInt8(ascii: "2")
  var types: [(offsetSeconds: Int, isDaylight: Bool, name: String)] = [(0, false, "UTC")]
  var transitions: [(seconds: Int, type: Int)] = []
  var leapCount = 0
  var footer = ""

  init(footer: String = "") {
    self.footer = footer
  }

  /// An empty 32-bit block, the 64-bit block and the footer; version 0 has the 32-bit block alone.
  var bytes: [UInt8] {
    guard version != 0 else { return block(timeBytes: 4) }
    var empty = TZifBytes()
    empty.version = version
    return empty.block(timeBytes: 4) + block(timeBytes: 8) + Array("\n\(footer)\n".utf8)
  }

  private func block(timeBytes: Int) -> [UInt8] {
    var names: [UInt8] = []
    var records: [UInt8] = []
    for type in types {
      records += bigEndian(type.offsetSeconds, bytes: 4)
      records += [type.isDaylight ? 1 : 0, UInt8(names.count)]
      names += Array(type.name.utf8) + [0]
    }
    var bytes = Array("TZif".utf8) + [version] + [UInt8](repeating: 0, count: 15)
    for count in [0, 0, leapCount, transitions.count, types.count, names.count] {
      bytes += bigEndian(count, bytes: 4)
    }
    for transition in transitions { bytes += bigEndian(transition.seconds, bytes: timeBytes) }
    bytes += transitions.map { UInt8($0.type) }
    bytes += records + names
    return bytes + [UInt8](repeating: 0, count: leapCount * (timeBytes + 4))
  }

  private func bigEndian(_ value: Int, bytes count: Int) -> [UInt8] {
    (0..<count).reversed().map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }
}
