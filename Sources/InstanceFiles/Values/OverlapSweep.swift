/// Finds which of many spans overlap, each with the line that says it.
struct OverlapSweep<Bound: Comparable> {
  private struct Span {
    let start: Bound
    let end: Bound
    let line: Int
  }

  private var spans: [Span] = []

  /// Adds a span.
  mutating func add(from start: Bound, to end: Bound, line: Int) {
    spans.append(Span(start: start, end: end, line: line))
  }

  /// The lines that overlap another one, each once, with one earlier line that it overlaps.
  ///
  /// - Complexity: O(*n* log *n*).
  mutating func overlaps() -> [(first: Int, second: Int)] {
    spans.sort { ($0.start, $0.line) < ($1.start, $1.line) }
    var noted: Set<Int> = []
    var found: [(first: Int, second: Int)] = []
    var open: Span?
    for span in spans {
      if let open, span.start < open.end {
        let (first, second) = (min(open.line, span.line), max(open.line, span.line))
        if noted.insert(second).inserted { found.append((first, second)) }
      }
      if open.map({ span.end > $0.end }) ?? true { open = span }
    }
    return found
  }
}
