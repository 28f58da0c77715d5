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

  /// The value in quotes, on one line and not longer than a line.
  private var quotedValue: String { "'\(Problem.shortened(value ?? ""))'" }

  private func unknownText(kind: String, nearest: String?, known: [String]) -> String {
    let start = "unknown \(kind) \(quotedValue)"
    if let nearest { return "\(start): did you mean '\(nearest)'?" }
    guard !known.isEmpty else { return start }
    let listed = known.prefix(8).map { "'\($0)'" }.joined(separator: ", ")
    return "\(start): expected one of \(listed)" + (known.count > 8 ? ", …" : "")
  }

  /// At most 60 characters of a text, without line breaks or control characters.
  static func shortened(_ text: String) -> String {
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars.prefix(61) {
      shown.append(scalar.properties.generalCategory == .control ? "\u{FFFD}" : scalar)
    }
    let isLonger = shown.count > 60
    if isLonger { shown.removeLast() }
    return String(shown) + (isLonger ? "…" : "")
  }
}
