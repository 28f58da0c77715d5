public import CivilTime

/// What breaking a rule means.
public enum Enforcement: Hashable, Sendable {
  /// No roster may break the rule.
  case hard
  /// Each unit by which the rule is broken adds this price to the objective; the unit stands with
  /// the rule. Not negative.
  case priced(Double)

  /// The price of one unit, or nil where the rule is hard.
  public var price: Double? {
    if case .priced(let price) = self { return price }
    return nil
  }
}

/// The number in a rule, which may change from a date on, and what breaking the rule means.
public struct Limit: Hashable, Sendable {
  /// A number that holds from a local date on.
  public struct Step: Hashable, Sendable {
    /// The first local date; nil means since ever.
    public let from: LocalDate?
    /// The number, in the unit of the rule.
    public let value: Int

    /// Makes a step.
    public init(from: LocalDate?, value: Int) {
      self.from = from
      self.value = value
    }
  }

  /// The numbers by date, ascending; never empty. Before the first date the rule does not hold.
  public let steps: [Step]
  /// What breaking the rule means.
  public let enforcement: Enforcement

  /// A limit that is the same on all dates.
  public init(_ value: Int, _ enforcement: Enforcement = .hard) {
    self.init(steps: [Step(from: nil, value: value)], enforcement)
  }

  /// A limit that changes by date; the steps are in ascending order of their dates.
  public init(steps: [Step], _ enforcement: Enforcement = .hard) {
    self.steps = steps
    self.enforcement = enforcement
  }

  /// The number that holds on a local date; nil before the rule begins to hold.
  public func value(on date: LocalDate) -> Int? {
    steps.last { step in step.from.map { $0 <= date } ?? true }?.value
  }
}
