import CivilTime

/// A rule over days as a small machine: it reads, day by day, whether and how an agent works.
///
/// A machine may have several ways to go on from one day (it guesses, for instance, that the time
/// off to come is the week's rest, and that time is then long enough); a sequence of days costs
/// what its cheapest way costs, and is legal when there is a way. States are small numbers of the
/// machine's own.
protocol SequenceRule: Hashable, Sendable {
  /// The states in which the horizon may begin.
  func starts(after past: AgentPast) -> [SequenceStart]

  /// How the machine may go on when a date is worked with a duty of some kind, or is free (nil);
  /// none when that is forbidden.
  func steps(from state: Int, day: Int, duty: SequenceClass?) -> [SequenceStep]

  /// A number that two days have in common only where ``steps(from:day:duty:)`` answers alike.
  func likeness(ofDay day: Int) -> Int
}

extension SequenceRule {
  /// No day is like another.
  func likeness(ofDay day: Int) -> Int { day }
}

/// A way to begin.
struct SequenceStart: Hashable, Sendable {
  var state: Int
  /// No duty may begin before this moment; nil sets no limit.
  var ready: Instant?
}

/// A way to go on after one day.
struct SequenceStep: Hashable, Sendable {
  /// The state after the day.
  var state: Int
  /// Price of the rules broken.
  var cost = 0.0
  /// Whether the day makes the weekend one more that is worked.
  var countsWeekend = false
  /// What must lie between this duty and the next one, beside the ordinary rest.
  var gap: Gap = []
  /// No later duty may begin before this moment; nil sets no limit.
  var ready: Instant?

  /// Kinds of rest after a duty.
  struct Gap: OptionSet, Hashable, Sendable {
    let rawValue: Int
    /// The week's rest.
    static let weeklyRest = Gap(rawValue: 1)
    /// The rest after a run of nights.
    static let afterNights = Gap(rawValue: 2)
    /// No rest at all: the ordinary one is broken, at its price.
    static let none = Gap(rawValue: 4)
    /// How many different sets there are.
    static let count = 8
  }
}

/// What the history says of an agent.
struct AgentPast: Hashable, Sendable {
  /// One earlier shift.
  struct Shift: Hashable, Sendable {
    let date: LocalDate
    let range: Range<Instant>
    let isNight: Bool
    /// The pattern by name; nil where nobody knows.
    let pattern: String?
  }

  /// Earlier shifts by start; empty where nothing is known.
  let shifts: [Shift]

  /// The end of the last one.
  var lastEnd: Instant? { shifts.map(\.range.upperBound).max() }

  /// How many dates in a row, up to the day before `date`, have a shift for which a condition
  /// holds.
  func run(endingBefore date: LocalDate, where isCounted: (Shift) -> Bool = { _ in true }) -> Int {
    let dates = Set(shifts.filter(isCounted).map(\.date))
    var length = 0
    while dates.contains(date.adding(days: -1 - length)) { length += 1 }
    return length
  }

  /// Whether a date has a shift.
  func worked(on date: LocalDate) -> Bool { shifts.contains { $0.date == date } }
}

/// The dates of a horizon as the rules over days read them.
struct SequenceCalendar: Hashable, Sendable {
  let dates: [LocalDate]
  let zone: Zone

  /// Whether a day is the last of a whole week of the horizon.
  func endsWeek(_ day: Int) -> Bool { day % 7 == 6 }
}
