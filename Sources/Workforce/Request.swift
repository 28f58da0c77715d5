public import CivilTime

/// A wish of an agent for one local date.
public struct Request: Hashable, Sendable {
  /// What is wished.
  public enum Wish: Hashable, Sendable {
    /// No shift on the date.
    case off
    /// Some shift on the date.
    case work
    /// A shift of this pattern on the date.
    case pattern(String)
    /// No shift of this pattern on the date.
    case notPattern(String)
  }

  /// Whose wish.
  public let agent: Identifier<Agent>
  /// The local date.
  public let date: LocalDate
  /// What is wished.
  public let wish: Wish
  /// What it adds to the objective not to grant it; not negative.
  public let weight: Double

  /// Makes a request.
  public init(agent: Identifier<Agent>, date: LocalDate, wish: Wish, weight: Double) {
    self.agent = agent
    self.date = date
    self.wish = wish
    self.weight = weight
  }

  /// Whether a date with this pattern, or nil for a date off, grants the wish.
  public func isGranted(by pattern: String?) -> Bool {
    switch wish {
    case .off: pattern == nil
    case .work: pattern != nil
    case .pattern(let wanted): pattern == wanted
    case .notPattern(let unwanted): pattern != unwanted
    }
  }
}
