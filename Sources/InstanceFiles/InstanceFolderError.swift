/// Why a folder cannot be read as an instance at all.
public enum InstanceFolderError: Error, Hashable, Sendable, CustomStringConvertible {
  /// There is nothing at the path.
  case missing(path: String)
  /// Something other than a folder is at the path.
  case notAFolder(path: String)
  /// The folder has no `instance.yaml`; a file that may have been meant, where there is one.
  case noInstance(path: String, similar: String?)
  /// The system refuses to read the folder or a file in it; its words.
  case unreadable(path: String, reason: String)

  /// One sentence for people.
  public var description: String {
    switch self {
    case .missing(let path): "there is no folder '\(path)'"
    case .notAFolder(let path): "'\(path)' is not a folder: expected one with an instance.yaml"
    case .noInstance(let path, let similar):
      "'\(path)' is not an instance: it has no instance.yaml"
        + (similar.map { ", but a file '\($0)'" } ?? "")
    case .unreadable(let path, let reason): "cannot read '\(path)': \(reason)"
    }
  }
}
