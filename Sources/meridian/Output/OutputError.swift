package import SafeFiles

/// Why no result could be written.
package enum OutputError: Error, Equatable, CustomStringConvertible {
  /// The folder holds things that this program did not write.
  case foreign(folder: String, names: [String])
  /// The path is taken by something else than a folder, or by something that is not of an earlier
  /// result where a file belongs.
  case taken(path: String)
  /// A symbolic link stands in the output folder where a file or folder of the result belongs.
  case link(path: String)
  /// A folder of an unfinished run is of another user, or no run of this program has left it.
  case unknownLeftover(path: String)
  /// Another run is about to write there.
  case busy(folder: String)
  /// The path no longer leads to the folder that the run began with.
  case replaced(folder: String)
  /// The system refused; the earlier result, if any, is unchanged.
  case refused(FileFailure)
  /// The system refused when the new files were complete and moved to their places.
  case interrupted(FileFailure, folder: String)

  /// What stands in the way of a file or a folder.
  static func inTheWay(_ entry: OpenFolder.Entry, at path: String) -> OutputError {
    entry.kind == .link ? .link(path: path) : .taken(path: path)
  }

  /// A full sentence for a user.
  package var description: String {
    switch self {
    case .foreign(let folder, let names):
      let some = names.prefix(3).map { "'\($0)'" }.joined(separator: ", ")
      let more = names.count > 3 ? " and \(names.count - 3) more" : ""
      return
        "The output folder '\(folder)' holds other things (\(some)\(more)): name a new or empty "
        + "folder, or one with an earlier result."
    case .taken(let path):
      return "Something else is in the way at '\(path)'."
    case .link(let path):
      return "'\(path)' is a symbolic link, and no link in an output folder is followed: remove "
        + "it, or name another folder."
    case .unknownLeftover(let path):
      return
        "'\(path)' is in the way and holds what no list of a run of yours names: look at it and "
        + "remove it, or name another folder."
    case .busy(let folder):
      return "Another run is writing to the output folder '\(folder)'."
    case .replaced(let folder):
      return "The output folder '\(folder)' is not the one with which this run began: somebody "
        + "has put another in its place. Nothing was written."
    case .refused(let failure):
      return "Cannot \(failure.action) '\(failure.path)': \(failure.reason). "
        + "No file of an earlier result was changed."
    case .interrupted(let failure, let folder):
      return "Cannot \(failure.action) '\(failure.path)': \(failure.reason). The new files are "
        + "complete in '\(folder)'; the next run with this output folder puts them in place."
    }
  }
}
