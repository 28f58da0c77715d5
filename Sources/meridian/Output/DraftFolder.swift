import Glibc
import RosterFiles
import SafeFiles

/// The folder within an output folder in which the files of a run are first written in full.
///
/// The first thing in it is the list of all that the run is about to write. A folder that a killed
/// run has left is therefore known by its list, and nothing else in it is ever removed: somebody who
/// may write to the output folder cannot have this program empty another folder under that name.
struct DraftFolder {
  /// The name under which files are written.
  static let name = ".meridian-new"
  /// The name from the moment on at which the set is complete.
  static let completeName = ".meridian-commit"
  /// The list of all that belongs in the folder, which stays in it.
  private static let list = ".meridian-draft"

  /// The folder.
  let folder: OpenFolder

  /// Makes the folder; nothing may stand under its name.
  init(in root: OpenFolder) throws(FileFailure) {
    folder = try root.newFolder(Self.name, .ownerAlone)
  }

  /// Opens a folder that a killed run has left under a name; nil where there is none.
  init?(leftIn root: OpenFolder, under name: String) throws(OutputError) {
    let entry = try refusing { () throws(FileFailure) in try root.entry(name) }
    guard let entry else { return nil }
    guard entry.kind == .folder else { throw .inTheWay(entry, at: root.path(of: name)) }
    guard entry.owner == geteuid() || entry.owner == root.entry?.owner else {
      throw .unknownLeftover(path: root.path(of: name))
    }
    let left = try refusing { () throws(FileFailure) in try root.folder(name) }
    guard let left else { return nil }
    folder = left
  }

  /// Writes the files of a run, the list of them first.
  func write(_ files: [OutputFile], _ access: FileAccess) throws(FileFailure) {
    let manifest = OutputManifest(paths: files.map(\.path))
    try folder.write(manifest.text, to: Self.list, .ownerAlone)
    for file in files {
      guard let place = try folder.makePlace(of: file.path, access) else { continue }
      try place.folder.write(file.text, to: place.name, access, waits: false)
    }
    // The disk gets thousands of calendars sooner when it is not waited for after each.
    for file in files {
      guard let place = try folder.place(of: file.path) else { continue }
      try place.folder.sync(place.name)
    }
    for inner in manifest.folders { try folder.place(of: inner)?.innerFolder()?.sync() }
    try folder.write(manifest.text, to: OutputManifest.name, access)
    folder.sync()
  }

  /// The list of a complete set that is still to be moved to its places; nil when it has been.
  func waiting() throws(FileFailure) -> OutputManifest? {
    try folder.text(of: OutputManifest.name).map { OutputManifest(text: $0) }
  }

  /// What belongs in the folder.
  ///
  /// - Throws: ``OutputError`` where anything else is in it, or the list is of another hand.
  func listed() throws(OutputError) -> OutputManifest {
    let entry = try refusing { () throws(FileFailure) in try folder.entry(Self.list) }
    let names = try refusing { () throws(FileFailure) in try folder.names() }
    guard let entry, entry.kind == .file, entry.owner == folder.entry?.owner else {
      guard names.isEmpty else { throw .unknownLeftover(path: folder.path) }
      return OutputManifest(paths: [])
    }
    let text = try refusing { () throws(FileFailure) in try folder.text(of: Self.list) }
    let listed = OutputManifest(text: text ?? "")
    let known = listed.topNames.union([Self.list, OutputManifest.name])
    guard names.allSatisfy(known.contains) else { throw .unknownLeftover(path: folder.path) }
    return listed
  }

  /// Removes what the folder's own list names, and then the folder.
  ///
  /// - Throws: ``OutputError`` where anything else is in it, before anything is removed.
  func remove(from root: OpenFolder, under name: String) throws(OutputError) {
    let listed = try listed()
    try refusing { () throws(FileFailure) in
      for path in listed.paths + [OutputManifest.name] {
        guard let place = try folder.place(of: path) else { continue }
        try place.folder.remove(place.name)
      }
      for path in listed.folders {
        guard let place = try folder.place(of: path) else { continue }
        try place.folder.removeFolder(place.name)
      }
      try folder.remove(Self.list)
      try root.removeFolder(name)
    }
  }
}
