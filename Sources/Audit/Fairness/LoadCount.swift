import CivilTime
import Workforce

/// Counts nights, weekends, early and late starts of every agent, planned and in the history.
struct LoadCount {
  typealias Load = FairnessReport.Load

  /// By agent, in the instance's order: in the horizon.
  let planned: [[Load: Int]]
  /// By agent, in the instance's order: in the history.
  let earlier: [[Load: Int]]

  init(roster: Roster, instance: Instance) {
    let history = Dictionary(grouping: instance.history, by: \.agent)
    planned = instance.agents.map { agent in
      let shifts = roster.shifts(of: agent.id).filter {
        instance.horizon.dayIndex(of: $0.localDate) != nil
      }
      return Self.counts(of: agent, shifts.map { ($0.range, $0.localDate) })
    }
    earlier = instance.agents.map { agent in
      Self.counts(of: agent, (history[agent.id] ?? []).map { ($0.range, $0.localDate) })
    }
  }

  private static func counts(
    of agent: Agent,
    _ shifts: [(range: Range<Instant>, date: LocalDate)]
  ) -> [Load: Int] {
    let zone = agent.location.zone
    let starts = shifts.map { zone.local(at: $0.range.lowerBound).time }
    let early = window(.earlyStarts, of: agent)
    let late = window(.lateStarts, of: agent)
    let saturdays = shifts.compactMap { shift -> LocalDate? in
      switch shift.date.weekday {
      case .saturday: shift.date
      case .sunday: shift.date.adding(days: -1)
      default: nil
      }
    }
    return [
      .nights: shifts.count { agent.rules.night.isNight($0.range, in: zone) },
      .weekends: Set(saturdays).count,
      .earlyStarts: starts.count(where: early.contains),
      .lateStarts: starts.count(where: late.contains),
    ]
  }

  /// The starts that count: those of the agent's rule, if there is one, else the usual ones.
  private static func window(_ load: FairShare.Load, of agent: Agent) -> DailyWindow {
    let own = agent.rules.fairness.first { $0.load == load }
    return (own ?? FairShare(load: load, price: 0)).starts
  }
}
