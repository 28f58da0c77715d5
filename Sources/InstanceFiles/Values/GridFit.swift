/// The interval lengths that a horizon may have, and which of them would fit.
enum GridFit {
  /// Minutes, longest first.
  static let intervals = [60, 30, 20, 15, 12, 10, 6, 5, 4]

  /// The longest interval shorter than `interval` that divides all these minutes; nil for none.
  ///
  /// One that divides `interval` comes first: all that fits now then fits still.
  static func longest(below interval: Int, dividing minutes: some Sequence<Int>) -> Int? {
    let fitting = intervals.filter { candidate in
      candidate < interval && minutes.allSatisfy { $0.isMultiple(of: candidate) }
    }
    return fitting.first { interval.isMultiple(of: $0) } ?? fitting.first
  }
}
