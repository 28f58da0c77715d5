import SafeFiles

extension OpenFolder {
  /// Refuses a path where something stands that may not be replaced: a file may stand there, and
  /// folders on the way to it, if the question says so; a link or anything else never on the way.
  func refuseObstacle(
    at path: String,
    unless mayReplace: (Entry) -> Bool
  ) throws(OutputError) {
    let parts = path.split(separator: "/").map(String.init)
    var folder = self
    for part in parts.dropLast() {
      let entry = try refusing { () throws(FileFailure) in try folder.entry(part) }
      guard let entry else { return }
      guard entry.kind == .folder else { throw .inTheWay(entry, at: folder.path(of: part)) }
      let inner = try refusing { () throws(FileFailure) in try folder.folder(part) }
      guard let inner else { return }
      folder = inner
    }
    guard let name = parts.last else { return }
    let entry = try refusing { () throws(FileFailure) in try folder.entry(name) }
    if let entry, !mayReplace(entry) { throw .inTheWay(entry, at: folder.path(of: name)) }
  }
}
