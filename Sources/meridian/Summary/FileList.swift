import RosterFiles

/// Where the files of a result are, in a few words.
struct FileList {
  private let folder: String
  private let tables: [String]
  private let calendars: Int

  init(folder: String, files: [OutputFile]) {
    self.folder = folder
    tables = files.map(\.path).filter { !$0.contains("/") }
    calendars = files.count - tables.count
  }

  /// One line.
  var text: String {
    "Written to \(folder): \(tables.joined(separator: ", ")) and \(count(calendars, "calendar"))"
  }
}
