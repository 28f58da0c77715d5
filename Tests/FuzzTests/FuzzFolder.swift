import Foundation

/// A folder for one row of attacks, removed with all that is in it when it is let go of.
final class FuzzFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(
      path: "meridian-fuzz-\(UUID().uuidString)"
    )
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Writes files into a folder of this one, in the place of all that was there.
  func write(_ files: [String: [UInt8]], to name: String) throws -> URL {
    let folder = url.appending(path: name)
    try? FileManager.default.removeItem(at: folder)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (file, bytes) in files { try Data(bytes).write(to: folder.appending(path: file)) }
    return folder
  }

  /// The files of a folder by name.
  static func files(in folder: URL) throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      files[name] = (try? Data(contentsOf: folder.appending(path: name))).map { Array($0) }
    }
    return files
  }
}
