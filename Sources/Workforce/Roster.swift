public import CivilTime

/// Who works when, and on what.
public struct Roster: Hashable, Sendable {
  /// All shifts, sorted by agent id, then by start.
  public let shifts: [Shift]

  /// Makes a roster; the shifts are put in order.
  public init(shifts: [Shift]) {
    self.shifts = shifts.sorted {
      ($0.agent, $0.range.lowerBound) < ($1.agent, $1.range.lowerBound)
    }
  }

  /// The shifts of one agent, by start.
  public func shifts(of agent: Identifier<Agent>) -> ArraySlice<Shift> {
    let first = shifts.partitioningIndex { $0.agent >= agent }
    let end = shifts.partitioningIndex { $0.agent > agent }
    return shifts[first..<end]
  }
}

extension [Shift] {
  /// The first index whose element satisfies a condition that holds for all later ones too.
  fileprivate func partitioningIndex(where condition: (Shift) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if condition(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

/// One stretch of duty of one agent, from start to end, with what happens in it.
public struct Shift: Hashable, Sendable {
  /// Who works.
  public let agent: Identifier<Agent>
  /// The local date on which the shift starts, and to which it belongs.
  public let localDate: LocalDate
  /// 0 for the first shift of the local date, 1 for the second of a split one.
  public let ordinal: Int
  /// The ``ShiftPattern`` it was planned from.
  public let pattern: String
  /// From start to end, breaks included.
  public let range: Range<Instant>
  /// What happens, in order, without gaps, from start to end.
  public let activities: [Activity]

  /// Makes a shift whose activities tile its range.
  public init(
    agent: Identifier<Agent>,
    localDate: LocalDate,
    ordinal: Int = 0,
    pattern: String,
    range: Range<Instant>,
    activities: [Activity]
  ) {
    self.agent = agent
    self.localDate = localDate
    self.ordinal = ordinal
    self.pattern = pattern
    self.range = range
    self.activities = activities
  }

  /// Elapsed minutes that are paid.
  public var paidMinutes: Int {
    activities.reduce(0) { $0 + ($1.isPaid ? $1.range.minutes : 0) }
  }

  /// Elapsed minutes that are not paid.
  public var unpaidMinutes: Int { range.minutes - paidMinutes }
}

/// One stretch within a shift.
public struct Activity: Hashable, Sendable {
  /// What the agent does.
  public enum Kind: Hashable, Sendable {
    /// Serves a queue.
    case serving(Identifier<Queue>)
    /// Is on duty with no work to do.
    case idle
    /// Takes a break.
    case rest(BreakRule.Kind, isPaid: Bool)
    /// Works on a job that may wait.
    case job(Identifier<Job>)
    /// Takes part in a training or a meeting.
    case session(Identifier<Session>)
    /// Is off duty between the parts of a split shift. Rosters have a shift for each part; rules look at
    /// both as one.
    case away
  }

  /// What the agent does.
  public let kind: Kind
  /// When, half-open.
  public let range: Range<Instant>

  /// Makes an activity.
  public init(kind: Kind, range: Range<Instant>) {
    self.kind = kind
    self.range = range
  }

  /// Whether the time is paid: all but unpaid breaks and the gap of a split shift.
  public var isPaid: Bool {
    switch kind {
    case .rest(_, let isPaid): isPaid
    case .away: false
    default: true
    }
  }

  /// The queue served, if any.
  public var queue: Identifier<Queue>? {
    if case .serving(let queue) = kind { return queue }
    return nil
  }

  /// The job worked on, if any.
  public var job: Identifier<Job>? {
    if case .job(let job) = kind { return job }
    return nil
  }

  /// The training or meeting held, if any.
  public var session: Identifier<Session>? {
    if case .session(let session) = kind { return session }
    return nil
  }
}
