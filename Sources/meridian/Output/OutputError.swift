/// Why no result could be written.
package enum OutputError: Error, Equatable, CustomStringConvertible {
  /// The folder holds things that this program did not write.
  case foreign(folder: String, names: [String])
  /// The path is taken by something else than a folder, or a folder stands where a file belongs.
  case taken(path: String)
  /// Another run is about to write there.
  case busy(folder: String)
  /// The system refused; the earlier result, if any, is unchanged.
  case refused(FileFailure)
  /// The system refused when the new files were complete and moved to their places.
  case interrupted(FileFailure, folder: String)

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
    case .busy(let folder):
      return "Another run is writing to the output folder '\(folder)'."
    case .refused(let failure):
      return "Cannot \(failure.action) '\(failure.path)': \(failure.reason). "
        + "No file of an earlier result was changed."
    case .interrupted(let failure, let folder):
      return "Cannot \(failure.action) '\(failure.path)': \(failure.reason). The new files are "
        + "complete in '\(folder)'; the next run with this output folder puts them in place."
    }
  }
}
