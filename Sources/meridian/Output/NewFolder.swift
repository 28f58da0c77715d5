import SafeFiles

/// A folder that a new instance is written into.
struct NewFolder {
  /// Where it stands, or will stand.
  let path: String

  /// Makes the folder where it is missing, refuses one that holds anything, writes the files and
  /// says so; where that fails, nothing of it stays.
  func write(_ files: [(name: String, text: String)]) throws {
    do {
      let made = try Files.makeFolders(path, .shared)
      let folder = try OpenFolder(at: path)
      guard try folder.names().isEmpty else {
        throw Outcome.badInput.because("'\(path)' is not empty: name a new or empty folder.")
      }
      do {
        for file in files { try folder.write(file.text, to: file.name, .shared) }
      } catch {
        files.forEach { try? folder.remove($0.name) }
        Files.removeEmptyFolders(made)
        throw error
      }
    } catch let failure as FileFailure {
      throw Outcome.badInput.because(
        "Cannot \(failure.action) '\(failure.path)': \(failure.reason)."
      )
    }
    try Terminal.print("Written to \(path): \(files.map(\.name).joined(separator: ", "))")
    try Terminal.print("Next: meridian check \(path)")
  }
}
