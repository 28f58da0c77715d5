/// The names of benchmark instances, by their files.
package enum SchedulingNames {
  /// The last part of each path without its ending: `Instance1` of `instances/Instance1.txt`.
  package static func short(for paths: [String]) -> [String] {
    paths.map { path in
      let name = path.split(separator: "/").last.map(String.init) ?? path
      guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
      return String(name[..<dot])
    }
  }
}
