import Testing

/// How the rooms are built: docs/architecture.md has the plan, and these tests read the sources.
struct RoomTests {
  private let tree: SourceTree

  init() throws { tree = try SourceTree() }

  @Test func `no folders of a room name each other in a circle`() {
    for room in tree.rooms {
      #expect(circle(in: tree.folderArrows(in: room)) == nil, "\(room)")
    }
  }

  /// From the lowest to the highest; a folder names types of its own and of lower ones.
  private static let layersOfRostering = [
    "Effort", "Sequence", "Problem", "Pricing", "Bound", "Coverage", "Master", "Decoding",
    "Encoding",
    "Search",
    "Neighbourhoods", "Branching", "Compact", "",
  ]

  @Test func `the folders of the optimiser are layers`() {
    let layers = Self.layersOfRostering
    let arrows = tree.folderArrows(in: "Rostering")
    #expect(Set(arrows.keys) == Set(layers))
    for (folder, others) in arrows {
      let height = layers.firstIndex(of: folder) ?? -1
      for other in others {
        #expect(layers.firstIndex(of: other) ?? height < height, "\(folder) names \(other)")
      }
    }
  }

  @Test func `no file has more lines than a reader holds in mind`() {
    for file in tree.files {
      #expect(file.lines.count - 1 <= 350, "\(file.path)")
    }
  }

  @Test func `no function has more lines than a screen`() {
    for file in tree.files {
      for function in file.functions where function.lineCount > 60 {
        Issue.record("\(file.path):\(function.line): \(function.lineCount) lines")
      }
    }
  }

  /// The folders of a circle, in order; nil where there is none.
  private func circle(in arrows: [String: Set<String>]) -> [String]? {
    var done: Set<String> = []
    func walk(_ folder: String, _ way: [String]) -> [String]? {
      if let start = way.firstIndex(of: folder) { return Array(way[start...]) }
      guard !done.contains(folder) else { return nil }
      for next in arrows[folder, default: []].sorted() {
        if let circle = walk(next, way + [folder]) { return circle }
      }
      done.insert(folder)
      return nil
    }
    return arrows.keys.sorted().lazy.compactMap { walk($0, []) }.first
  }

  @Test func `a circle is found, also behind other folders`() {
    #expect(circle(in: ["a": ["b"], "b": ["c"], "c": []]) == nil)
    #expect(circle(in: ["a": ["b"], "b": ["c"], "c": ["b"]]) == ["b", "c"])
  }
}

extension SourceTree.File {
  /// Functions and initialisers with the lines that they take, as `swift format` lays them out.
  fileprivate var functions: [(line: Int, lineCount: Int)] {
    var found: [(Int, Int)] = []
    let start =
      /^( *)(?:(?:public|package|private|fileprivate|static|mutating|override|convenience|consuming|borrowing) )*(?:func |init[?(<]|init\b|subscript)/
    for (index, line) in lines.enumerated() {
      guard let match = line.prefixMatch(of: start) else { continue }
      let end = match.output.1 + "}"
      let rest = lines[(index + 1)...]
      guard !line.hasSuffix("}"), let last = rest.firstIndex(where: { $0 == end }) else { continue }
      // A declaration without a body ends before something else of the same depth begins.
      let next = rest.prefix(while: { $0 != end }).firstIndex {
        $0.hasPrefix(match.output.1 + "func ") || $0.hasPrefix(match.output.1 + "/// ")
      }
      guard next == nil else { continue }
      found.append((index + 1, last - index + 1))
    }
    return found
  }
}
