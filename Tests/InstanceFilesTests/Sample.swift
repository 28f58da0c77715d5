import CivilTime
import InstanceFiles
import Testing
import Workforce

/// The template's files, to be spoilt by tests.
struct Sample: Sendable {
  private static let zones = Result { try ZoneDatabase() }

  /// Bytes by file name.
  var files: [String: [UInt8]]

  /// The template as it is.
  init() {
    files = Dictionary(
      uniqueKeysWithValues: InstanceTemplate.files.map { ($0.name, Array($0.text.utf8)) }
    )
  }

  /// The template with a part of `instance.yaml` replaced, wherever it stands.
  init(yaml old: String, _ new: String) {
    self.init()
    replace(old, new, in: "instance.yaml")
  }

  /// The template with the whole text of a file replaced.
  init(_ file: String, text: String) {
    self.init()
    files[file] = Array(text.utf8)
  }

  /// The template with a part of a file replaced.
  init(_ file: String, _ old: String, _ new: String) {
    self.init()
    replace(old, new, in: file)
  }

  /// Replaces a part of a file, wherever it stands; a part that is not there is a test's mistake.
  mutating func replace(_ old: String, _ new: String, in file: String) {
    let text = String(decoding: files[file] ?? [], as: UTF8.self)
    let parts = text.split(separator: old, omittingEmptySubsequences: false)
    precondition(parts.count > 1, "'\(old)' does not stand in \(file)")
    files[file] = Array(parts.joined(separator: new).utf8)
  }

  /// What comes of reading it.
  var reading: Reading {
    get throws { InstanceReader(zones: try Sample.zones.get()).read(InstanceFolder(files: files)) }
  }

  /// The instance that comes of reading it; errors fail the test.
  var instance: Instance {
    get throws {
      let reading = try reading
      return try #require(reading.instance, "\(reading.errors.map(\.description))")
    }
  }

  /// The texts of all errors.
  var errors: [String] { get throws { try reading.errors.map(\.description) } }

  /// The texts of all warnings, but for what is said of the machine's zone data.
  var warnings: [String] {
    get throws {
      try reading.warnings.filter { !$0.file.hasSuffix("tzdata.zi") }.map(\.description)
    }
  }

  /// The texts of all hints.
  var hints: [String] { get throws { try reading.hints.map(\.description) } }
}

/// A spoilt template and the lines that are expected of it.
struct Expected: Sendable, CustomTestStringConvertible {
  let sample: Sample
  let text: String

  init(_ sample: Sample, _ text: String) {
    self.sample = sample
    self.text = text
  }

  var testDescription: String { text }
}
