/// What a run of the optimiser found, and why it stopped.
public struct RosterResult: Sendable {
  /// What point exists.
  public enum Status: String, Sendable {
    /// The roster is within the tolerance of the bound.
    case optimal
    /// There is a roster; the gap is above the tolerance.
    case feasible
    /// The hard rules contradict each other.
    case infeasible
    /// No roster was found within the limit.
    case noRoster = "no-roster"
  }

  /// Why the run ended.
  public enum StopReason: String, Sendable {
    /// The roster is as near to the bound as was asked for.
    case gapReached = "gap-reached"
    /// The seconds were over.
    case timeLimit = "time-limit"
    /// The improvement steps were used up.
    case iterationLimit = "iteration-limit"
    /// The caller asked to stop.
    case interrupted
    /// The strategy had nothing left to try.
    case exhausted
    /// Some agent's hard rules contradict each other.
    case contradiction
  }

  /// The seconds spent in one phase of the run, and how often it was entered.
  public struct Phase: Sendable {
    /// The phase's name ("first-order-bound", "annealing").
    public let name: String
    /// Wall-clock seconds.
    public let seconds: Double
    /// How many times the phase ran.
    public let count: Int

    /// Makes an entry.
    public init(name: String, seconds: Double, count: Int) {
      self.name = name
      self.seconds = seconds
      self.count = count
    }
  }

  /// What point exists.
  public let status: Status
  /// Why the run ended.
  public let stopReason: StopReason
  /// The best roster; nil when there is none.
  public let roster: Roster?
  /// The objective of the roster, by part.
  public let objective: Objective?
  /// A floor under the objective of every roster that keeps the hard rules; nil when infeasible.
  public let lowerBound: Double?
  /// Hard rules that cannot all hold; empty unless infeasible.
  public let contradictions: [Contradiction]
  /// Where no roster was found that keeps the hard rules: the one that came nearest, not to be worked.
  public let nearest: Roster?
  /// The seed of the pseudo-random numbers.
  public let seed: UInt64
  /// Improvement steps tried.
  public let iterations: Int
  /// Where the time went.
  public let phases: [Phase]

  /// Makes a result.
  public init(
    status: Status,
    stopReason: StopReason,
    roster: Roster?,
    objective: Objective?,
    lowerBound: Double?,
    contradictions: [Contradiction] = [],
    nearest: Roster? = nil,
    seed: UInt64,
    iterations: Int,
    phases: [Phase]
  ) {
    self.status = status
    self.stopReason = stopReason
    self.roster = roster
    self.objective = objective
    self.lowerBound = lowerBound
    self.contradictions = contradictions
    self.nearest = nearest
    self.seed = seed
    self.iterations = iterations
    self.phases = phases
  }
}

extension RosterResult {
  /// The result of a run that ended without a roster.
  public static func without(
    _ status: Status,
    because reason: StopReason,
    _ contradictions: [Contradiction] = [],
    nearest: Roster? = nil,
    seed: UInt64,
    phases: [Phase]
  ) -> RosterResult {
    RosterResult(
      status: status,
      stopReason: reason,
      roster: nil,
      objective: nil,
      lowerBound: nil,
      contradictions: contradictions,
      nearest: nearest,
      seed: seed,
      iterations: 0,
      phases: phases
    )
  }
}

/// The objective of a roster by part, in the instance's currency.
public struct Objective: Hashable, Sendable {
  /// Price of all missing heads of queues.
  public let shortage: Double
  /// Price of idle hours.
  public let idle: Double
  /// Labour cost, premiums and overtime included, times its weight.
  public let labour: Double
  /// Price of missing and surplus heads of named shifts.
  public let shiftCover: Double
  /// Weight of the requests that are not granted.
  public let requests: Double
  /// Price of the rules that are broken and may be, fair shares included.
  public let rules: Double

  /// Makes an objective from its parts.
  public init(
    shortage: Double,
    idle: Double,
    labour: Double,
    shiftCover: Double = 0,
    requests: Double = 0,
    rules: Double = 0
  ) {
    self.shortage = shortage
    self.idle = idle
    self.labour = labour
    self.shiftCover = shiftCover
    self.requests = requests
    self.rules = rules
  }

  /// The sum of the parts: what is minimised.
  public var total: Double { shortage + idle + labour + shiftCover + requests + rules }
}

/// How far a roster is from the best possible one, in three measures.
public struct Gap: Hashable, Sendable {
  /// Objective minus bound, divided by the base price of one missing head-hour.
  public let hours: Double
  /// ``hours`` in percent of the required hours; 0 when none are required.
  public let percentOfRequiredHours: Double
  /// Objective minus bound in percent of the objective; 0 when the objective is 0.
  public let percentOfObjective: Double

  /// Measures the gap between an objective and a bound under it.
  public init(objective: Double, lowerBound: Double, instance: Instance) {
    let difference = max(0, objective - lowerBound)
    let required = instance.requirement.totalHours
    hours = difference / instance.prices.missingHeadHour
    percentOfRequiredHours = required > 0 ? hours / required * 100 : 0
    percentOfObjective = objective > 0 ? difference / objective * 100 : 0
  }
}

/// Hard rules that cannot all hold for one agent, in words.
public struct Contradiction: Hashable, Sendable {
  /// The agent for whom no legal roster exists; nil where rules bind several people.
  public let agent: Identifier<Agent>?
  /// One sentence: what is asked, what can be had.
  public let sentence: String

  /// Makes a contradiction.
  public init(agent: Identifier<Agent>? = nil, sentence: String) {
    self.agent = agent
    self.sentence = sentence
  }
}
