extension [Int] {
  /// For each position the least value from there on: an ascending row.
  ///
  /// Starts in order of their dates are nearly ascending: a clock that skips the last hour of a date
  /// (Nuuk in spring) moves starts of that date behind the first ones of the next. A next duty may
  /// begin from a position on when this row says so.
  var leastFromEach: [Int] {
    var row = self
    for position in indices.dropLast().reversed() {
      row[position] = Swift.min(row[position], row[position + 1])
    }
    return row
  }

  /// The first position of an ascending row whose value is at least `value`; the count if none is.
  func firstPosition(atLeast value: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
