import Glibc
package import RosterFiles
package import SafeFiles

/// The folder that a run has claimed for its result.
///
/// All files of a run are first written in full, and synced, into a folder beside the earlier ones.
/// Renaming that folder is the moment at which the new result counts: a run killed before it leaves
/// the earlier files whole, and one killed after it is finished by the next run that claims the
/// folder. Files of earlier runs that the new result lacks are removed; `result.json` and the list
/// of files are replaced last.
///
/// Other people may be allowed to write to the folder. No symbolic link in it is followed, and
/// nothing is replaced or removed but what the list of an earlier result names.
package final class OutputFolder {
  /// The path as the user named it.
  package let path: String
  private let access: FileAccess
  private var made: [String]
  private var root: OpenFolder
  private var draft: DraftFolder?

  private static let resultName = "result.json"
  private static let rosterName = "roster.csv"

  /// Claims a folder, new or not, and proves that files can be written there.
  ///
  /// - Throws: ``OutputError`` when the folder holds other things, cannot be written to, or is in
  ///   use by another run; whatever was created on the way is gone again.
  package init(claiming path: String, access: FileAccess = .ownerAlone) throws(OutputError) {
    self.path = path
    self.access = access
    (root, made) = try Self.open(path, access)
    try claim()
  }

  /// Takes back what claiming the folder created; folders with anything in them stay.
  deinit {
    try? draft?.remove(from: root, under: DraftFolder.name)
    Files.removeEmptyFolders(made)
  }

  /// Whether an earlier run left a roster here.
  package var holdsRoster: Bool {
    let earlier = try? EarlierResult(in: root)
    return earlier?.manifest.paths.contains(Self.rosterName) ?? false
  }

  /// Replaces the earlier result by these files, all of them or, when it fails, none.
  ///
  /// - Throws: ``OutputError``.
  package func write(_ files: [OutputFile]) throws(OutputError) {
    try claimAgainIfGone()
    let earlier = try EarlierResult(in: root)
    for file in files {
      try root.refuseObstacle(at: file.path) { earlier.owns(file.path, $0) }
    }
    let draft = try currentDraft()
    try refusing { () throws(FileFailure) in
      try draft.write(files, access)
      try root.move(DraftFolder.name, to: root, as: DraftFolder.completeName)
    }
    self.draft = nil
    root.sync()
    try finish(draft)
  }

  // MARK: - Claiming

  private static func open(
    _ path: String,
    _ access: FileAccess
  ) throws(OutputError) -> (OpenFolder, made: [String]) {
    if let entry = OpenFolder.entry(at: path), entry.kind != .folder { throw .taken(path: path) }
    let made = try refusing { () throws(FileFailure) in try Files.makeFolders(path, access) }
    do { return (try OpenFolder(at: path), made) } catch {
      Files.removeEmptyFolders(made)
      throw .refused(error)
    }
  }

  private func claim() throws(OutputError) {
    let isLocked = try refusing { () throws(FileFailure) in try root.lock() }
    guard isLocked else { throw .busy(folder: path) }
    if let complete = try DraftFolder(leftIn: root, under: DraftFolder.completeName) {
      try finish(complete)
    }
    let left = try DraftFolder(leftIn: root, under: DraftFolder.name)
    try left?.remove(from: root, under: DraftFolder.name)
    try refuseForeign()
    draft = try newDraft()
  }

  /// A folder that is not empty must hold the list of files that an earlier run left.
  private func refuseForeign() throws(OutputError) {
    let names = try refusing { () throws(FileFailure) in try root.names() }
    guard names.isEmpty || names.contains(OutputManifest.name) else {
      throw .foreign(folder: path, names: names)
    }
    _ = try EarlierResult(in: root)
  }

  private func newDraft() throws(OutputError) -> DraftFolder {
    try refusing { () throws(FileFailure) in try DraftFolder(in: root) }
  }

  /// A folder that was removed since it was claimed is made anew; one that was replaced is refused.
  private func claimAgainIfGone() throws(OutputError) {
    guard let now = OpenFolder.entry(at: path) else {
      draft = nil
      let again = try Self.open(path, access)
      (root, made) = (again.0, made.filter { OpenFolder.entry(at: $0) != nil } + again.made)
      return try claim()
    }
    guard now == root.entry else { throw .replaced(folder: path) }
  }

  /// The draft of this run, made anew where somebody has removed it or a result was written already.
  private func currentDraft() throws(OutputError) -> DraftFolder {
    let entry = try refusing { () throws(FileFailure) in try root.entry(DraftFolder.name) }
    guard let entry else {
      let new = try newDraft()
      draft = new
      return new
    }
    guard let draft, draft.folder.entry == entry else {
      throw .inTheWay(entry, at: root.path(of: DraftFolder.name))
    }
    return draft
  }

  // MARK: - Finishing

  /// Moves the files of a complete set to their places; what an interrupted earlier attempt has
  /// moved is skipped.
  private func finish(_ complete: DraftFolder) throws(OutputError) {
    let name = DraftFolder.completeName
    _ = try complete.listed()
    do {
      if let new = try refusing({ () throws(FileFailure) in try complete.waiting() }) {
        try replace(try EarlierResult(in: root), by: new, from: complete.folder)
      }
      try complete.remove(from: root, under: name)
    } catch .refused(let failure) {
      throw .interrupted(failure, folder: root.path(of: name))
    }
    root.sync()
  }

  private func replace(
    _ earlier: EarlierResult,
    by new: OutputManifest,
    from complete: OpenFolder
  ) throws(OutputError) {
    var waiting: [String] = []
    for name in new.paths where try isThere(name, in: complete) { waiting.append(name) }
    try removeStale(of: earlier, keeping: new, waiting: waiting)
    let result = waiting.filter { $0 == Self.resultName }
    for name in waiting where name != Self.resultName { try place(name, from: complete, earlier) }
    for name in result { try place(name, from: complete, earlier) }
    try refusing { () throws(FileFailure) in
      try complete.move(OutputManifest.name, to: root, as: OutputManifest.name)
    }
  }

  private func isThere(_ name: String, in folder: OpenFolder) throws(OutputError) -> Bool {
    try refusing { () throws(FileFailure) in try folder.place(of: name)?.entry() != nil }
  }

  private func place(
    _ name: String,
    from complete: OpenFolder,
    _ earlier: EarlierResult
  ) throws(OutputError) {
    try root.refuseObstacle(at: name) { earlier.owns(name, $0) }
    try refusing { () throws(FileFailure) in
      guard let source = try complete.place(of: name),
        let target = try root.makePlace(of: name, access)
      else { return }
      try source.folder.move(source.name, to: target.folder, as: target.name)
    }
  }

  /// Removes files of the earlier result that the new one lacks. Where the file system takes two
  /// names for one, a file of the new result may already stand under a name of the earlier one.
  private func removeStale(
    of earlier: EarlierResult,
    keeping new: OutputManifest,
    waiting: [String]
  ) throws(OutputError) {
    let kept = Set(new.paths.map { Array($0.utf8) })
    let moved = Set(new.paths.map { $0.lowercased() }).subtracting(waiting.map { $0.lowercased() })
    for name in earlier.manifest.paths
    where !kept.contains(Array(name.utf8)) && !moved.contains(name.lowercased()) {
      try refusing { () throws(FileFailure) in
        guard
          let place = try root.place(of: name),
          let entry = try place.entry(), earlier.owns(name, entry)
        else { return }
        try place.folder.remove(place.name)
      }
    }
  }
}
