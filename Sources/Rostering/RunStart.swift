public import CivilTime
public import Workforce

/// What a run begins with, beside its instance.
public struct RunStart: Sendable {
  /// A roster to begin with, legal or not; nil begins with one of the run's own.
  public var roster: Roster?
  /// What an earlier run learnt, of this instance or of one like it.
  public var knowledge: RunKnowledge?

  /// Makes a start; by default nothing is known.
  public init(roster: Roster? = nil, knowledge: RunKnowledge? = nil) {
    self.roster = roster
    self.knowledge = knowledge
  }
}

/// How a run ended, and what it learnt.
public struct RunOutcome: Sendable {
  /// Dates of one agent that the start could not take over as they were.
  public struct StartChange: Hashable, Sendable {
    /// Whose dates.
    public let agent: Identifier<Agent>
    /// The local dates, ascending: those of shifts that the agent may not work, and of others that had to
    /// be planned anew because of rules over several days.
    public let dates: [LocalDate]
  }

  /// The roster, the bound, and why the run ended.
  public let result: RosterResult
  /// What a later run can begin with; nil where no roster was found.
  public let knowledge: RunKnowledge?
  /// What had to be changed of the roster to begin with, by agent; empty where all of it was legal.
  public let startChanges: [StartChange]

  init(
    _ result: RosterResult,
    knowledge: RunKnowledge? = nil,
    changes: [StartChange] = []
  ) {
    self.result = result
    self.knowledge = knowledge
    startChanges = changes
  }
}
