import CivilTime
public import Workforce

/// By how many nights, weekends and unpopular starts agents are ahead of their colleagues before the
/// horizon begins.
///
/// Colleagues are the agents of the same location and contract. Somebody without history is ahead by
/// none, and does not lower what the others are measured against.
public struct FairLeads: Sendable {
  private let leads: [Identifier<Agent>: [FairShare.Load: Int]]

  /// Counts the history of an instance.
  public init(instance: Instance) {
    let history = Dictionary(grouping: instance.history, by: \.agent)
    let sharing = instance.agents.filter {
      !$0.rules.fairness.isEmpty && history[$0.id] != nil
    }
    let crews = Dictionary(grouping: sharing) {
      Crew(location: $0.location.id, contract: $0.contract.id)
    }
    var leads: [Identifier<Agent>: [FairShare.Load: Int]] = [:]
    for crew in crews.values {
      for share in crew.first?.rules.fairness ?? [] {
        let counts = crew.map { $0.historicCount(of: share, in: history[$0.id] ?? []) }
        let least = counts.min() ?? 0
        for (agent, count) in zip(crew, counts) {
          leads[agent.id, default: [:]][share.load] = count - least
        }
      }
    }
    self.leads = leads
  }

  /// By how many of each load an agent is ahead; what is missing is 0.
  public func leads(of agent: Identifier<Agent>) -> [FairShare.Load: Int] { leads[agent] ?? [:] }
}

/// The agents among whom something is shared out.
private struct Crew: Hashable {
  let location: Identifier<Location>
  let contract: Identifier<Contract>
}

extension Agent {
  /// How many of what is shared out lie in the agent's history, both parts of a split shift counted as
  /// one.
  public func historicCount(of share: FairShare, in history: [HistoricShift]) -> Int {
    let history = SplitShifts.joined(history, contract: contract)
    guard share.load == .weekends else {
      return history.count { share.counts($0.range, of: self) }
    }
    let saturdays = history.compactMap { shift -> LocalDate? in
      switch shift.localDate.weekday {
      case .saturday: shift.localDate
      case .sunday: shift.localDate.adding(days: -1)
      default: nil
      }
    }
    return Set(saturdays).count
  }
}
