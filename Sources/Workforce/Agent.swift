public import CivilTime

/// A person who works shifts.
public struct Agent: Hashable, Sendable {
  /// How the person is engaged.
  public enum Employment: String, CaseIterable, Sendable {
    case employee
    case contractor
  }

  /// The stable id.
  public let id: Identifier<Agent>
  /// The name people read.
  public let name: String
  /// The team, by name.
  public let team: String
  /// The site whose clock and rules hold for the agent.
  public package(set) var location: Location
  /// The dates on which the agent works at home and takes no seat.
  public let homeDays: HomeDays
  /// How the person is engaged.
  public let employment: Employment
  /// Hours, days and shifts agreed.
  public package(set) var contract: Contract
  /// Languages with levels.
  public let languages: [Language: LanguageLevel]
  /// Clients whose work the agent knows; nil means all.
  public let clients: Set<Identifier<Client>>?
  /// Channels the agent works on; nil means all.
  public let channels: Set<Queue.Channel>?
  /// Roles the agent holds.
  public let roles: Set<String>
  /// First local date of work; nil when it lies before the horizon.
  public package(set) var firstDate: LocalDate?
  /// Last local date of work, included; nil when it lies after the horizon.
  public package(set) var lastDate: LocalDate?
  /// Hours of the local clock inside which every shift must lie.
  public package(set) var availability: WeeklyHours
  /// Absences.
  public package(set) var timeOff: [TimeOff]
  /// Dates that are fixed beforehand.
  public package(set) var pins: [Pin]
  /// Trainings and meetings of which the agent is a member, by id.
  public package(set) var sessions: [Session]
  /// Cost of one paid hour before premiums.
  public let hourlyCost: Double
  /// How much of a head the agent is at the queues.
  public let efficiency: Efficiency
  /// The location's rules, with those of the contract in their place.
  public package(set) var rules: RuleSet

  /// Makes an agent; the caller has validated the values.
  public init(
    id: Identifier<Agent>,
    name: String,
    team: String = "",
    location: Location,
    homeDays: HomeDays = .never,
    employment: Employment = .employee,
    contract: Contract,
    languages: [Language: LanguageLevel],
    clients: Set<Identifier<Client>>? = nil,
    channels: Set<Queue.Channel>? = nil,
    roles: Set<String> = [],
    firstDate: LocalDate? = nil,
    lastDate: LocalDate? = nil,
    availability: WeeklyHours = .always,
    timeOff: [TimeOff] = [],
    pins: [Pin] = [],
    sessions: [Session] = [],
    hourlyCost: Double? = nil,
    efficiency: Efficiency = .full
  ) {
    self.id = id
    self.name = name
    self.team = team
    self.location = location
    self.homeDays = homeDays
    self.employment = employment
    self.contract = contract
    self.languages = languages
    self.clients = clients
    self.channels = channels
    self.roles = roles
    self.firstDate = firstDate
    self.lastDate = lastDate
    self.availability = availability
    self.timeOff = timeOff
    self.pins = pins
    self.sessions = sessions.sorted { $0.id < $1.id }
    self.hourlyCost = hourlyCost ?? location.hourlyCost
    self.efficiency = efficiency
    rules = location.rules.overridden(by: contract.rules)
  }

  /// The agent with another location and contract of the same ids, and the rules that follow from them.
  package func having(_ location: Location, _ contract: Contract) -> Agent {
    var agent = self
    agent.location = location
    agent.contract = contract
    agent.rules = location.rules.overridden(by: contract.rules)
    return agent
  }

  /// Whether the agent may serve the queue: language at its level, client, channel, roles and the
  /// places from which the client's work may be done.
  public func canServe(_ queue: Queue) -> Bool {
    guard let level = languages[queue.language], level >= queue.minimumLevel else { return false }
    if let clients, !clients.contains(queue.client.id) { return false }
    if let channels, !channels.contains(queue.channel) { return false }
    if let workplaces = queue.client.workplaces, !workplaces.contains(location.id) { return false }
    return queue.roles.isSubset(of: roles)
  }

  /// Whether the contract's least hours and days bind in a week, given by its dates in the horizon:
  /// it has all seven, and the agent is employed on every one. Absences may lower what is owed:
  /// ``leastPaidMinutes(inWeekOf:)``.
  public func owesMinima(inWeekOf dates: some Collection<LocalDate>) -> Bool {
    dates.count == 7 && dates.allSatisfy(isEngaged)
  }

  /// Whether the agent is employed on a local date.
  public func isEngaged(on date: LocalDate) -> Bool {
    (firstDate ?? date) <= date && date <= (lastDate ?? date)
  }
}
