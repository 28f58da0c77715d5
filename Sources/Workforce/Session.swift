public import CivilTime

/// A training or a meeting: time at work in which its members serve no queue.
///
/// Each member holds it once, on end, inside a shift and outside its breaks. The time is paid.
public struct Session: Hashable, Sendable {
  /// What it is.
  public enum Kind: String, CaseIterable, Sendable {
    case training
    case meeting
  }

  /// The most ways in which the dates of one agent's sessions may be combined.
  public static let datesLimit = 64

  /// The stable id.
  public let id: Identifier<Session>
  /// The name people read.
  public let name: String
  /// What it is.
  public let kind: Kind
  /// Elapsed minutes from start to end.
  public let minutes: Int
  /// The moments at which it may begin, ascending; one for a session that is fixed.
  public let starts: [Instant]
  /// Whether all members who hold it begin at the same moment.
  public let isTogether: Bool
  /// What it means that a member does not hold it; a unit is one member.
  public let enforcement: Enforcement

  /// Makes a session; the caller has validated the values.
  public init(
    id: Identifier<Session>,
    name: String = "",
    kind: Kind = .training,
    minutes: Int,
    starts: [Instant],
    isTogether: Bool = false,
    enforcement: Enforcement = .hard
  ) {
    self.id = id
    self.name = name.isEmpty ? id.text : name
    self.kind = kind
    self.minutes = minutes
    self.starts = starts
    self.isTogether = isTogether
    self.enforcement = enforcement
  }
}

extension Instance {
  /// The sessions of all agents, each once, by id.
  public var sessions: [Session] {
    var known: Set<Identifier<Session>> = []
    return agents.flatMap(\.sessions).filter { known.insert($0.id).inserted }
      .sorted { $0.id < $1.id }
  }
}
