import CivilTime
public import Workforce

/// One change of an instance, told by ids: what an option, an offer or a candidate for a job is made of.
///
/// Edits are applied to validated values and give validated values; what they leave alone stays equal, so
/// that a translation of the instance can be reused where nothing changed.
public enum InstanceEdit: Sendable {
  /// One more agent, listed last; no agent has the id.
  case addAgent(Agent)
  /// An agent leaves, with all wishes; shifts of the history stay, though they no longer cover need.
  case removeAgent(Identifier<Agent>)
  /// An agent as described takes the place of the one with the same id.
  case replaceAgent(Agent)
  /// A contract takes the place of the one with the same id, for everybody who has it.
  case replaceContract(Contract)
  /// A location takes the place of the one with the same id, for everybody who works there. Its zone stays.
  case replaceLocation(Location)
  /// The heads of a queue, one number per interval of the grid, none negative.
  case setHeads(Identifier<Queue>, [Int])
  /// The heads of a queue times a factor, rounded to the nearest whole number, halves up; nil takes all
  /// queues. The factor is not negative.
  case scaleHeads(Identifier<Queue>?, by: Double)
  /// What missing heads, idle heads and labour count.
  case setPrices(Prices)
}

/// Why an edit cannot be applied.
public enum InstanceEditError: Error, Hashable, CustomStringConvertible {
  /// No agent has the id.
  case noAgent(Identifier<Agent>)
  /// An agent has the id already.
  case agentExists(Identifier<Agent>)
  /// No contract has the id.
  case noContract(Identifier<Contract>)
  /// No location has the id.
  case noLocation(Identifier<Location>)
  /// No queue has the id.
  case noQueue(Identifier<Queue>)
  /// A location would move to another zone, in which instants of the instance were not computed.
  case otherZone(Identifier<Location>)
  /// The number of heads is not that of the intervals.
  case wrongCount(Identifier<Queue>, found: Int, expected: Int)
  /// A number of heads, or a factor of them, is negative or no number.
  case negativeHeads

  /// The error in words.
  public var description: String {
    switch self {
    case .noAgent(let id): "no agent '\(id)' in the instance"
    case .agentExists(let id): "an agent '\(id)' is in the instance already"
    case .noContract(let id): "no contract '\(id)' in the instance"
    case .noLocation(let id): "no location '\(id)' in the instance"
    case .noQueue(let id): "no queue '\(id)' in the instance"
    case .otherZone(let id): "location '\(id)' cannot move to another zone"
    case .wrongCount(let id, let found, let expected):
      "queue '\(id)': \(found) numbers of heads; expected one for each of \(expected) intervals"
    case .negativeHeads: "heads and factors of heads are 0 or more"
    }
  }
}

extension Instance {
  /// The instance after some edits, one after the other.
  ///
  /// - Throws: what is wrong with the first edit that cannot be applied.
  public func applying(_ edits: [InstanceEdit]) throws(InstanceEditError) -> Instance {
    try changed { (instance) throws(InstanceEditError) in
      for edit in edits { try instance.apply(edit) }
    }
  }

  private mutating func apply(_ edit: InstanceEdit) throws(InstanceEditError) {
    switch edit {
    case .addAgent(let agent):
      guard position(of: agent.id) == nil else { throw .agentExists(agent.id) }
      agents.append(agent)
    case .removeAgent(let id):
      agents.remove(at: try known(id))
      requests.removeAll { $0.agent == id }
    case .replaceAgent(let agent): agents[try known(agent.id)] = agent
    case .replaceContract(let contract): try replace(contract)
    case .replaceLocation(let location): try replace(location)
    case .setHeads(let queue, let heads): try setHeads(of: queue, heads)
    case .scaleHeads(let queue, let factor): try scaleHeads(of: queue, by: factor)
    case .setPrices(let prices): self.prices = prices
    }
  }

  private func position(of agent: Identifier<Agent>) -> Int? {
    agents.firstIndex { $0.id == agent }
  }

  private func known(_ agent: Identifier<Agent>) throws(InstanceEditError) -> Int {
    guard let position = position(of: agent) else { throw .noAgent(agent) }
    return position
  }

  private mutating func replace(_ contract: Contract) throws(InstanceEditError) {
    guard let position = contracts.firstIndex(where: { $0.id == contract.id }) else {
      throw .noContract(contract.id)
    }
    contracts[position] = contract
    agents = agents.map {
      $0.contract.id == contract.id ? $0.having($0.location, contract) : $0
    }
  }

  private mutating func replace(_ location: Location) throws(InstanceEditError) {
    guard let position = locations.firstIndex(where: { $0.id == location.id }) else {
      throw .noLocation(location.id)
    }
    guard locations[position].zone == location.zone else { throw .otherZone(location.id) }
    locations[position] = location
    agents = agents.map {
      $0.location.id == location.id ? $0.having(location, $0.contract) : $0
    }
    handOvers = handOvers.map { $0.replacing(location) }
  }

  private mutating func setHeads(
    of queue: Identifier<Queue>,
    _ heads: [Int]
  ) throws(InstanceEditError) {
    guard let position = queues.firstIndex(where: { $0.id == queue }) else { throw .noQueue(queue) }
    let count = requirement.grid.count
    guard heads.count == count else {
      throw .wrongCount(queue, found: heads.count, expected: count)
    }
    guard heads.allSatisfy({ $0 >= 0 }) else { throw .negativeHeads }
    var rows = headsByQueue
    rows[position] = heads
    requirement = Requirement(grid: requirement.grid, headsByQueue: rows)
  }

  private mutating func scaleHeads(
    of queue: Identifier<Queue>?,
    by factor: Double
  ) throws(InstanceEditError) {
    guard factor >= 0, factor.isFinite else { throw .negativeHeads }
    if let queue, !queues.contains(where: { $0.id == queue }) { throw .noQueue(queue) }
    var rows = headsByQueue
    for position in queues.indices where queue == nil || queues[position].id == queue {
      rows[position] = rows[position].map {
        Int((Double($0) * factor).rounded(.toNearestOrAwayFromZero))
      }
    }
    requirement = Requirement(grid: requirement.grid, headsByQueue: rows)
  }

  private var headsByQueue: [[Int]] {
    queues.indices.map { Array(requirement.heads(queue: $0)) }
  }
}
