/// Why values in one row or entry do not go together.
public enum EntryFault: Hashable, Sendable {
  /// An end before its start.
  case endBeforeStart(start: String, end: String)
  /// An end at or before its start.
  case endNotAfterStart(start: String, end: String)
  /// A minimum above its maximum.
  case minimumAboveMaximum(minimum: String, maximum: String)
  /// A key that belongs under another one.
  case belongsUnder(key: String)
  /// Rules of a location and of a contract that together ask for more days in a row than they allow.
  case rulesContradict(location: String, contract: String, fewest: Int, most: Int)
  /// An efficiency at a queue that the agent may not serve.
  case cannotServe(agent: String, queue: String)
  /// A price below the one before it.
  case pricesFall(from: String, to: String)
  /// Two rows, shifts or absences that overlap.
  case overlaps(firstLine: Int, what: String)
  /// A shift of the last roster that starts on a date of this one: what the agent's clock shows at its
  /// start.
  case startsInHorizon(local: String, zone: String, firstDate: String)
  /// A date that is fixed to a shift which breaks a hard rule by itself.
  case pinBreaks(rule: String, found: String, allowed: String)
  /// Two dates that are fixed to shifts which together break a hard rule.
  case pinsBreak(
    other: String,
    date: String,
    line: Int?,
    rule: String,
    found: String,
    allowed: String
  )
  /// Fewer people of a role at a site than must be there.
  case tooFewSupervisors(location: String, role: String, holders: Int, heads: Int)
  /// Fewer people at a site than a hand-over asks for.
  case tooFewForHandOver(handOver: String, location: String, people: Int, heads: Int)
  /// A moment before or after the horizon: what a zone's clock shows then, and at the border.
  case outsideGrid(local: String, zone: String, border: String, isBefore: Bool)
  /// Two times of one clock between which there is no moment, since a change leaves them out: from
  /// when to when the clock goes.
  case leftOutByClock(start: String, end: String, zone: String, from: String, to: String)
  /// A time that a clock never shows: from when to when it goes.
  case neverShown(zone: String, from: String, to: String)
  /// A time that a clock shows twice, and both moments; the first is taken.
  case shownTwice(zone: String, first: String, second: String)
  /// A date on which this roster plans nothing.
  case outsideHorizon(firstDate: String, lastDate: String)
  /// A shift of the last roster by somebody who is not among the agents.
  case formerAgent(nearest: String?)
  /// The history names a queue that is no longer there; the nearest id that there is.
  case formerQueue(nearest: String?)
  /// Dates in an order of day and month that nothing tells.
  case unknownDateOrder
  /// Hours of an absence on more than one date.
  case hoursOfSeveralDates
  /// An absence that lowers the minimum by a day's share, of a contract that has none.
  case noDailyShare(contract: String)
  /// More paid time credited to an absence of some hours than it lasts.
  case creditBeyondHours(minutes: Int)
  /// A session without a clock of its own whose members live by several.
  case severalZones(zones: [String])
  /// More sessions of an agent than are weighed.
  case tooManySessions(agent: String, limit: Int)
  /// Sessions of an agent whose dates can be combined in more ways than are weighed.
  case tooManyDates(agent: String, limit: Int)
}

/// Why times do not lie on the horizon's grid.
public enum GridFault: Hashable, Sendable {
  /// A length of time that is not a whole number of intervals; the longest interval that divides it.
  case notWholeIntervals(minutes: Int, intervalMinutes: Int, fittingMinutes: Int?)
  /// A moment that is no border of the grid: its clock (`HH:MM`) in a zone, its UTC
  /// (`2027-03-08T14:00Z`), and the longest interval that has a border there.
  case offGrid(
    clock: String,
    zone: String,
    instant: String,
    intervalMinutes: Int,
    fittingMinutes: Int?
  )
  /// The horizon itself is not a whole number of intervals, since a clock changes in it.
  case horizonNotWhole(minutes: Int, intervalMinutes: Int, fittingMinutes: Int?)
}

/// Why nobody can work under a contract. All minutes are elapsed.
public enum ContractFault: Hashable, Sendable {
  /// The last start is on the clock before the first one.
  case startsPastMidnight(first: String, last: String)
  /// Steps from the first start miss the last one; the last one that they reach.
  case lastStartMissed(last: String, reached: String)
  /// A break whose last start leaves no room for it in a shift of some length.
  case breakOutsideShift(latestEndMinutes: Int, lengthMinutes: Int)
  /// A break that may still run when another one may already start.
  case breaksCollide(earlierEndsMinutes: Int, laterStartsMinutes: Int)
  /// No shift is as long as the shortest one that is to have the break.
  case breakNeverTaken(fromMinutes: Int, longestMinutes: Int)
  /// Breaks leave nothing of a shift to be paid.
  case nothingPaid(lengthMinutes: Int)
  /// A first part of a split shift that leaves nothing for the second one.
  case nothingLeft(firstMinutes: Int, lengthMinutes: Int)
  /// A split shift that lasts longer than a day, the gap included.
  case splitTooLong(lengthMinutes: Int, gapMinutes: Int)
  /// Split shifts in a contract whose shifts end by the wall clock.
  case splitByWallClock(shift: String)
  /// More days a week than there are weekdays on which a shift may start.
  case tooFewWeekdays(minimumDays: Int, weekdays: Int)
  /// No choice of days and shifts gives paid time within the week's limits; the nearest sums.
  case hoursOutOfReach(minimumMinutes: Int, maximumMinutes: Int, nearest: [Int])
  /// Paid hours of the horizon that the weeks' limits do not reach; the least and most that they do.
  case horizonHoursOutOfReach(
    minimumMinutes: Int,
    maximumMinutes: Int,
    least: Int,
    most: Int
  )
  /// Hours of an agent in which no shift of the contract lies.
  case noShiftFits(contract: String)
}

/// Why need is given wrongly, or cannot be met. Minutes are minutes times heads.
public enum NeedFault: Hashable, Sendable {
  /// A queue whose need is given twice.
  case givenTwice
  /// A queue without any need.
  case none
  /// Queues, and jobs that may be worked on at the same time, more together than are weighed.
  case tooManyJobs(queues: Int, lanes: Int, limit: Int)
  /// A role of an agent that nobody asks for, and the nearest one that is asked for.
  case roleOfNobody(nearest: String)
  /// A role that is asked for and that no agent has, and the nearest one that some have.
  case roleWithoutHolder(nearest: String)
  /// A team of one agent alone, and the nearest one of several.
  case teamOfOne(nearest: String)
  /// Cover for a shift that nobody who counts has.
  case shiftOfNobody
  /// Need outside a client's business hours.
  case outsideHours(headMinutes: Int, queue: String, client: String)
  /// Need of weekdays that a client's exceptions close.
  case closedByExceptions(headMinutes: Int, queue: String, client: String)
  /// Need for a language that no agent speaks well enough.
  case unspoken(headMinutes: Int, language: String, level: String)
  /// Need that no agent may serve for other reasons than language.
  case unserved(headMinutes: Int)
}
