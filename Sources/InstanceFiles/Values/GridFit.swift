/// The interval lengths that a horizon may have, and which of them would fit.
enum GridFit {
  /// Minutes, longest first.
  static let intervals = [60, 30, 15, 10, 5]

  /// The longest interval shorter than `interval` that divides all these minutes; nil for none.
  static func longest(below interval: Int, dividing minutes: some Sequence<Int>) -> Int? {
    intervals.first { candidate in
      candidate < interval && minutes.allSatisfy { $0.isMultiple(of: candidate) }
    }
  }
}
