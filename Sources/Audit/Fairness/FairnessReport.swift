public import Workforce

/// How evenly nights, weekends, early and late starts, hours and granted wishes are shared out.
///
/// People are set beside the mean of their crew: the agents of the same location and contract.
public struct FairnessReport: Hashable, Sendable {
  /// What is counted.
  public enum Load: String, CaseIterable, Sendable {
    case nights
    case weekends
    case earlyStarts = "early_starts"
    case lateStarts = "late_starts"
  }

  /// One agent's share.
  public struct AgentShare: Hashable, Sendable {
    /// Who.
    public let agent: Identifier<Agent>
    /// Paid hours in the horizon, credits of time off left out.
    public let paidHours: Double
    /// The mean of the crew.
    public let meanPaidHours: Double
    /// How many of each load lie in the horizon.
    public let counts: [Load: Int]
    /// How many of each load the history tells.
    public let earlier: [Load: Int]
    /// The mean of the crew in the horizon.
    public let means: [Load: Double]
    /// Wishes granted.
    public let wishesGranted: Int
    /// Wishes refused.
    public let wishesRefused: Int
  }

  /// How evenly one load is shared out.
  public struct LoadSummary: Hashable, Sendable {
    /// What is counted.
    public let load: Load
    /// All of them in the horizon.
    public let total: Int
    /// The fewest and the most of one agent in the horizon.
    public let range: ClosedRange<Int>
    /// How many would have to change hands so that in no crew anybody has two more than another, the
    /// history counted.
    public let toMove: Int
    /// ``toMove`` in percent of those in the horizon; 0 where there are none.
    public let percentToMove: Double
  }

  /// The shares, in the instance's order.
  public let agents: [AgentShare]
  /// The loads.
  public let loads: [LoadSummary]

  /// All of a load in the horizon.
  public func total(of load: Load) -> Int { loads.first { $0.load == load }?.total ?? 0 }

  /// Counts a roster.
  public init(of roster: Roster, for instance: Instance, requests: [RequestVerdict]) {
    let count = LoadCount(roster: roster, instance: instance)
    let crews = Dictionary(grouping: instance.agents.indices) { position in
      let agent = instance.agents[position]
      return [agent.location.id.text, agent.contract.id.text]
    }
    var crewOf = [[Int]](repeating: [], count: instance.agents.count)
    for crew in crews.values {
      for member in crew { crewOf[member] = crew }
    }
    let hours = instance.agents.map { agent in
      Double(roster.shifts(of: agent.id).reduce(0) { $0 + $1.paidMinutes }) / 60
    }
    let wishes = Dictionary(grouping: requests) { $0.request.agent }
    agents = instance.listing.map { position in
      let agent = instance.agents[position]
      let crew = crewOf[position]
      let own = wishes[agent.id] ?? []
      let granted = own.count(where: \.isGranted)
      return AgentShare(
        agent: agent.id,
        paidHours: hours[position],
        meanPaidHours: crew.reduce(0) { $0 + hours[$1] } / Double(max(1, crew.count)),
        counts: count.planned[position],
        earlier: count.earlier[position],
        means: Dictionary(
          uniqueKeysWithValues: Load.allCases.map { load in
            let sum = crew.reduce(0) { $0 + (count.planned[$1][load] ?? 0) }
            return (load, Double(sum) / Double(max(1, crew.count)))
          }
        ),
        wishesGranted: granted,
        wishesRefused: own.count - granted
      )
    }
    loads = Load.allCases.map { load in
      let planned = count.planned.map { $0[load] ?? 0 }
      let total = planned.reduce(0, +)
      let toMove = crews.values.reduce(0) { sum, crew in
        sum
          + Self.toMove(
            crew.map { planned[$0] },
            earlier: crew.map { count.earlier[$0][load] ?? 0 }
          )
      }
      return LoadSummary(
        load: load,
        total: total,
        range: (planned.min() ?? 0)...(planned.max() ?? 0),
        toMove: toMove,
        percentToMove: total > 0 ? Double(toMove) / Double(total) * 100 : 0
      )
    }
  }

  /// How many of what was planned would have to change hands so that it is dealt out as evenly as can
  /// be, each to one of those who have fewest, the history counted.
  ///
  /// Dealt out evenly, everybody below some level is brought to it or to one less; of such deals the
  /// one nearest to the roster counts.
  static func toMove(_ planned: [Int], earlier: [Int]) -> Int {
    let total = planned.reduce(0, +)
    guard total > 0 else { return 0 }
    func dealt(to level: Int) -> Int { earlier.reduce(0) { $0 + max(0, level - $1) } }
    var level = (earlier.min() ?? 0) + 1
    while dealt(to: level) < total { level += 1 }
    var moved = 0
    var candidates = 0
    for (count, before) in zip(planned, earlier) {
      let above = count + before - max(before, level - 1)
      moved += max(0, above)
      if above > 0, before < level { candidates += 1 }
    }
    return moved - min(candidates, total - dealt(to: level - 1))
  }
}
