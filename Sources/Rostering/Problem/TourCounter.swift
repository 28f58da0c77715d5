import Workforce

/// A count over the horizon with its limits.
struct TourCounter: Hashable, Sendable {
  /// What is counted.
  enum Load: Hashable, Sendable {
    /// Paid minutes, in steps of ``TourCounter/unit``.
    case minutes
    /// Weekends with a shift.
    case weekends
    /// Nights.
    case nights
    /// Shifts of the pattern at this position of the contract.
    case pattern(Int)
  }

  /// What is counted.
  let load: Load
  /// Minutes of one step; 1 for all other loads.
  var unit = 1
  /// Fewest and most steps.
  let allowed: ClosedRange<Int>
  /// The price of each step above ``allowed``; nil where none is legal.
  var price: Double?

  /// What so many steps at the end cost; nil where they are not legal.
  func cost(of steps: Int) -> Double? {
    if allowed.contains(steps) { return 0 }
    guard let price, steps > allowed.upperBound else { return nil }
    return Double(steps - allowed.upperBound) * price
  }
}
