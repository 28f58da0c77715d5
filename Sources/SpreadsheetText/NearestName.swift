/// Finds the valid name that a mistyped one was meant to be.
///
/// The distance is that of Damerau (1964) in its restricted form, on lower-case text: insertions,
/// deletions, substitutions and swaps of neighbours count one each, and no part is edited twice.
package struct NearestName {
  /// The nearest of the names within a quarter of the text's length, at least 1 and at most 3
  /// edits, none for texts of one or two characters; of several at one distance the first.
  package static func nearest(to text: String, in names: some Sequence<String>) -> String? {
    guard text.utf8.count <= 100 else { return nil }
    let typed = Array(text.lowercased().unicodeScalars)
    var limit = typed.count < 3 ? 0 : min(3, max(1, typed.count / 4))
    var best: String?
    for name in names where abs(name.utf8.count - text.utf8.count) <= 4 * limit {
      let candidate = Array(name.lowercased().unicodeScalars)
      guard abs(candidate.count - typed.count) <= limit else { continue }
      let distance = distance(typed, candidate, limit: limit)
      guard distance <= limit, best == nil || distance < limit else { continue }
      best = name
      limit = distance
      if distance == 0 { break }
    }
    return best
  }

  /// Edits between two texts; any number above a limit where there are more than that.
  static func distance(
    _ left: [Unicode.Scalar],
    _ right: [Unicode.Scalar],
    limit: Int = .max
  ) -> Int {
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    var current = last
    for row in 0..<left.count {
      current[0] = row + 1
      var least = current[0]
      for column in 0..<right.count {
        let cost = left[row] == right[column] ? 0 : 1
        var edits = min(last[column + 1] + 1, current[column] + 1, last[column] + cost)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          edits = min(edits, beforeLast[column - 1] + 1)
        }
        current[column + 1] = edits
        least = min(least, edits)
      }
      if least - 1 > limit { return least }
      (beforeLast, last, current) = (last, current, beforeLast)
    }
    return last[right.count]
  }
}
