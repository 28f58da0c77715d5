/// Short names for output folders.
package enum ResultNames {
  /// The last part of each path, or the whole path of all where two last parts are equal.
  package static func short(for paths: [String]) -> [String] {
    let names = paths.map { path in path.split(separator: "/").last.map(String.init) ?? path }
    return Set(names).count == names.count ? names : paths
  }
}
