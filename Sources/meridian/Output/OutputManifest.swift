import SafeFiles

/// The list of the files that this program wrote into an output folder, so that no others are ever
/// replaced or removed: one path per line, inside the folder, in the file `.meridian-files`.
package struct OutputManifest: Equatable {
  /// Where the list stands in the output folder.
  package static let name = ".meridian-files"
  /// What the names of the program's own files of a folder begin with; no list can name them.
  private static let reserved = ".meridian-"

  /// Paths inside the output folder, with `/` between their parts.
  package let paths: [String]

  /// Lists paths.
  package init(paths: [String]) {
    self.paths = paths
  }

  /// Reads a list; lines that could lead out of the folder, or name a list, are left out.
  package init(text: String) {
    paths = text.split(separator: "\n").map(String.init).filter(Self.isInside)
  }

  /// The list as it is written.
  package var text: String { paths.map { $0 + "\n" }.joined() }

  /// Whether a path stays in the folder that it is appended to, and is not one of a list.
  package static func isInside(_ path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return !path.hasPrefix(reserved) && !path.utf8.contains(0)
      && parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
  }

  /// The folders that the paths lie in, each before the one that it lies in.
  package var folders: [String] {
    var found: Set<String> = []
    for path in paths {
      var folder = Files.parent(of: path)
      while !folder.isEmpty, found.insert(folder).inserted { folder = Files.parent(of: folder) }
    }
    return found.sorted { ($0.utf8.count, $0) > ($1.utf8.count, $1) }
  }

  /// The names at the top of the folder that the paths begin with.
  package var topNames: Set<String> {
    Set(paths.compactMap { $0.split(separator: "/").first.map(String.init) })
  }
}
