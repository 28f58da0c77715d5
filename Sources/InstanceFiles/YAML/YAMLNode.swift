/// One node of a YAML document: text and structure, without any guess at types.
///
/// `22:00`, `0042` and `NO` stay the text they are.
struct YAMLNode {
  /// What the node is.
  enum Content {
    /// A scalar; plain ones stand without quotes.
    case scalar(String, isPlain: Bool)
    case list([YAMLNode])
    case mapping([(key: YAMLNode, value: YAMLNode)])
  }

  let content: Content
  let line: Int
  let column: Int

  /// Whether nothing stands here: an empty plain scalar, `~` or `null`.
  var isNothing: Bool {
    guard case .scalar(let text, let isPlain) = content else { return false }
    return text.isEmpty || (isPlain && (text == "~" || text == "null"))
  }

  /// The text of a scalar.
  var text: String? {
    if case .scalar(let text, _) = content { return text }
    return nil
  }

  /// Whether it is the key `<<`, without quotes, whose mappings are merged into its own.
  var isMerge: Bool {
    if case .scalar("<<", isPlain: true) = content { return true }
    return false
  }

  /// What the node is, in words for an error.
  var kindText: String {
    switch content {
    case .scalar(let text, _): isNothing ? "nothing" : "'\(Problem.shortened(text))'"
    case .list: "a list"
    case .mapping: "a mapping"
    }
  }
}
