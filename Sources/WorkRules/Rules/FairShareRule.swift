import CivilTime
public import Workforce

/// What the agents of one location and contract have to share out costs more with every further one.
///
/// The agent's *n*-th one in the horizon costs the price times (lead + *n* − 1); the lead is what the
/// agent's history has beyond the smallest history of those agents (``FairLeads``). A night is one by
/// the agent's ``NightDefinition``; a weekend counts once, by a shift on a Saturday or Sunday of the
/// horizon; a start counts where the clock shows a time of ``FairShare/starts``. Priced only.
///
/// Source: ``RuleSet/fairness``.
struct FairShareRule: WorkRule {
  let id = RuleID.fairShare

  func violations(of schedule: AgentSchedule) -> [Violation] {
    schedule.agent.rules.fairness.compactMap { share in
      let count = schedule.count(of: share)
      let lead = schedule.leads[share.load] ?? 0
      let units = count * lead + count * (count - 1) / 2
      guard units > 0 else { return nil }
      let ahead = lead > 0 ? ", \(lead) ahead of the smallest history" : ""
      return violation(
        schedule,
        on: nil,
        over: schedule.time,
        found: "\(countText(count, share.load.noun))\(ahead)",
        allowed: "an even share",
        price: Double(units) * share.price
      )
    }
  }
}

extension AgentSchedule {
  /// How many of what is shared out lie in the horizon, both parts of a split shift counted as one.
  public func count(of share: FairShare) -> Int {
    switch share.load {
    case .weekends: workedWeekends.count
    case .nights, .earlyStarts, .lateStarts:
      shifts.count {
        horizon.dayIndex(of: $0.localDate) != nil && share.counts($0.range, of: agent)
      }
    }
  }
}

extension FairShare {
  /// Whether a shift of an agent counts; never where weekends are shared out, which count by date.
  func counts(_ range: Range<Instant>, of agent: Agent) -> Bool {
    let zone = agent.location.zone
    switch load {
    case .nights: return agent.rules.night.isNight(range, in: zone)
    case .earlyStarts, .lateStarts: return starts.contains(zone.local(at: range.lowerBound).time)
    case .weekends: return false
    }
  }
}

extension FairShare.Load {
  fileprivate var noun: String {
    switch self {
    case .nights: "night"
    case .weekends: "weekend"
    case .earlyStarts: "early start"
    case .lateStarts: "late start"
    }
  }
}
