import CivilTime
import WorkRules
import Workforce

/// Every shift that an agent could have on a date, by trying out all places of the breaks and of the
/// agent's sessions; of those that hold the same and keep the same rules one is enough.
struct ShiftVariants {
  let agent: Agent
  let horizon: Horizon

  func all(on date: LocalDate, onAnyWeekday: Bool = false) -> [Shift] {
    agent.candidates(on: date, onAnyWeekday: onAnyWeekday).flatMap(variants)
  }

  private func variants(of candidate: CandidateShift) -> [Shift] {
    let range = candidate.shift.range
    var layouts: [[Activity]] = [[]]
    if let gap = candidate.plan.gap { layouts = [[Activity(kind: .away, range: gap)]] }
    for window in candidate.plan.breakWindows {
      let rule = window.rule
      let offsets = stride(
        from: window.startOffsets.lowerBound,
        through: window.startOffsets.upperBound,
        by: horizon.intervalMinutes
      )
      layouts = offsets.flatMap { offset in
        let start = range.lowerBound.adding(minutes: offset)
        let pause = Activity(
          kind: .rest(rule.kind, isPaid: rule.isPaid),
          range: start..<start.adding(minutes: rule.minutes)
        )
        return layouts.compactMap { Self.adding(pause, to: $0) }
      }
    }
    for session in agent.sessions {
      layouts += session.starts.flatMap { start -> [[Activity]] in
        let held = Activity(
          kind: .session(session.id),
          range: start..<start.adding(minutes: session.minutes)
        )
        guard range.lowerBound <= held.range.lowerBound, held.range.upperBound <= range.upperBound
        else { return [] }
        return layouts.compactMap { Self.adding(held, to: $0) }
      }
    }
    return representatives(
      layouts.map { layout in
        let shift = candidate.shift
        return Shift(
          agent: shift.agent,
          localDate: shift.localDate,
          pattern: shift.pattern,
          range: range,
          activities: Self.filled(layout, range)
        )
      }
    )
  }

  private static func adding(_ activity: Activity, to layout: [Activity]) -> [Activity]? {
    layout.contains { $0.range.overlaps(activity.range) } ? nil : layout + [activity]
  }

  private static func filled(_ layout: [Activity], _ range: Range<Instant>) -> [Activity] {
    var activities: [Activity] = []
    var position = range.lowerBound
    for activity in layout.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      if position < activity.range.lowerBound {
        activities.append(Activity(kind: .idle, range: position..<activity.range.lowerBound))
      }
      activities.append(activity)
      position = activity.range.upperBound
    }
    if position < range.upperBound {
      activities.append(Activity(kind: .idle, range: position..<range.upperBound))
    }
    return activities
  }

  private func representatives(_ shifts: [Shift]) -> [Shift] {
    var seen: Set<[String]> = []
    return shifts.filter { shift in
      let schedule = AgentSchedule(agent: agent, horizon: horizon, queues: [:], shifts: [shift])
      let broken = RuleBook.violations(of: schedule)
        .filter { $0.isHard && ($0.rule == .longestStretch || $0.rule == .breaks) }
        .map(\.rule.rawValue)
      let held = shift.activities.compactMap { activity in
        activity.session.map { "\($0) \(activity.range.lowerBound)" }
      }
      return seen.insert(Set(broken).sorted() + held).inserted
    }
  }
}
