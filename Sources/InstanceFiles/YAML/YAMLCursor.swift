import SpreadsheetText

/// A node of `instance.yaml` on its path of keys, asked for what a field needs.
///
/// A question that the node cannot answer notes an error and gives nil.
struct YAMLCursor {
  /// The file that cursors read.
  static let file = FileNames.structure

  let node: YAMLNode
  /// The keys that lead here, such as `clients[northwind].hours`.
  let path: String
  let log: ProblemLog

  /// Where the node stands.
  var place: Place {
    Place(
      file: YAMLCursor.file,
      line: node.line,
      column: node.column,
      field: path.isEmpty ? nil : path
    )
  }

  /// The text of a scalar.
  func value(_ expected: String) -> Value? {
    guard case .scalar(let text, _) = node.content else { return wrongKind(expected) }
    let shown = VisibleText.of(text)
    guard !node.isNothing, !shown.isEmpty else {
      log.error(.missing(expected: expected), at: place)
      return nil
    }
    return Value(text: shown, place: place, log: log)
  }

  /// The items of a list that may not be empty.
  func items(_ expected: String) -> [YAMLCursor]? {
    guard case .list(let nodes) = node.content else { return wrongKind(expected) }
    guard !nodes.isEmpty else {
      log.error(.yaml(.wrongKind(expected: expected, found: "an empty list")), at: place)
      return nil
    }
    return nodes.enumerated().map { index, node in
      YAMLCursor(node: node, path: "\(path)[\(node.idText ?? String(index + 1))]", log: log)
    }
  }

  /// The keys and values of a mapping whose keys the author chooses.
  func pairs(_ expected: String) -> [(key: Value, value: YAMLCursor)]? {
    guard case .mapping(let pairs) = node.content else { return wrongKind(expected) }
    var seen: [String: Int] = [:]
    return pairs.compactMap { key, value in
      let keyPlace = Place(file: YAMLCursor.file, line: key.line, column: key.column)
      guard case .scalar(let written, _) = key.content, let text = shownKey(written) else {
        let fault = YAMLFault.wrongKind(expected: "a key", found: key.kindText)
        log.error(.yaml(fault), at: keyPlace)
        return nil
      }
      if let firstLine = seen[text] {
        log.error(.repeated(what: "key", firstLine: firstLine), at: keyPlace, value: text)
        return nil
      }
      seen[text] = key.line
      let place = keyPlace.under(path.isEmpty ? text : path)
      let valuePath = path.isEmpty ? text : "\(path).\(text)"
      return (
        Value(text: text, place: place, log: log),
        YAMLCursor(node: value, path: valuePath, log: log)
      )
    }
  }

  /// A key as it is seen; nil where there is nothing to see.
  private func shownKey(_ key: String) -> String? {
    let text = VisibleText.of(key)
    return text.isEmpty ? nil : text
  }

  /// The values of a mapping whose keys the format names; others are noted as errors, and so are
  /// those of later versions.
  func mapping(_ keys: [String], later: [String: LaterKey] = [:]) -> YAMLMapping? {
    guard let pairs = pairs("a mapping of keys to values") else { return nil }
    var entries: [String: YAMLCursor] = [:]
    for (key, value) in pairs {
      if let later = later[key.text] {
        later.refuse(value)
      } else if keys.contains(key.text) {
        entries[key.text] = value
      } else {
        Value(text: key.text, place: key.place.withoutField, log: log)
          .errorOfName(path.isEmpty ? "key" : "key of \(path)", known: keys)
      }
    }
    return YAMLMapping(entries: entries, place: place, path: path, log: log)
  }

  private func wrongKind<Result>(_ expected: String) -> Result? {
    if node.isNothing {
      log.error(.missing(expected: expected), at: place)
    } else {
      log.error(.yaml(.wrongKind(expected: expected, found: node.kindText)), at: place)
    }
    return nil
  }
}

/// A mapping whose keys the format names.
struct YAMLMapping {
  fileprivate let entries: [String: YAMLCursor]
  /// Where the mapping stands.
  let place: Place
  private let path: String
  private let log: ProblemLog

  fileprivate init(entries: [String: YAMLCursor], place: Place, path: String, log: ProblemLog) {
    self.entries = entries
    self.place = place
    self.path = path
    self.log = log
  }

  /// What stands under a key that may be left out.
  subscript(_ key: String) -> YAMLCursor? { entries[key] }

  /// The text under a key that may be left out.
  func value(_ key: String, _ expected: String) -> Value? { entries[key]?.value(expected) }

  /// What stands under a key that must be there.
  func required(_ key: String, _ expected: String) -> YAMLCursor? {
    if let cursor = entries[key] { return cursor }
    let place = place.under(path.isEmpty ? key : "\(path).\(key)")
    log.error(.missing(expected: expected), at: place)
    return nil
  }

  /// The text under a key that must be there.
  func requiredValue(_ key: String, _ expected: String) -> Value? {
    required(key, expected)?.value(expected)
  }
}

extension YAMLNode {
  /// The value of the key `id`, by which a list's item is called in messages.
  fileprivate var idText: String? {
    guard case .mapping(let pairs) = content else { return nil }
    for (key, value) in pairs {
      guard
        case .scalar("id", _) = key.content, case .scalar(let text, _) = value.content,
        !text.isEmpty, text.utf8.count <= 64, !text.contains(where: \.isNewline)
      else { continue }
      return text
    }
    return nil
  }
}
