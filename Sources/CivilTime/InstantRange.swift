extension Range<Instant> {
  /// Elapsed minutes from the lower to the upper bound.
  public var minutes: Int {
    upperBound.minutes - lowerBound.minutes
  }

  /// The minutes both ranges hold; nil when they share none.
  public func intersection(_ other: Range<Instant>) -> Range<Instant>? {
    let lower = Swift.max(lowerBound, other.lowerBound)
    let upper = Swift.min(upperBound, other.upperBound)
    return lower < upper ? lower..<upper : nil
  }
}
