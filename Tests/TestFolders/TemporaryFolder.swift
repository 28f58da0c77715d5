package import Foundation

/// A folder for one test, removed with all that is in it when the test lets go of it.
package final class TemporaryFolder {
  package let path: String

  package init() throws {
    let parent = FileManager.default.temporaryDirectory.path
    path = parent + "/meridian-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// The path of something in the folder.
  package func path(_ name: String) -> String { path + "/" + name }

  /// Writes a file, and the folders above it.
  @discardableResult
  package func write(_ text: String, to name: String) throws -> String {
    let file = URL(filePath: path(name))
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data(text.utf8).write(to: file)
    return file.path
  }

  /// Every file below a folder of this one by its path there, with its bytes.
  package func files(in name: String = "") throws -> [String: Data] {
    try Self.files(in: name.isEmpty ? path : path(name))
  }

  /// Every file below a folder by its path there, with its bytes.
  package static func files(in folder: String) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      let url = URL(filePath: folder + "/" + name)
      guard try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile ?? false else {
        continue
      }
      files[name] = try Data(contentsOf: url)
    }
    return files
  }
}
