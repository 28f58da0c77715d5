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
  /// The names of hard rules that the shift breaks by itself.
  let brokenRules: Set<String>

  var range: Range<Instant> { shift.range }
}

/// The rules that one shift can break by itself, whatever else is planned.
enum SingleShiftRules {
  private static let names: Set<String> = [
    "employment-dates", "availability", "time-off", "holidays-off", "most-daily-hours",
    "shift-pattern",
  ]
  private static let rules = RuleBook.all.filter { names.contains($0.name) }

  /// The names of the hard rules that a shift breaks by itself.
  static func broken(
    by candidate: CandidateShift,
    of agent: Agent,
    horizon: Horizon
  ) -> Set<String> {
    let schedule = AgentSchedule(
      agent: agent,
      horizon: horizon,
      queues: [:],
      shifts: [candidate.shift]
    )
    var broken = Set(
      rules.flatMap { $0.violations(of: schedule) }.filter(\.isHard).map(\.rule)
    )
    if breaksLongestStretch(candidate, of: agent) { broken.insert("longest-stretch") }
    return broken
  }

  /// Whether no places of the breaks keep every stretch of work as short as the rule asks.
  ///
  /// Each break is taken as late as its window and the limit allow: that leaves the least behind it.
  private static func breaksLongestStretch(_ candidate: CandidateShift, of agent: Agent) -> Bool {
    guard let limit = agent.rules.longestStretch, limit.enforcement == .hard,
      let most = limit.value(on: candidate.shift.localDate)
    else { return false }
    var position = 0
    for pause in candidate.pauses {
      let start = min(pause.startOffsets.upperBound, position + most)
      guard start >= pause.startOffsets.lowerBound else { return true }
      position = start + pause.minutes
    }
    return candidate.shift.range.minutes - position > most
  }
}

extension Shift {
  /// The spans in which the agent is at work or on a break: both parts of a split shift.
  var presence: [Range<Instant>] {
    InstantRanges(activities.filter { $0.kind != .away }.map(\.range)).ranges
  }
}
