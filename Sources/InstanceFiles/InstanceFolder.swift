import SpreadsheetText

/// The files of an instance as bytes, by name; where they come from is not known here.
public struct InstanceFolder: Sendable {
  /// The most bytes of one CSV file that are read.
  public static let tableLimit = 64 << 20
  /// The most bytes of `instance.yaml` that are read.
  public static let structureLimit = 8 << 20

  /// The bytes of each file by its name.
  public let files: [String: [UInt8]]
  /// Errors found while the files were fetched, such as files that are too large.
  let errors: [Problem]
  /// Warnings of the same origin, such as files that may have been meant for a table.
  let warnings: [Problem]
  /// Hints of the same origin: CSV files that the format does not know.
  let hints: [Problem]

  /// Takes files by name; names that the format does not know are left aside, with a hint or
  /// a warning where they look like tables.
  public init(files: [String: [UInt8]]) {
    self.init(files: files, otherNames: [], errors: [])
  }

  /// Takes files by name, the names of others beside them, and errors of fetching.
  init(files: [String: [UInt8]], otherNames: [String], errors: [Problem]) {
    var tooLarge: [Problem] = []
    for (name, bytes) in files where bytes.count > InstanceFolder.limit(ofFile: name) {
      tooLarge.append(InstanceFolder.tooLarge(name, bytes: bytes.count))
    }
    self.files = files.filter { $0.value.count <= InstanceFolder.limit(ofFile: $0.key) }
    self.errors = errors + tooLarge
    let names = (Array(files.keys) + otherNames).sorted()
    warnings = names.compactMap(InstanceFolder.warning)
    let warned = Set(warnings.map(\.file))
    hints = names.filter { $0.lowercased().hasSuffix(".csv") }
      .filter { !FileNames.all.contains($0) }
      .filter { !warned.contains($0) }
      .map { Problem(file: $0, fault: .file(.unknownFile(nearest: nil))) }
  }

  /// What is said of a file that may have been meant for a table: a name that is nearly a table's, or a
  /// workbook in the place of one.
  private static func warning(ofFile name: String) -> Problem? {
    guard !FileNames.all.contains(name) else { return nil }
    let tables = FileNames.all.filter { $0.hasSuffix(".csv") }
    for ending in [".xlsx", ".xls", ".ods", ".numbers"] where name.lowercased().hasSuffix(ending) {
      let table = String(name.lowercased().dropLast(ending.count)) + ".csv"
      return tables.contains(table)
        ? Problem(file: name, fault: .file(.workbookOfTable(name: table))) : nil
    }
    let lower = name.lowercased()
    guard lower.hasSuffix(".csv"), let nearest = NearestName.nearest(to: lower, in: tables) else {
      return nil
    }
    return Problem(file: name, fault: .file(.unknownFile(nearest: nearest)))
  }

  /// The most bytes of a file that are read.
  static func limit(ofFile name: String) -> Int {
    name == FileNames.structure ? structureLimit : tableLimit
  }

  /// The error of a file that is not read for its size.
  static func tooLarge(_ name: String, bytes: Int) -> Problem {
    let fault = FileFault.tooLarge(bytes: bytes, limit: limit(ofFile: name))
    return Problem(file: name, fault: .file(fault))
  }
}
