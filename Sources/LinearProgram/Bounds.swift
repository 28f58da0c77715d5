/// The interval in which the value of a column or a row must lie; both ends belong to it.
///
/// An infinite end is no bound: `-Double.infinity` below, `Double.infinity` above.
public struct Bounds: Hashable, Sendable {
  /// The smallest value allowed.
  public var lower: Double
  /// The largest value allowed.
  public var upper: Double

  /// Makes an interval without checking it; see ``isValid``.
  public init(lower: Double, upper: Double) {
    self.lower = lower
    self.upper = upper
  }

  /// Any value.
  public static let free = Bounds(lower: -.infinity, upper: .infinity)
  /// Zero or more.
  public static let nonNegative = Bounds(lower: 0, upper: .infinity)

  /// The given value or more.
  public static func atLeast(_ value: Double) -> Bounds { Bounds(lower: value, upper: .infinity) }
  /// The given value or less, negative values among them.
  public static func atMost(_ value: Double) -> Bounds { Bounds(lower: -.infinity, upper: value) }
  /// The given value alone.
  public static func equal(_ value: Double) -> Bounds { Bounds(lower: value, upper: value) }
  /// Any value from the first to the second, both included.
  public static func between(_ lower: Double, _ upper: Double) -> Bounds {
    Bounds(lower: lower, upper: upper)
  }

  /// Whether some finite value lies within; never true where an end is not a number.
  public var isValid: Bool { lower <= upper && lower < .infinity && upper > -.infinity }

  /// Whether a value lies within, or outside by no more than the tolerance.
  public func contains(_ value: Double, tolerance: Double = 0) -> Bool {
    value >= lower - tolerance && value <= upper + tolerance
  }
}

extension Bounds: CustomStringConvertible {
  /// The interval as `[0, inf]`.
  public var description: String { "[\(lower), \(upper)]" }
}
