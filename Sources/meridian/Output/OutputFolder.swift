import Glibc
package import RosterFiles

/// The folder that a run has claimed for its result.
///
/// All files of a run are first written in full, and synced, into a folder beside the earlier ones.
/// Renaming that folder is the moment at which the new result counts: a run killed before it leaves
/// the earlier files whole, and one killed after it is finished by the next run that claims the
/// folder. Files of earlier runs that the new result lacks are removed; `result.json` and the list
/// of files are replaced last.
package final class OutputFolder {
  /// The path as the user named it.
  package let path: String
  private let made: [String]
  private let lock: Int32
  private let holdsLock: Bool

  private static let resultName = "result.json"
  private static let rosterName = "roster.csv"
  private static let draft = ".meridian-new"
  private static let complete = ".meridian-commit"

  /// Claims a folder, new or not, and proves that files can be written there.
  ///
  /// - Throws: ``OutputError`` when the folder holds other things, cannot be written to, or is in
  ///   use by another run; whatever was created on the way is gone again.
  package init(claiming path: String) throws(OutputError) {
    if let kind = Files.kind(path), kind != .folder { throw .taken(path: path) }
    made = try refusing { () throws(FileFailure) in try Files.makeFolders(path) }
    self.path = path
    lock = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    holdsLock = lock >= 0 && flock(lock, LOCK_EX | LOCK_NB) == 0
    guard lock >= 0 else { throw .refused(FileFailure("open", path)) }
    guard holdsLock else { throw .busy(folder: path) }
    try finish()
    Files.remove(path + "/" + Self.draft)
    try refuseForeign()
    guard mkdir(path + "/" + Self.draft, 0o755) == 0 else {
      throw .refused(FileFailure("write in", path))
    }
  }

  /// Takes back what claiming the folder created; folders with anything in them stay.
  deinit {
    guard lock >= 0 else { return }
    if holdsLock { Files.remove(path + "/" + Self.draft) }
    made.reversed().forEach { _ = rmdir($0) }
    close(lock)
  }

  /// Whether an earlier run left a roster here.
  package var holdsRoster: Bool {
    let text = try? Files.text(of: path + "/" + OutputManifest.name)
    return OutputManifest(text: text ?? "").paths.contains(Self.rosterName)
  }

  /// Replaces the earlier result by these files, all of them or, when it fails, none.
  ///
  /// - Throws: ``OutputError``.
  package func write(_ files: [OutputFile]) throws(OutputError) {
    let draft = path + "/" + Self.draft
    let manifest = OutputManifest(paths: files.map(\.path))
    for file in files {
      try refuseObstacle(at: file.path)
      try refusing { () throws(FileFailure) in
        try Files.makeFolders(Files.parent(of: draft + "/" + file.path))
        try Files.write(file.text, to: draft + "/" + file.path)
      }
    }
    try refusing { () throws(FileFailure) in
      try Files.write(manifest.text, to: draft + "/" + OutputManifest.name)
      Files.sync(folder: draft)
      try Files.rename(draft, to: path + "/" + Self.complete)
    }
    Files.sync(folder: path)
    try finish()
  }

  /// Moves the files of a complete set to their places; does nothing when there is no such set.
  private func finish() throws(OutputError) {
    let complete = path + "/" + Self.complete
    guard Files.kind(complete) == .folder else { return }
    do {
      if let text = try Files.text(of: complete + "/" + OutputManifest.name) {
        try replace(by: OutputManifest(text: text), from: complete)
      }
    } catch {
      throw .interrupted(error, folder: complete)
    }
    Files.remove(complete)
    Files.sync(folder: path)
  }

  /// Replaces file by file; what an interrupted earlier attempt has moved is skipped.
  private func replace(by new: OutputManifest, from complete: String) throws(FileFailure) {
    let result = new.paths.filter { $0 == Self.resultName }
    for name in new.paths.filter({ $0 != Self.resultName }) {
      try place(name, from: complete)
    }
    try removeStale(keeping: Set(new.paths))
    for name in result + [OutputManifest.name] { try place(name, from: complete) }
  }

  private func place(_ name: String, from complete: String) throws(FileFailure) {
    guard Files.kind(complete + "/" + name) != nil else { return }
    try Files.makeFolders(Files.parent(of: path + "/" + name))
    try Files.rename(complete + "/" + name, to: path + "/" + name)
  }

  private func removeStale(keeping kept: Set<String>) throws(FileFailure) {
    guard let old = try Files.text(of: path + "/" + OutputManifest.name) else { return }
    for name in OutputManifest(text: old).paths where !kept.contains(name) {
      unlink(path + "/" + name)
    }
  }

  /// A folder that is not empty must hold the list of files that an earlier run left.
  private func refuseForeign() throws(OutputError) {
    let names = try refusing { () throws(FileFailure) in try Files.names(in: path) }
    guard names.isEmpty || names.contains(OutputManifest.name) else {
      throw .foreign(folder: path, names: names)
    }
  }

  /// A file may replace a file, and a folder may be there where one belongs; nothing else.
  private func refuseObstacle(at name: String) throws(OutputError) {
    if Files.kind(path + "/" + name) == .folder { throw .taken(path: path + "/" + name) }
    var parent = Files.parent(of: name)
    while !parent.isEmpty {
      if let kind = Files.kind(path + "/" + parent), kind != .folder {
        throw .taken(path: path + "/" + parent)
      }
      parent = Files.parent(of: parent)
    }
  }
}

/// Runs a step of the file system; its failure means that nothing was changed.
private func refusing<Value>(
  _ step: () throws(FileFailure) -> Value
) throws(OutputError) -> Value {
  do { return try step() } catch { throw .refused(error) }
}
