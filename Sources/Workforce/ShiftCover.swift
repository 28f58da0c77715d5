public import CivilTime

/// How many people should start a named shift on one local date, for teams that plan in shifts
/// rather than in intervals.
public struct ShiftCover: Hashable, Sendable {
  /// The local date.
  public let date: LocalDate
  /// The ``ShiftPattern`` by name.
  public let pattern: String
  /// The location whose agents count; nil counts all.
  public let location: Identifier<Location>?
  /// The team whose agents count; nil counts all.
  public let team: String?
  /// Heads wanted.
  public let heads: Int
  /// The price of each missing head.
  public let missingPrice: Double
  /// The price of each head too many.
  public let surplusPrice: Double

  /// Makes a row; prices are not negative.
  public init(
    date: LocalDate,
    pattern: String,
    location: Identifier<Location>? = nil,
    team: String? = nil,
    heads: Int,
    missingPrice: Double,
    surplusPrice: Double = 0
  ) {
    self.date = date
    self.pattern = pattern
    self.location = location
    self.team = team
    self.heads = heads
    self.missingPrice = missingPrice
    self.surplusPrice = surplusPrice
  }

  /// Whether an agent's shifts count.
  public func counts(_ agent: Agent) -> Bool {
    (location.map { $0 == agent.location.id } ?? true) && (team.map { $0 == agent.team } ?? true)
  }

  /// What so many heads cost.
  public func price(ofHeads count: Int) -> Double {
    count < heads
      ? Double(heads - count) * missingPrice : Double(count - heads) * surplusPrice
  }
}
