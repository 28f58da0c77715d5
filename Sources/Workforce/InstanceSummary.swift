import CivilTime

/// What an instance holds in a few figures, before anything is planned.
public struct InstanceSummary: Hashable, Sendable {
  /// Agents of one site who speak one language, at any level.
  public struct Speakers: Hashable, Sendable {
    /// The site.
    public let location: Identifier<Location>
    /// The language.
    public let language: Language
    /// How many agents; one who speaks two languages counts at both.
    public let agents: Int
  }

  /// Need of one client in one language over the horizon.
  public struct Demand: Hashable, Sendable {
    /// The client.
    public let client: Identifier<Client>
    /// The language.
    public let language: Language
    /// Minutes times heads.
    public let headMinutes: Int

    /// Hours times heads.
    public var hours: Double { Double(headMinutes) / 60 }
  }

  /// Agents per site, in the order of the instance.
  public let agentsByLocation: [Identifier<Location>: Int]
  /// Agents per site and language: sites in the order of the instance, languages by code.
  public let speakers: [Speakers]
  /// Need per client and language: clients in the order of the instance, languages by code.
  public let demand: [Demand]
  /// Least and most paid minutes of all agents over the horizon by their contracts; a week in which
  /// an agent is employed on no date counts nothing, and absences are not looked at.
  public let paidMinutes: ClosedRange<Int>
  /// Need that no agent could cover in any roster, per queue that has some.
  public let uncoverable: [UncoverableNeed]
  /// Agents without a role who can serve no queue, in the order of the instance: whatever the roster,
  /// their shifts cover nothing. Nobody where shifts are covered by name.
  public let withoutWork: [Identifier<Agent>]

  /// Counts an instance.
  public init(_ instance: Instance) {
    agentsByLocation = instance.agents.reduce(into: [:]) { $0[$1.location.id, default: 0] += 1 }
    speakers = InstanceSummary.speakers(of: instance)
    demand = InstanceSummary.demand(of: instance)
    paidMinutes = InstanceSummary.paidMinutes(of: instance)
    uncoverable = UncoverableNeed.all(of: instance)
    withoutWork =
      instance.shiftCover.isEmpty
      ? instance.agents.filter { agent in
        agent.roles.isEmpty && !instance.queues.contains { agent.canServe($0) }
      }.map(\.id) : []
  }

  private static func speakers(of instance: Instance) -> [Speakers] {
    var counts: [Identifier<Location>: [Language: Int]] = [:]
    for agent in instance.agents {
      for language in agent.languages.keys {
        counts[agent.location.id, default: [:]][language, default: 0] += 1
      }
    }
    return instance.locations.flatMap { location in
      (counts[location.id] ?? [:]).sorted { $0.key < $1.key }.map {
        Speakers(location: location.id, language: $0.key, agents: $0.value)
      }
    }
  }

  private static func demand(of instance: Instance) -> [Demand] {
    var minutes: [Identifier<Client>: [Language: Int]] = [:]
    for (index, queue) in instance.queues.enumerated() {
      let heads = instance.requirement.heads(queue: index).reduce(0, +)
      minutes[queue.client.id, default: [:]][queue.language, default: 0] +=
        heads * instance.horizon.intervalMinutes
    }
    return instance.clients.flatMap { client in
      (minutes[client.id] ?? [:]).sorted { $0.key < $1.key }.map {
        Demand(client: client.id, language: $0.key, headMinutes: $0.value)
      }
    }
  }

  private static func paidMinutes(of instance: Instance) -> ClosedRange<Int> {
    var (least, most) = (0, 0)
    let dates = instance.horizon.dates
    for agent in instance.agents {
      var range = 0...0
      for week in instance.horizon.weeks where dates[week].contains(where: agent.isEngaged) {
        let weekly = agent.contract.weeklyPaidMinutes
        let owed = agent.leastPaidMinutes(inWeekOf: dates[week])
        range = range.lowerBound + owed...range.upperBound + weekly.upperBound
      }
      if let horizon = agent.contract.horizonPaidMinutes, dates.allSatisfy(agent.isEngaged) {
        let least = agent.leastPaidMinutes(inHorizonOf: dates)
        range = range.clamped(to: least...horizon.upperBound)
      }
      least += range.lowerBound
      most += range.upperBound
    }
    return least...most
  }
}
