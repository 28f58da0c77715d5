import CivilTime
import Testing

struct TZifFileTests {
  private func zone(_ file: TZifBytes) throws -> Zone {
    try Zone(identifier: "Test/Zone", tzif: file.bytes)
  }

  private var sample: TZifBytes {
    var file = TZifBytes(footer: "ABC-1")
    file.types = [(59, false, "LMT"), (3600, false, "ABC"), (7200, true, "ABD")]
    file.transitions = [(-90, 1), (600, 2), (1200, 1)]
    return file
  }

  @Test func `offsets hold from the first whole minute of their transition`() throws {
    let zone = try zone(sample)
    #expect(
      [-3, -2, -1, 0].map { zone.offsetMinutes(at: Instant(minutes: $0)) } == [1, 1, 60, 60]
    )
    #expect(
      [9, 10, 19, 20].map { zone.offsetMinutes(at: Instant(minutes: $0)) } == [60, 120, 120, 60]
    )
    #expect(zone.abbreviation(at: Instant(minutes: -2)) == "LMT")
    #expect(zone.abbreviation(at: Instant(minutes: 15)) == "ABD")
  }

  @Test(arguments: [(29, 0), (30, 1), (-30, 0), (-31, -1), (20_699, 345), (-2670, -44)])
  func `offsets with seconds are rounded to the nearest minute, halves to the east`(
    seconds: Int,
    minutes: Int
  ) throws {
    var file = TZifBytes()
    file.types = [(seconds, false, "LMT")]
    #expect(try zone(file).offsetMinutes(at: Instant(minutes: 0)) == minutes)
  }

  @Test func `a file of version 1 has no footer`() throws {
    var file = sample
    file.version = 0
    let zone = try zone(file)
    #expect(zone.posixFooter == nil)
    #expect(zone.offsetMinutes(at: Instant(minutes: 15)) == 120)
  }

  @Test func `a transition that changes nothing is left out`() throws {
    var file = sample
    file.transitions = [(-90, 1), (600, 1), (1200, 1)]
    let all = try zone(file).transitions(in: range(-10_000, 10_000))
    #expect(all.map(\.instant.minutes) == [-1])
  }

  @Test func `the footer holds only after the last transition, even one that changes nothing`()
    throws
  {
    var file = TZifBytes(footer: newYorkRule)
    file.types = [(-18_000, false, "EST")]
    let july2024 = try instant("2024-07-01T00:00Z")
    let january2025 = try instant("2025-01-01T00:00Z")
    file.transitions = [(january2025.minutes * 60, 0)]
    let zone = try zone(file)
    #expect(zone.offsetMinutes(at: july2024) == -300)
    #expect(zone.offsetMinutes(at: try instant("2025-07-01T00:00Z")) == -240)
  }

  @Test func `a file cut at any length is refused`() {
    let bytes = sample.bytes
    for length in 0..<bytes.count {
      #expect(throws: TZifError.self) {
        try Zone(identifier: "Cut", tzif: Array(bytes.prefix(length)))
      }
    }
  }

  @Test func `a file with any one byte changed is read or refused, never a crash`() {
    let bytes = sample.bytes
    for index in bytes.indices {
      for value: UInt8 in [0, 1, 0x7F, 0x80, 0xFF] {
        var changed = bytes
        changed[index] = value
        let zone = try? Zone(identifier: "Changed", tzif: changed)
        _ = zone?.local(at: Instant(minutes: 0))
      }
    }
  }

  @Test func `each broken file is refused for its reason`() {
    var leap = sample
    leap.leapCount = 1
    #expect(throws: TZifError.leapSeconds) { try zone(leap) }
    var none = sample
    none.types = []
    none.transitions = []
    #expect(throws: TZifError.noTimeTypes) { try zone(none) }
    var index = sample
    index.transitions[1].type = 3
    #expect(throws: TZifError.badIndex) { try zone(index) }
    var unsorted = sample
    unsorted.transitions[1].seconds = 2000
    #expect(throws: TZifError.unsorted) { try zone(unsorted) }
    var offset = sample
    offset.types[0].offsetSeconds = 100_000
    #expect(throws: TZifError.badOffset) { try zone(offset) }
    #expect(throws: TZifError.notTZif) {
      try Zone(identifier: "Text", tzif: Array("no zone here".utf8))
    }
  }
}
