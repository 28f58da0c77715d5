/// The list of the files that this program wrote into an output folder, so that no others are ever
/// removed: one path per line, inside the folder, in the file `.meridian-files`.
package struct OutputManifest: Equatable {
  /// Where the list stands in the output folder.
  package static let name = ".meridian-files"

  /// Paths inside the output folder, with `/` between their parts.
  package let paths: [String]

  /// Lists paths.
  package init(paths: [String]) {
    self.paths = paths
  }

  /// Reads a list; lines that could lead out of the folder are left out.
  package init(text: String) {
    paths = text.split(separator: "\n").map(String.init).filter(Self.isInside)
  }

  /// The list as it is written.
  package var text: String { paths.map { $0 + "\n" }.joined() }

  /// Whether a path stays in the folder that it is appended to.
  package static func isInside(_ path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
  }
}
