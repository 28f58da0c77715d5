import InstanceFiles
import Testing

struct DamageTests {
  /// Bytes that have a meaning somewhere in the files.
  private static let replacements: [UInt8?] = [
    nil, 0x00, 0x09, 0x0A, 0x0D, 0x20, 0x22, 0x27, 0x23, 0x26, 0x2A, 0x2C, 0x2D, 0x3A, 0x3F, 0x5B,
    0x7B, 0x7D, 0x80, 0xC3, 0xFF, 0x39,
  ]

  @Test(arguments: InstanceTemplate.files.map(\.name))
  func `a file with one byte spoilt gives errors or an instance`(_ file: String) throws {
    let template = Sample()
    let bytes = try #require(template.files[file])
    let step = max(1, bytes.count * Self.replacements.count / 400) | 1
    var damage = 0
    while damage < bytes.count * Self.replacements.count {
      let position = damage / Self.replacements.count
      var sample = template
      var spoilt = bytes
      if let replacement = Self.replacements[damage % Self.replacements.count] {
        spoilt[position] = replacement
      } else {
        spoilt.remove(at: position)
      }
      sample.files[file] = spoilt
      let reading = try sample.reading
      #expect((reading.instance == nil) == !reading.errors.isEmpty)
      #expect(reading.errors.allSatisfy { !$0.description.isEmpty })
      damage += step
    }
  }

  @Test(arguments: InstanceTemplate.files.map(\.name))
  func `a file cut short gives errors or an instance`(_ file: String) throws {
    let template = Sample()
    let bytes = try #require(template.files[file])
    for length in stride(from: 0, to: bytes.count, by: 41) {
      var sample = template
      sample.files[file] = Array(bytes.prefix(length))
      let reading = try sample.reading
      #expect((reading.instance == nil) == !reading.errors.isEmpty)
    }
  }
}
