public import CivilTime
public import Workforce

/// A shift of which only who, when and from which pattern is fixed: what is done in it is to be placed.
public struct BareShift: Hashable, Sendable {
  /// Who works.
  public let agent: Identifier<Agent>
  /// The local date to which the shift belongs.
  public let localDate: LocalDate
  /// 0 for the first shift of the local date, 1 for the second part of a split one.
  public let ordinal: Int
  /// The ``Workforce/ShiftPattern`` it was planned from.
  public let pattern: String
  /// From start to end, breaks included.
  public let range: Range<Instant>
  /// Unpaid minutes, where they are known. Those that are not what the contract's breaks come to are
  /// taken as one meal in the middle.
  public let unpaidMinutes: Int?
  /// The queues that are to be served by preference.
  public let queues: [Identifier<Queue>]

  /// Makes a shift.
  public init(
    agent: Identifier<Agent>,
    localDate: LocalDate,
    ordinal: Int = 0,
    pattern: String,
    range: Range<Instant>,
    unpaidMinutes: Int? = nil,
    queues: [Identifier<Queue>] = []
  ) {
    self.agent = agent
    self.localDate = localDate
    self.ordinal = ordinal
    self.pattern = pattern
    self.range = range
    self.unpaidMinutes = unpaidMinutes
    self.queues = queues
  }
}
