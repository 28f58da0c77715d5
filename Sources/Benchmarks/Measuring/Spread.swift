/// One figure from several runs; a run that has none counts as larger than any.
struct Spread {
  private let values: [Double?]

  /// Takes the figure of every run.
  init(_ values: [Double?]) {
    self.values = values.sorted { left, right in
      guard let left else { return false }
      return right.map { left < $0 } ?? true
    }
  }

  /// The value in the middle, or the mean of the two there; nil when one of these is missing.
  var median: Double? {
    guard
      !values.isEmpty,
      let low = values[(values.count - 1) / 2],
      let high = values[values.count / 2]
    else { return nil }
    return (low + high) / 2
  }

  /// The median, and the range behind it when it has any width: `12.3 (11.0–14.1)`.
  func text(digits: Int) -> String {
    let cells = values.map { $0.map { fixed($0, digits: digits) } ?? "–" }
    guard let first = cells.first, let last = cells.last else { return "–" }
    let middle = median.map { fixed($0, digits: digits) } ?? "–"
    return first == last ? middle : "\(middle) (\(first) to \(last))"
  }
}

/// A number in decimal with exactly `digits` digits behind the point, rounded to nearest.
func fixed(_ number: Double, digits: Int) -> String {
  let scale = (0..<digits).reduce(1.0) { scale, _ in scale * 10 }
  let scaled = (number * scale).rounded(.toNearestOrAwayFromZero)
  guard abs(scaled) < 9e15 else { return "\(number)" }
  let figures = String(Int(scaled.magnitude))
  let padded = String(repeating: "0", count: max(0, digits + 1 - figures.count)) + figures
  let sign = scaled < 0 ? "-" : ""
  return digits == 0 ? sign + padded : sign + padded.dropLast(digits) + "." + padded.suffix(digits)
}
