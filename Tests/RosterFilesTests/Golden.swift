import Foundation
import RosterFiles
import Testing

/// Texts recorded beside the tests, in `Golden/`.
///
/// With `MERIDIAN_RECORD=1` in the environment a text that differs is recorded anew; the test fails
/// all the same, so that no recording goes unseen.
enum Golden {
  /// Expects the files to be those recorded in a folder, no more and no fewer.
  static func expect(
    _ files: [OutputFile],
    in folder: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")
      .appending(path: folder)
    for file in files {
      let recorded = root.appending(path: file.path)
      let data = try? Data(contentsOf: recorded)
      if data == Data(file.text.utf8) { continue }
      Issue.record("\(folder)/\(file.path) differs", sourceLocation: sourceLocation)
      if isRecording { try record(file.text, at: recorded) }
    }
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path).filter {
      !root.appending(path: $0).hasDirectoryPath && $0.contains(".")
    }
    #expect(Set(paths) == Set(files.map(\.path)), sourceLocation: sourceLocation)
  }

  private static var isRecording: Bool {
    ProcessInfo.processInfo.environment["MERIDIAN_RECORD"] == "1"
  }

  private static func record(_ text: String, at url: URL) throws {
    let folder = url.deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }
}
