import CivilTime
import WorkRules
import Workforce

/// A shift that the elastic program may plan, with what the rules ask of it.
struct Candidate {
  let shift: Shift
  let day: Int
  let column: Int
  let paidMinutes: Int
  let isNight: Bool
  /// The clock's minutes from the midnight of the date to the start.
  let startMinute: Int
  /// The hard rules that the shift breaks by itself.
  let brokenRules: Set<RuleID>
  /// Whether its breaks fit around what is held in it.
  let breaks: BreakFit

  var range: Range<Instant> { shift.range }
}

/// The rules that one shift can break by itself, whatever else is planned.
enum SingleShiftRules {
  private static let judged: Set<RuleID> = [
    .employmentDates, .availability, .timeOff, .holidaysOff, .mostDailyHours,
    .mostDailySpread, .shiftPattern,
  ]
  private static let rules = RuleBook.all.filter { judged.contains($0.id) }

  /// The hard rules that a shift breaks by itself.
  static func broken(
    by candidate: CandidateShift,
    of agent: Agent,
    horizon: Horizon
  ) -> Set<RuleID> {
    let schedule = AgentSchedule(
      agent: agent,
      horizon: horizon,
      queues: [:],
      shifts: [candidate.shift]
    )
    var broken = Set<RuleID>(
      rules.flatMap { $0.violations(of: schedule) }.filter(\.isHard).map(\.rule)
    )
    if breaksLongestStretch(candidate, of: agent, horizon) { broken.insert(.longestStretch) }
    return broken
  }

  /// Whether no places of the breaks keep every stretch of work as short as the rule asks.
  private static func breaksLongestStretch(
    _ candidate: CandidateShift,
    of agent: Agent,
    _ horizon: Horizon
  ) -> Bool {
    guard let limit = agent.rules.longestStretch, limit.enforcement == .hard,
      let most = limit.value(on: candidate.shift.localDate)
    else { return false }
    let breaks = BreakFit(candidate, of: agent.rules, intervalMinutes: horizon.intervalMinutes)
    return !breaks.fits(longestStretch: most)
  }
}

extension Shift {
  /// The spans in which the agent is at work or on a break: both parts of a split shift.
  var presence: [Range<Instant>] {
    InstantRanges(activities.filter { $0.kind != .away }.map(\.range)).ranges
  }
}
