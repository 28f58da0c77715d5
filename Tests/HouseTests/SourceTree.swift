import Foundation
import RegexBuilder

/// The Swift files of the rooms, read as text.
struct SourceTree {
  /// One file.
  struct File {
    let room: String
    /// The folder within the room; empty for files beside the folders.
    let folder: String
    /// The path below `Sources`.
    let path: String
    let lines: [Substring]
    /// The text without comments and without what stands in quotes.
    let code: String
    /// Words of the code that begin with a capital letter: names of types, and some others.
    let names: Set<String>
    /// The types that the file declares for others.
    let types: Set<String>
  }

  let files: [File]

  /// The folder `Sources`.
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources")

  /// Reads all files below `Sources`.
  init() throws {
    let paths = FileManager.default.enumerator(atPath: Self.root.path)?.compactMap { $0 as? String }
    files = try (paths ?? []).filter { $0.hasSuffix(".swift") }.sorted().map { path in
      let url = Self.root.appending(path: path)
      return File(path: path, text: try String(contentsOf: url, encoding: .utf8))
    }
  }

  /// The names of the rooms.
  var rooms: [String] { Set(files.map(\.room)).sorted() }

  /// For each folder of a room the others whose types its code names.
  func folderArrows(in room: String) -> [String: Set<String>] {
    let own = files.filter { $0.room == room }
    var home: [String: String] = [:]
    for file in own {
      for type in file.types { home[type] = file.folder }
    }
    var arrows: [String: Set<String>] = [:]
    for file in own {
      let folders = Set(file.names.compactMap { home[$0] }).subtracting([file.folder])
      arrows[file.folder, default: []].formUnion(folders)
    }
    return arrows
  }
}

extension SourceTree.File {
  fileprivate init(path: String, text: String) {
    let parts = path.split(separator: "/").map(String.init)
    self.path = path
    room = parts[0]
    folder = parts.count > 2 ? parts[1] : ""
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let quoted = /"(\\.|[^"\\\n])*"/
    let comment = /\/\/[^\n]*/
    code = text.replacing(comment, with: "").replacing(quoted, with: "\"\"")
    names = Set(code.matches(of: /\b[A-Z]\w*/).map { String($0.output) })
    let modifiers = /(?:public |package |internal |final |indirect )*/
    let declaration = Regex {
      Anchor.startOfLine
      modifiers
      /(?:struct|class|enum|protocol|actor|typealias) (\w+)/
    }
    types = Set(code.matches(of: declaration).map { String($0.output.1) })
  }
}
