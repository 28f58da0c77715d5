package import Glibc

/// Who may read what is written; the umask takes away from either.
package enum FileAccess: Sendable {
  /// The owner alone.
  case ownerAlone
  /// Everybody whom the umask leaves.
  case shared

  /// The permissions of a file. Nobody but the owner ever gets the right to write: the list of files
  /// says what may be removed.
  package var fileMode: mode_t {
    switch self {
    case .ownerAlone: 0o600
    case .shared: 0o644
    }
  }

  /// The permissions of a folder.
  package var folderMode: mode_t {
    switch self {
    case .ownerAlone: 0o700
    case .shared: 0o777
    }
  }
}
