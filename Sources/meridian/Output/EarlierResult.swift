import Glibc
import SafeFiles

/// The files of the result that stands in an output folder, as far as they may be replaced or
/// removed: those that its list names, where the list is the user's own or of the same hand as they.
struct EarlierResult {
  /// What the list names; empty where there is no list.
  let manifest: OutputManifest
  private let names: Set<[UInt8]>
  private let owner: uid_t?

  /// Reads the list of a folder, which may lack one.
  ///
  /// - Throws: ``OutputError`` where something else stands in its place.
  init(in folder: OpenFolder) throws(OutputError) {
    let name = OutputManifest.name
    let entry = try refusing { () throws(FileFailure) in try folder.entry(name) }
    if let entry, entry.kind != .file { throw .inTheWay(entry, at: folder.path(of: name)) }
    let text = try refusing { () throws(FileFailure) in try folder.text(of: name) }
    manifest = OutputManifest(text: text ?? "")
    names = Set(manifest.paths.map { Array($0.utf8) })
    owner = entry?.owner
  }

  /// Whether a file of the result may be replaced or removed. Names are compared byte by byte: two
  /// that look the same can be two files.
  func owns(_ name: String, _ entry: OpenFolder.Entry) -> Bool {
    guard entry.kind == .file || entry.kind == .link else { return false }
    return names.contains(Array(name.utf8)) && (owner == geteuid() || owner == entry.owner)
  }
}

/// Runs a step of the file system; its failure means that nothing was changed.
func refusing<Value>(
  _ step: () throws(FileFailure) -> Value
) throws(OutputError) -> Value {
  do { return try step() } catch { throw .refused(error) }
}
