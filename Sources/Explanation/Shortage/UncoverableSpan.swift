public import CivilTime
public import Workforce

/// Need of a queue that no roster can meet, over neighbouring intervals with the same reasons.
public struct UncoverableSpan: Hashable, Sendable {
  /// Why people who may serve the queue are not there.
  public struct Absence: Hashable, Sendable {
    /// Why.
    public let reason: AbsenceReason
    /// Who, in the instance's order.
    public let agents: [Identifier<Agent>]
  }

  /// The queue.
  public let queue: Identifier<Queue>
  /// When, half-open.
  public let range: Range<Instant>
  /// Heads needed after those that the last roster carries in: the least and the most.
  public let needed: ClosedRange<Int>
  /// The most heads that any roster could bring.
  public let possible: Double
  /// Minutes times heads that stay uncovered.
  public let missingHeadMinutes: Double
  /// People who may serve the queue.
  public let qualified: Int
  /// Why nobody is qualified ("nobody speaks de"); nil where somebody is.
  public let lackOfSkill: String?
  /// Who of the qualified cannot be there, by reason.
  public let absences: [Absence]
  /// Sites whose seats keep people away who could be there, with their seats.
  public let fullSites: [FullSite]
  /// Whether the queue's minimum of heads, which is hard, cannot be kept.
  public let breaksMinimum: Bool

  /// A site with fewer seats than people who could be there.
  public struct FullSite: Hashable, Sendable {
    /// The site.
    public let location: Identifier<Location>
    /// Its seats.
    public let seats: Int
    /// People who could be there.
    public let people: Int
  }

  /// Hours that stay uncovered.
  public var missingHours: Double { missingHeadMinutes / 60 }
}
