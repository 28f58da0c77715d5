public import CivilTime

/// What an agent has agreed to work: hours, days and the shifts that may be planned.
public struct Contract: Hashable, Sendable {
  /// The stable id.
  public let id: Identifier<Contract>
  /// Paid minutes in each whole week of the horizon, both ends allowed.
  ///
  /// The lower end binds where ``Agent/owesMinima(inWeekOf:)`` says so, lowered by absences that say so.
  public package(set) var weeklyPaidMinutes: ClosedRange<Int>
  /// Days with a shift in each whole week, both ends allowed; the lower end binds as that of
  /// ``weeklyPaidMinutes``.
  public package(set) var daysPerWeek: ClosedRange<Int>
  /// The kinds of shift that may be planned.
  public package(set) var shiftPatterns: [ShiftPattern]
  /// What a change of the clock does to a shift's end.
  public let clockPolicy: ShiftClockPolicy
  /// Paid minutes over the whole horizon, both ends allowed, credits of time off included; nil sets
  /// no limit. The lower end binds where the agent is employed on all of the horizon's dates.
  public package(set) var horizonPaidMinutes: ClosedRange<Int>?
  /// Rules of the contract, which take the place of the location's.
  public let rules: RuleSet

  /// Makes a contract; the caller has validated the values.
  public init(
    id: Identifier<Contract>,
    weeklyPaidMinutes: ClosedRange<Int>,
    daysPerWeek: ClosedRange<Int>,
    shiftPatterns: [ShiftPattern],
    clockPolicy: ShiftClockPolicy = .keepDuration,
    horizonPaidMinutes: ClosedRange<Int>? = nil,
    rules: RuleSet = .none
  ) {
    self.id = id
    self.weeklyPaidMinutes = weeklyPaidMinutes
    self.daysPerWeek = daysPerWeek
    self.shiftPatterns = shiftPatterns
    self.clockPolicy = clockPolicy
    self.horizonPaidMinutes = horizonPaidMinutes
    self.rules = rules
  }
}

/// A family of shifts: the starts, the lengths and the breaks that go with them.
///
/// A named shift is a pattern with one start and one length.
public struct ShiftPattern: Hashable, Sendable {
  /// The name in rosters ("day", "night").
  public let id: String
  /// Minutes from start to end, breaks included; of a split shift those of both parts, without the
  /// gap. Each at most 1,440.
  public let lengthsMinutes: [Int]
  /// The first start on the agent's local clock.
  public let earliestStart: TimeOfDay
  /// The last start, included; never before ``earliestStart``.
  public let latestStart: TimeOfDay
  /// Minutes between two possible starts, counted from ``earliestStart``.
  public let startStepMinutes: Int
  /// The local weekdays on which the shift may start.
  public package(set) var weekdays: Set<Weekday>
  /// Breaks in the order of their windows, which do not overlap. Each part of a split shift has those
  /// of a shift of its length.
  public let breaks: [BreakRule]
  /// How shifts are split; nil leaves them in one piece.
  public let split: ShiftSplit?

  /// Makes a pattern; the caller has validated the values.
  public init(
    id: String,
    lengthsMinutes: [Int],
    earliestStart: TimeOfDay,
    latestStart: TimeOfDay,
    startStepMinutes: Int,
    weekdays: Set<Weekday> = Set(Weekday.allCases),
    breaks: [BreakRule] = [],
    split: ShiftSplit? = nil
  ) {
    self.id = id
    self.lengthsMinutes = lengthsMinutes
    self.earliestStart = earliestStart
    self.latestStart = latestStart
    self.startStepMinutes = startStepMinutes
    self.weekdays = weekdays
    self.breaks = breaks
    self.split = split
  }

  /// The possible starts in minutes of the local day, ascending.
  public var startMinutesOfDay: [Int] {
    Array(stride(from: earliestStart.minutes, through: latestStart.minutes, by: startStepMinutes))
  }

  /// The breaks that a shift, or a part of a split one, of this length carries.
  public func breaks(forLengthMinutes length: Int) -> [BreakRule] {
    breaks.filter { $0.appliesFromMinutes <= length }
  }

  /// Paid minutes of a shift, or a part of a split one, of this length: all of it less the unpaid breaks.
  public func paidMinutes(ofLengthMinutes length: Int) -> Int {
    breaks(forLengthMinutes: length).reduce(length) { $0 - ($1.isPaid ? 0 : $1.minutes) }
  }
}

/// A break within a shift and the window in which it starts.
public struct BreakRule: Hashable, Sendable {
  /// What the break is called in rosters and calendars.
  public enum Kind: String, CaseIterable, Sendable {
    case meal
    case short = "break"
  }

  /// What the break is called.
  public let kind: Kind
  /// Length in minutes.
  public let minutes: Int
  /// Whether the break counts as paid time.
  public let isPaid: Bool
  /// Earliest start in elapsed minutes after the shift's start.
  public let earliestStartMinutes: Int
  /// Latest start in elapsed minutes after the shift's start, included.
  public let latestStartMinutes: Int
  /// Shifts shorter than this many minutes do not have the break.
  public let appliesFromMinutes: Int

  /// Makes a rule; the caller has validated the values.
  public init(
    kind: Kind,
    minutes: Int,
    isPaid: Bool,
    earliestStartMinutes: Int,
    latestStartMinutes: Int,
    appliesFromMinutes: Int = 0
  ) {
    self.kind = kind
    self.minutes = minutes
    self.isPaid = isPaid
    self.earliestStartMinutes = earliestStartMinutes
    self.latestStartMinutes = latestStartMinutes
    self.appliesFromMinutes = appliesFromMinutes
  }
}
