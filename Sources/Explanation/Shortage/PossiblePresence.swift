import CivilTime
import WorkRules
import Workforce

/// In which intervals an agent can serve a queue in some roster, other shifts not looked at, and why
/// not in the others.
struct PossiblePresence: Sendable {
  /// nil where the agent can be there, else why not; one value per interval.
  let reasons: [AbsenceReason?]
  /// The shifts that no rule forbids by themselves.
  let possibleShifts: [Shift]
  /// Whether some of them at the time is worked at home; one value per interval, or one for all.
  private let homeIntervals: [Bool]

  init(agent: Agent, horizon: Horizon, history: [HistoricShift]) {
    let grid = horizon.grid
    var reasons = [AbsenceReason?](repeating: .noShift, count: grid.count)
    var possible: [Shift] = []
    let judge = ShiftJudge(agent: agent, horizon: horizon, history: history)
    for date in horizon.dates {
      for candidate in agent.candidates(on: date) {
        let shift = candidate.shift
        let reason = judge.reason(against: shift)
        if reason == nil { possible.append(shift) }
        for interval in grid.intervals(within: shift.range) where reasons[interval] != nil {
          let found = reason ?? (candidate.isSurelyPaused(in: grid, interval) ? .onBreak : nil)
          guard let found else {
            reasons[interval] = nil
            continue
          }
          // What is nearest to being possible is told.
          if let known = reasons[interval], found.distance < known.distance {
            reasons[interval] = found
          }
        }
      }
    }
    for shift in agent.candidateShifts(on: horizon.firstDate.adding(days: -1)) {
      for interval in grid.intervals(within: shift.range) where reasons[interval] == .noShift {
        reasons[interval] = .lastRoster
      }
    }
    self.reasons = reasons
    possibleShifts = possible
    homeIntervals = Self.homeIntervals(of: agent, shifts: possible, grid: grid)
  }

  /// Whether the agent could be there at home in an interval.
  func couldBeAtHome(_ interval: Int) -> Bool {
    homeIntervals.count == 1 ? homeIntervals[0] : homeIntervals[interval]
  }

  private static func homeIntervals(
    of agent: Agent,
    shifts: [Shift],
    grid: IntervalGrid
  ) -> [Bool] {
    let places = Set(shifts.map { agent.worksAtHome(on: $0.localDate) })
    guard places.count > 1 else { return [places.contains(true)] }
    var isAtHome = [Bool](repeating: false, count: grid.count)
    for shift in shifts where agent.worksAtHome(on: shift.localDate) {
      for interval in grid.intervals(within: shift.range) { isAtHome[interval] = true }
    }
    return isAtHome
  }
}

extension AbsenceReason {
  /// How far the reason is from presence: of several shifts at a time the nearest one is told.
  fileprivate var distance: Int {
    switch self {
    case .onBreak: 0
    case .timeOff: 1
    case .holiday: 2
    case .pinned: 3
    case .resting: 4
    case .hoursUsedUp: 5
    case .outsideAvailability: 6
    case .otherRule: 7
    case .notEmployed: 8
    case .lastRoster, .noShift: 9
    }
  }
}

/// Says which hard rule forbids a shift whatever else is planned.
private struct ShiftJudge {
  let agent: Agent
  let horizon: Horizon
  let history: [HistoricShift]
  /// Rules that further shifts can only break further.
  private static let rules = RuleBook.all.filter(\.holdsForParts)

  func reason(against shift: Shift) -> AbsenceReason? {
    let schedule = AgentSchedule(
      agent: agent,
      horizon: horizon,
      queues: [:],
      shifts: [shift],
      history: history
    )
    for rule in Self.rules {
      guard let broken = rule.violations(of: schedule).first(where: \.isHard) else { continue }
      return AbsenceReason(rule: broken.rule)
    }
    if !keepsPins(shift) { return .pinned }
    return passesHours(shift) ? .hoursUsedUp : nil
  }

  private func keepsPins(_ shift: Shift) -> Bool {
    agent.pins.filter { $0.date == shift.localDate }.allSatisfy { pin in
      switch pin.day {
      case .off: false
      case .pattern(let pattern): shift.pattern == pattern
      case .shift(let pattern, let range): shift.pattern == pattern && shift.range == range
      }
    }
  }

  /// Whether the shift and the credits of time off alone pass the contract's hours or days.
  private func passesHours(_ shift: Shift) -> Bool {
    guard let day = horizon.dayIndex(of: shift.localDate),
      let week = horizon.weeks.first(where: { $0.contains(day) })
    else { return false }
    func credits(_ days: Range<Int>) -> [Int] {
      days.map { agent.creditedMinutes(on: horizon.firstDate.adding(days: $0)) }
    }
    let inWeek = credits(week)
    if inWeek.reduce(shift.paidMinutes, +) > agent.contract.weeklyPaidMinutes.upperBound {
      return true
    }
    let isNewDay = agent.creditedMinutes(on: shift.localDate) == 0
    let days = inWeek.count { $0 > 0 } + (isNewDay ? 1 : 0)
    if days > agent.contract.daysPerWeek.upperBound { return true }
    guard let limits = agent.contract.horizonPaidMinutes else { return false }
    return credits(0..<horizon.days).reduce(shift.paidMinutes, +) > limits.upperBound
  }
}

extension IntervalGrid {
  /// The intervals that lie wholly within a range.
  func intervals(within range: Range<Instant>) -> Range<Int> {
    guard let inside = range.intersection(self.range) else { return 0..<0 }
    let first =
      (inside.lowerBound.minutes(since: start) + intervalMinutes - 1) / intervalMinutes
    let end = inside.upperBound.minutes(since: start) / intervalMinutes
    return first..<max(first, end)
  }
}

extension CandidateShift {
  /// Whether some break, or the gap of a split shift, covers part of an interval wherever it is placed.
  func isSurelyPaused(in grid: IntervalGrid, _ interval: Int) -> Bool {
    let begin = grid.range(ofInterval: interval).lowerBound.minutes(since: shift.range.lowerBound)
    return pauses.contains { pause in
      pause.startOffsets.upperBound < begin + grid.intervalMinutes
        && begin < pause.startOffsets.lowerBound + pause.minutes
    }
  }
}
