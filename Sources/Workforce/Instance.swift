public import CivilTime

/// Everything known before a roster is made: who needs whom when, who there is, and what is allowed.
///
/// An instance is immutable and was validated where it was built; nobody re-checks it.
public struct Instance: Sendable {
  /// The most queues of one instance: sets of them are kept in 64 bits.
  public static let queueLimit = 64

  /// The name people read.
  public package(set) var name: String
  /// When the data was last revised; calendars carry it, so that files are reproducible.
  public package(set) var revised: Instant
  /// How often the plan of this horizon was published before; calendars carry it as SEQUENCE.
  public package(set) var revision: Int
  /// Currency of all prices and costs, for display.
  public package(set) var currency: String
  /// The dates and the grid.
  public package(set) var horizon: Horizon
  /// The names of the languages of work.
  public package(set) var languageNames: [Language: String]
  /// Sites, in the order of the file.
  public package(set) var locations: [Location]
  /// Clients, in the order of the file.
  public package(set) var clients: [Client]
  /// Queues, in the order of the file.
  public package(set) var queues: [Queue]
  /// Contracts, in the order of the file.
  public package(set) var contracts: [Contract]
  /// Agents, sorted by id.
  public package(set) var agents: [Agent]
  /// The positions in ``agents`` in the order in which the instance lists them, for tables that
  /// people read.
  public private(set) var listing: [Int]
  /// Shifts already worked or fixed that end after the horizon's first moments or bear on its
  /// rules, sorted by agent and start.
  public package(set) var history: [HistoricShift]
  /// Heads needed per queue and interval.
  public package(set) var requirement: Requirement
  /// What the history already covers of it.
  public private(set) var carriedCover: CarriedCover
  /// Heads wanted per named shift and date.
  public package(set) var shiftCover: [ShiftCover]
  /// Overlaps in which work passes from one site to another.
  public package(set) var handOvers: [HandOver]
  /// Work with release and deadline, in the order of the file.
  public package(set) var jobs: [Job]
  /// Wishes of the agents, sorted by agent and date.
  public package(set) var requests: [Request]
  /// What missing heads, idle heads and labour count in the objective.
  public package(set) var prices: Prices
  /// The version of the time-zone data from which all instants were computed.
  public package(set) var zoneDataVersion: String

  /// Makes an instance from validated parts.
  public init(
    name: String,
    revised: Instant,
    revision: Int = 0,
    currency: String = "",
    horizon: Horizon,
    languageNames: [Language: String] = [:],
    locations: [Location],
    clients: [Client],
    queues: [Queue],
    contracts: [Contract],
    agents: [Agent],
    history: [HistoricShift] = [],
    requirement: Requirement,
    shiftCover: [ShiftCover] = [],
    handOvers: [HandOver] = [],
    jobs: [Job] = [],
    requests: [Request] = [],
    prices: Prices = Prices(),
    zoneDataVersion: String = "unknown"
  ) {
    self.name = name
    self.revised = revised
    self.revision = revision
    self.currency = currency
    self.horizon = horizon
    self.languageNames = languageNames
    self.locations = locations
    self.clients = clients
    self.queues = queues
    self.contracts = contracts
    self.agents = agents
    self.history = history
    self.requirement = requirement
    listing = []
    carriedCover = .none
    self.shiftCover = shiftCover
    self.handOvers = handOvers
    self.jobs = jobs
    self.requests = requests
    self.prices = prices
    self.zoneDataVersion = zoneDataVersion
    arrange()
  }

  /// The instance after a change of its parts; their order, and what the history covers, are found anew.
  ///
  /// - Parameter change: gets the instance with its agents in the order of ``listing``.
  /// - Returns: the changed instance.
  /// - Throws: what the change throws.
  package func changed<Failure>(
    _ change: (inout Instance) throws(Failure) -> Void
  ) throws(Failure) -> Instance {
    var instance = self
    instance.agents = listing.map { agents[$0] }
    try change(&instance)
    instance.arrange()
    return instance
  }

  /// Puts the parts in order, and finds what follows from them.
  private mutating func arrange() {
    let order = agents.indices.sorted { agents[$0].id < agents[$1].id }
    agents = order.map { agents[$0] }
    listing = order.indices.sorted { order[$0] < order[$1] }
    history.sort { ($0.agent, $0.range.lowerBound) < ($1.agent, $1.range.lowerBound) }
    requests.sort { ($0.agent, $0.date) < ($1.agent, $1.date) }
    carriedCover = CarriedCover(
      history: history,
      agents: agents,
      queues: queues,
      requirement: requirement
    )
  }
}

/// What counts in the objective, in the instance's currency.
public struct Prices: Hashable, Sendable {
  /// The base price of one missing head for one hour, before priorities; the gap in hours is the
  /// gap of the objective divided by it.
  public let missingHeadHour: Double
  /// The price of one hour in which a person on shift has nothing to do.
  public let idleHour: Double
  /// What labour cost is multiplied by in the objective; 0 leaves it out.
  public let labourWeight: Double

  /// Makes a price list.
  public init(missingHeadHour: Double = 100, idleHour: Double = 0, labourWeight: Double = 1) {
    self.missingHeadHour = missingHeadHour
    self.idleHour = idleHour
    self.labourWeight = labourWeight
  }
}

/// A shift of the last roster: it bears on rest, and what of it reaches into the horizon covers need
/// there. Weeks are counted from the horizon's first date, so it belongs to none of them.
public struct HistoricShift: Hashable, Sendable {
  /// Who worked it.
  public let agent: Identifier<Agent>
  /// From start to end, breaks included.
  public package(set) var range: Range<Instant>
  /// The local date on which it started.
  public let localDate: LocalDate
  /// Paid minutes.
  public let paidMinutes: Int
  /// The ``ShiftPattern`` it was planned from; nil where nobody knows.
  public let pattern: String?
  /// The queues served; empty where nobody knows.
  public let queues: [Identifier<Queue>]

  /// Makes a shift of an earlier roster.
  public init(
    agent: Identifier<Agent>,
    range: Range<Instant>,
    localDate: LocalDate,
    paidMinutes: Int,
    pattern: String? = nil,
    queues: [Identifier<Queue>] = []
  ) {
    self.agent = agent
    self.range = range
    self.localDate = localDate
    self.paidMinutes = paidMinutes
    self.pattern = pattern
    self.queues = queues
  }
}
