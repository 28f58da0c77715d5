import Yams

/// Parses a YAML file into nodes with lines and columns.
struct YAMLDocument {
  /// The most values of a document, aliases followed.
  static let nodeLimit = 1_000_000
  /// The most levels of nesting.
  static let depthLimit = 24
  /// What is expected of an empty file.
  static let expected = "a mapping of keys to values"

  private let source: SourceText
  private let log: ProblemLog
  private var text: YAMLText
  private var nodesLeft = YAMLDocument.nodeLimit

  /// The root of the only document; nil when there is none, with the reasons noted.
  static func root(of source: SourceText, log: ProblemLog) -> YAMLNode? {
    var document = YAMLDocument(source: source, log: log)
    return document.root()
  }

  private init(source: SourceText, log: ProblemLog) {
    self.source = source
    self.log = log
    text = YAMLText(bytes: source.bytes)
  }

  private mutating func root() -> YAMLNode? {
    if let place = YAMLText.aliasInKey(source.bytes) {
      note(.aliasInKey, line: place.line, column: place.column)
      return nil
    }
    guard let root = composed() else { return nil }
    return converted(root, depth: 0)
  }

  /// Lets Yams parse the text. A key given twice is renamed and tried again, so that it hides no
  /// other error; ``converted(_:depth:)`` names it as it was and reports it.
  private mutating func composed() -> Node? {
    while true {
      do {
        if let node = try Yams.compose(yaml: text.text, .basic) { return node }
        log.error(.file(.empty(expected: YAMLDocument.expected)), at: Place(file: source.file))
        return nil
      } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
        if text.renameKey(line: context.mark.line, column: context.mark.column) { continue }
        let place = Place(file: source.file, line: context.mark.line, column: context.mark.column)
        log.error(.repeated(what: "key", firstLine: nil), at: place, value: keys.first)
        return nil
      } catch {
        note(error)
        return nil
      }
    }
  }

  /// Turns a node and all below it into text and structure; nil when a limit is passed.
  private mutating func converted(_ node: Node, depth: Int) -> YAMLNode? {
    let line = node.mark?.line ?? 1
    let column = node.mark?.column ?? 1
    nodesLeft -= 1
    guard depth <= YAMLDocument.depthLimit, nodesLeft >= 0 else {
      let fault: YAMLFault =
        nodesLeft < 0
        ? .tooManyValues(limit: YAMLDocument.nodeLimit)
        : .tooDeep(limit: YAMLDocument.depthLimit)
      note(fault, line: line, column: column)
      return nil
    }
    guard let content = content(of: node, line: line, column: column, depth: depth) else {
      return nil
    }
    return YAMLNode(content: content, line: line, column: column)
  }

  private mutating func content(
    of node: Node,
    line: Int,
    column: Int,
    depth: Int
  ) -> YAMLNode.Content? {
    switch node {
    case .scalar(let scalar):
      let size = scalar.string.utf8.count
      guard size <= SourceText.valueLimit else {
        let fault = FileFault.valueTooLarge(bytes: size, limit: SourceText.valueLimit)
        log.error(.file(fault), at: Place(file: source.file, line: line, column: column))
        return nil
      }
      if let control = scalar.string.unicodeScalars.first(where: \.isControl) {
        note(control: control, line: line, column: column)
      }
      let original = text.originalKey(scalar.string, line: line, column: column)
      return .scalar(original, isPlain: scalar.style == .plain)
    case .sequence(let sequence):
      var items: [YAMLNode] = []
      for item in sequence {
        guard let item = converted(item, depth: depth + 1) else { return nil }
        items.append(item)
      }
      return .list(items)
    case .mapping(let mapping):
      var pairs: [(key: YAMLNode, value: YAMLNode)] = []
      for (key, value) in mapping {
        guard
          let key = converted(key, depth: depth + 1),
          let value = converted(value, depth: depth + 1)
        else { return nil }
        pairs.append((key, value))
      }
      return .mapping(merged(pairs))
    case .alias: return .scalar("", isPlain: true)
    }
  }

  /// The pairs of a mapping with those that its key `<<` merges into it: own keys hold before merged
  /// ones, and those of an earlier mapping before those of a later one.
  ///
  /// Source: the language-independent type `merge` for YAML 1.1. Merged pairs keep the place where they
  /// are written.
  private func merged(_ pairs: [(key: YAMLNode, value: YAMLNode)]) -> [(
    key: YAMLNode, value: YAMLNode
  )] {
    guard pairs.contains(where: \.key.isMerge) else { return pairs }
    var result = pairs.filter { !$0.key.isMerge }
    var known = Set(result.compactMap(\.key.text))
    let merges = pairs.filter(\.key.isMerge)
    for (key, _) in merges.dropFirst() {
      let place = Place(file: source.file, line: key.line, column: key.column)
      log.error(.repeated(what: "key", firstLine: merges[0].key.line), at: place, value: "<<")
    }
    for (_, value) in merges {
      for (key, value) in sources(of: value).joined() {
        guard let text = key.text, known.insert(text).inserted else { continue }
        result.append((key, value))
      }
    }
    return result
  }

  /// The mappings that stand under a merge key: one, or a list of them.
  private func sources(of value: YAMLNode) -> [[(key: YAMLNode, value: YAMLNode)]] {
    var items = [value]
    if case .list(let nodes) = value.content { items = nodes }
    return items.compactMap { item in
      if case .mapping(let pairs) = item.content { return pairs }
      let expected = "a mapping, or a list of mappings, under the key <<"
      note(
        .wrongKind(expected: expected, found: item.kindText),
        line: item.line,
        column: item.column
      )
      return nil
    }
  }

  private func note(_ fault: YAMLFault, line: Int?, column: Int?) {
    log.error(.yaml(fault), at: Place(file: source.file, line: line, column: column))
  }

  /// Notes a control character, which an escape such as `\e` or `\0` makes in a text in quotes.
  private func note(control: Unicode.Scalar, line: Int, column: Int) {
    let fault = FileFault.controlCharacter(code: control.value)
    log.error(.file(fault), at: Place(file: source.file, line: line, column: column))
  }

  /// Notes what Yams says in our words where we have better ones.
  private func note(_ error: any Error) {
    switch error as? YamlError {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _):
      if text.isIndentedByTab(line: mark.line) {
        note(.tab, line: mark.line, column: mark.column)
        return
      }
      if problem.hasPrefix("Maximum nesting level") {
        note(.tooDeep(limit: YAMLDocument.depthLimit), line: mark.line, column: mark.column)
        return
      }
      let contextText = context.flatMap { context in
        context.mark.line == mark.line
          ? nil : "\(context.text) that begins in line \(context.mark.line)"
      }
      note(.syntax(problem: problem, context: contextText), line: mark.line, column: mark.column)
    case .composer(_, let problem, let mark, _):
      let isSecond = problem.hasPrefix("but found another document")
      note(
        isSecond ? .secondDocument : .syntax(problem: problem, context: nil),
        line: mark.line,
        column: mark.column
      )
    case .reader(let problem, let offset, _, _):
      let place = text.place(ofCharacter: offset ?? 0)
      note(.syntax(problem: problem, context: nil), line: place.line, column: place.column)
    default: note(.syntax(problem: "\(error)", context: nil), line: nil, column: nil)
    }
  }
}

extension Unicode.Scalar {
  /// Whether it is a control character other than a tab or a line break.
  fileprivate var isControl: Bool {
    properties.generalCategory == .control && !["\t", "\n", "\r"].contains(self)
  }
}
