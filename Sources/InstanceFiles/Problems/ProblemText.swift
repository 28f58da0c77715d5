extension Problem: CustomStringConvertible {
  /// One line for people: `agents.csv:7: location: unknown location 'Manilla': did you mean …`.
  ///
  /// A field of a CSV file names its column by itself, so the column's number is left out there.
  public var description: String {
    var place = file
    if let line {
      place += ":\(line)"
      if let column, field == nil || !file.hasSuffix(".csv") { place += ":\(column)" }
    }
    let subject = field.map { "\($0): " } ?? ""
    return "\(place): \(subject)\(sentence)"
  }

  private var sentence: String {
    switch fault {
    case .unknown(let kind, let nearest, let known):
      unknownText(kind: kind, nearest: nearest, known: known)
    case .unexpected(let expected): "expected \(expected), not \(quotedValue)"
    case .missing(let expected): "is missing: expected \(expected)"
    case .repeated(let what, let firstLine):
      "\(what) \(quotedValue) was already given" + (firstLine.map { " in line \($0)" } ?? "")
    case .notSupportedYet: "not supported yet"
    case .file(let fault): fault.text
    case .yaml(let fault): fault.text
    case .table(let fault): fault.text(quotedValue)
    case .zone(let fault): fault.text(quotedValue)
    case .entry(let fault): fault.text(quotedValue)
    case .grid(let fault): fault.text
    case .contract(let fault): fault.text
    case .need(let fault): fault.text(quotedValue)
    }
  }

  /// The value in quotes, not longer than a line.
  private var quotedValue: String { "'\(Problem.shortened(value ?? ""))'" }

  private func unknownText(kind: String, nearest: String?, known: [String]) -> String {
    let start = "unknown \(kind) \(quotedValue)"
    if let nearest { return "\(start): did you mean '\(nearest)'?" }
    guard !known.isEmpty else { return start }
    let listed = known.prefix(8).map { "'\($0)'" }.joined(separator: ", ")
    return "\(start): expected one of \(listed)" + (known.count > 8 ? ", …" : "")
  }

  /// At most 60 characters of a text; what would be obeyed by a terminal, or not seen, is written out
  /// where it is printed.
  static func shortened(_ text: String) -> String {
    let shown = text.unicodeScalars.prefix(60)
    return String(String.UnicodeScalarView(shown))
      + (shown.endIndex < text.unicodeScalars.endIndex ? "…" : "")
  }
}
