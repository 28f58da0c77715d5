extension OpenFolder {
  /// A name at the end of a path, and the folder that it stands in.
  package struct Place {
    package let folder: OpenFolder
    package let name: String

    /// What stands there.
    package func entry() throws(FileFailure) -> Entry? { try folder.entry(name) }

    /// The folder that stands there.
    package func innerFolder() throws(FileFailure) -> OpenFolder? { try folder.folder(name) }
  }

  /// Where a path leads within the folder; nil where something else than a folder, or nothing, is on
  /// the way.
  package func place(of path: String) throws(FileFailure) -> Place? {
    try walk(path) { (folder, name) throws(FileFailure) in try folder.folderIfAny(name) }
  }

  /// Where a path leads within the folder; folders that are missing are made.
  package func makePlace(of path: String, _ access: FileAccess) throws(FileFailure) -> Place? {
    try walk(path) { (folder, name) throws(FileFailure) in
      try folder.folderMade(name, access)
    }
  }

  private func folderMade(_ name: String, _ access: FileAccess) throws(FileFailure) -> OpenFolder {
    if let there = try folder(name) { return there }
    return try newFolder(name, access)
  }

  private func folderIfAny(_ name: String) throws(FileFailure) -> OpenFolder? {
    guard let entry = try entry(name), entry.kind == .folder else { return nil }
    return try folder(name)
  }

  private func walk(
    _ path: String,
    _ step: (OpenFolder, String) throws(FileFailure) -> OpenFolder?
  ) throws(FileFailure) -> Place? {
    let parts = path.split(separator: "/").map(String.init)
    guard let name = parts.last else { return nil }
    var folder = self
    for part in parts.dropLast() {
      guard let inner = try step(folder, part) else { return nil }
      folder = inner
    }
    return Place(folder: folder, name: name)
  }
}
