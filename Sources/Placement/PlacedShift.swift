import CivilTime
import WorkRules
import Workforce

/// A shift in the making: where its breaks may lie, and where they and its trainings lie now.
struct PlacedShift {
  let bare: BareShift
  let agent: Agent
  let group: Int
  /// The places of the queues that are to be served by preference.
  let preferred: Set<Int>
  /// The intervals of the grid that lie wholly within the shift.
  let intervals: Range<Int>
  /// The breaks that are to be placed, in the order of their windows.
  let breaks: [PlannedBreak]
  /// The longest stretch without a break, the shortest break that ends one, and what a longer stretch
  /// costs; nil where any may be.
  let longestStretch: (minutes: Int, leastBreak: Int, price: Double)?
  /// Where the breaks begin, in minutes after the shift's start.
  var starts: [Int] = []
  /// Trainings and meetings that are held in the shift.
  var sessions: [(session: Session, range: Range<Instant>)] = []

  init(
    _ bare: BareShift,
    of agent: Agent,
    group: Int,
    preferred: Set<Int>,
    grid: IntervalGrid
  ) {
    self.bare = bare
    self.preferred = preferred
    self.agent = agent
    self.group = group
    intervals = grid.wholeIntervals(within: bare.range)
    breaks = PlannedBreak.breaks(of: bare, agent: agent, grid: grid)
    let rules = agent.rules
    longestStretch = rules.longestStretch?.value(on: bare.localDate).map { minutes in
      let price = rules.longestStretch?.enforcement.price ?? BreakChoice.hardPrice
      return (minutes, rules.longestStretchBreakMinutes, price)
    }
  }

  /// When the breaks are taken.
  var rests: [Range<Instant>] {
    zip(breaks, starts).map { planned, start in
      let lower = bare.range.lowerBound.adding(minutes: start)
      return lower..<lower.adding(minutes: planned.minutes)
    }
  }

  /// The intervals that a break may take away from the work, or, where trainings are to be held, all.
  func movableIntervals(in grid: IntervalGrid) -> Set<Int> {
    guard agent.sessions.isEmpty else { return Set(intervals) }
    let reach = breaks.compactMap { planned -> Range<Instant>? in
      guard let first = planned.starts.first, let last = planned.starts.last else { return nil }
      let lower = bare.range.lowerBound
      return lower.adding(minutes: first)..<lower.adding(minutes: last + planned.minutes)
    }
    let ranges = InstantRanges(reach)
    return Set(intervals.filter { ranges.overlaps(grid.range(ofInterval: $0)) })
  }

  /// The intervals in which the agent can work at a place: those that touch no break and no session.
  func workIntervals(in grid: IntervalGrid) -> [Int] {
    let away = InstantRanges(rests + sessions.map(\.range))
    return intervals.filter { !away.overlaps(grid.range(ofInterval: $0)) }
  }
}

/// A break of a shift whose start is to be chosen.
struct PlannedBreak {
  let kind: Activity.Kind
  let minutes: Int
  /// The starts among which to choose, in minutes after the shift's start, ascending; never empty.
  let starts: [Int]

  /// The breaks that the contract gives a shift, each with the starts in its window that lie on the grid;
  /// else one unpaid meal in the middle that has the shift's unpaid minutes.
  static func breaks(of shift: BareShift, agent: Agent, grid: IntervalGrid) -> [PlannedBreak] {
    let breaks = windows(of: shift, agent: agent).map { window in
      PlannedBreak(
        kind: .rest(window.rule.kind, isPaid: window.rule.isPaid),
        minutes: window.rule.minutes,
        starts: starts(in: window.startOffsets, of: shift, grid)
      )
    }
    let unpaid = breaks.reduce(0) { $0 + ($1.kind.isUnpaid ? $1.minutes : 0) }
    guard let told = shift.unpaidMinutes, told != unpaid else { return breaks }
    guard told > 0, told <= shift.range.minutes else { return [] }
    let middle = (shift.range.minutes - told) / 2
    let onGrid = starts(in: 0...middle, of: shift, grid).last ?? middle
    return [PlannedBreak(kind: .rest(.meal, isPaid: false), minutes: told, starts: [onGrid])]
  }

  private static func windows(of shift: BareShift, agent: Agent) -> [BreakWindow] {
    let plan = agent.contract.plans(
      ofPattern: shift.pattern,
      on: shift.localDate,
      in: agent.location.zone,
      range: shift.range
    ).first { $0.gap == nil }
    if let plan { return plan.breakWindows }
    let minutes = shift.range.minutes
    let part = agent.contract.shiftPatterns.first {
      $0.id == shift.pattern && $0.hasPart(ofMinutes: minutes)
    }
    return part?.breakWindows(forLengthMinutes: minutes, elapsedMinutes: minutes) ?? []
  }

  /// The offsets of a window whose moments are borders of the grid; the first one where none is.
  private static func starts(
    in offsets: ClosedRange<Int>,
    of shift: BareShift,
    _ grid: IntervalGrid
  ) -> [Int] {
    let starts = offsets.filter {
      shift.range.lowerBound.adding(minutes: $0).minutes(since: grid.start)
        .isMultiple(of: grid.intervalMinutes)
    }
    return starts.isEmpty ? [offsets.lowerBound] : starts
  }
}

extension Activity.Kind {
  /// Whether it is an unpaid break.
  fileprivate var isUnpaid: Bool {
    if case .rest(_, let isPaid) = self { return !isPaid }
    return false
  }
}
