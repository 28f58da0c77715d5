import SafeFiles

/// Why there is no zone.
public enum ZoneError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A folder holds no TZif file, or there is no such folder.
  case noZoneData(folder: String)
  /// The name could lead out of the folder or is not written as IANA names are.
  case invalidIdentifier(String)
  /// The folder has no file of that name.
  case unknownZone(identifier: String, folder: String)
  /// The system refuses to read the file; `code` is its `errno`.
  case unreadable(path: String, code: Int32)
  /// The file is not a usable TZif file.
  case malformed(path: String, reason: TZifError)

  /// A full sentence for a user.
  public var description: String {
    switch self {
    case .noZoneData(let folder):
      "No time-zone data in '\(folder)': install the Debian package tzdata, or name a folder of "
        + "TZif files in the environment variable TZDIR."
    case .invalidIdentifier(let identifier):
      "'\(identifier)' is not a time-zone name: expected an IANA name such as 'Europe/Warsaw'."
    case .unknownZone(let identifier, let folder):
      "Unknown time zone '\(identifier)': there is no such zone in '\(folder)'."
    case .unreadable(let path, let code):
      "Cannot read the time-zone file '\(path)': \(systemText(code))."
    case .malformed(let path, let reason):
      "'\(path)' is not a usable time-zone file: \(reason)."
    }
  }
}
