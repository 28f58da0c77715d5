extension EntryFault {
  /// The sentence that follows the place, with the value found there in quotes.
  func text(_ value: String) -> String {
    switch self {
    case .cannotServe(let agent, let queue): "'\(agent)' may not serve the queue '\(queue)'"
    case .endBeforeStart(let start, let end): "the end \(end) is before the start \(start)"
    case .endNotAfterStart(let start, let end): "the end \(end) is not after the start \(start)"
    case .minimumAboveMaximum(let minimum, let maximum):
      "the minimum \(minimum) is above the maximum \(maximum)"
    case .belongsUnder(let key): "belongs under the key \(key)"
    case .rulesContradict(let location, let contract, let fewest, let most):
      "the rules of location '\(location)' and contract '\(contract)' together ask for at least "
        + "\(fewest) days in a row and allow \(most)"
    case .pricesFall(let from, let to): "prices must not fall: \(to) comes after \(from)"
    case .overlaps(let line, let what): "overlaps \(what) in line \(line)"
    case .startsInHorizon(let local, let zone, let date):
      "\(value) is \(local) on the agent's clock (\(zone)), on a date of the horizon: expected a start "
        + "before its first date, \(date)"
    case .pinBreaks(let rule, let found, let allowed):
      "the pinned shift \(value) breaks the rule '\(rule)': \(found); allowed: \(allowed)"
    case .pinsBreak(let other, let date, let line, let rule, let found, let allowed):
      "the pinned shift \(value) and '\(other)' on \(date)\(Self.pinText(line)) break the rule "
        + "'\(rule)': \(found); allowed: \(allowed)"
    case .tooFewSupervisors(let location, let role, let holders, let heads):
      "location '\(location)' asks for \(heads) of role '\(role)' on shift, and has \(holders)"
    case .tooFewForHandOver(let handOver, let location, let people, let heads):
      "the hand-over '\(handOver)' asks for \(heads) people of location '\(location)', "
        + "and \(people) can take part"
    case .outsideGrid(let local, let zone, let border, let isBefore):
      "\(local) on the clock of \(zone) lies \(isBefore ? "before" : "after") the horizon, which "
        + "\(isBefore ? "begins" : "ends") at \(border) on that clock"
    case .leftOutByClock(let start, let end, let zone, let from, let to):
      "the clock of \(zone) goes from \(from) to \(to), so no time lies between \(start) and \(end)"
    case .neverShown(let zone, let from, let to):
      "the clock of \(zone) never shows \(value): it goes from \(from) to \(to)"
    case .shownTwice(let zone, let first, let second):
      "the clock of \(zone) shows \(value) twice, at \(first) and at \(second): the first is taken; "
        + "give the time in UTC where the second is meant"
    case .outsideHorizon(let first, let last):
      "\(value) lies outside the horizon: expected a date from \(first) to \(last)"
    case .formerAgent(let nearest):
      "there is no such agent, the shifts are left out"
        + (nearest.map { ": did you mean '\($0)'?" } ?? "")
    case .formerQueue(let nearest):
      "there is no such queue, it is left out" + (nearest.map { ": did you mean '\($0)'?" } ?? "")
    case .unknownDateOrder:
      "\(value) may be read in two ways: hand in roster.csv as the program has written it, keep the "
        + "columns start_utc and end_utc, or write dates as 2027-03-08 22:00"
    case .hoursOfSeveralDates: "hours belong to one date: leave last_day empty or equal"
    case .severalZones(let zones):
      "the members live in the zones \(zones.joined(separator: ", ")): name a location for its clock"
    case .tooManySessions(let agent, let limit): "'\(agent)' has more than \(limit) sessions"
    case .tooManyDates(let agent, let limit):
      "the dates of the sessions of '\(agent)' can be combined in more than \(limit) ways: give "
        + "some of them fewer dates"
    case .noDailyShare(let contract):
      "the contract '\(contract)' does not say both least hours and least days of a week, so a day's "
        + "share is not known: give the hours, such as 8:00"
    case .creditBeyondHours(let minutes):
      "the absence lasts \(duration(minutes)): it cannot be credited with \(value)"
    }
  }

  /// `, pinned in line 7,` where the line is known.
  private static func pinText(_ line: Int?) -> String {
    line.map { ", pinned in line \($0)," } ?? ""
  }
}

extension GridFault {
  /// The sentence that follows the place.
  var text: String {
    switch self {
    case .notWholeIntervals(let minutes, let interval, let fitting):
      "\(duration(minutes)) is not a multiple of the horizon's interval of \(interval) minutes; \(fit(fitting))"
    case .offGrid(let clock, let zone, let instant, let interval, let fitting):
      "\(clock) \(zone) is \(instant), not on the \(interval)-minute grid of the horizon; "
        + fit(fitting)
    case .horizonNotWhole(let minutes, let interval, let fitting):
      "the horizon lasts \(duration(minutes)) h, since the clock of its reporting zone changes: "
        + "not a multiple of the interval of \(interval) minutes; \(fit(fitting))"
    }
  }

  private func fit(_ minutes: Int?) -> String {
    minutes.map { "an interval of \($0) minutes would fit" } ?? "no interval fits"
  }
}

extension ContractFault {
  /// The sentence that follows the place.
  var text: String {
    switch self {
    case .startsPastMidnight(let first, let last):
      "the last start \(last) is before the first start \(first): both lie on one local date, "
        + "so make two shifts of it"
    case .lastStartMissed(let last, let reached):
      "no step reaches the last start \(last): the last one reached is \(reached)"
    case .breakOutsideShift(let end, let length):
      "a break that ends as late as \(duration(end)) does not fit in a shift of "
        + duration(length)
    case .breaksCollide(let end, let start):
      "the break before may end as late as \(duration(end)), but this one may start at "
        + duration(start)
    case .breakNeverTaken(let from, let longest):
      "no shift has the break: it is for shifts from \(duration(from)), the longest is "
        + duration(longest)
    case .nothingPaid(let length): "breaks leave no paid time in a shift of \(duration(length))"
    case .nothingLeft(let first, let length):
      "a first part of \(duration(first)) leaves nothing for the second part of a shift of "
        + duration(length)
    case .splitTooLong(let length, let gap):
      "\(duration(length)) of work and a gap of \(duration(gap)) last longer than 24:00"
    case .splitByWallClock(let shift):
      "the shift '\(shift)' is split: its parts have lengths of elapsed time, which needs "
        + "keep-duration"
    case .tooFewWeekdays(let days, let weekdays):
      "at least \(days) days a week, but the weekdays on which shifts start are \(weekdays)"
    case .hoursOutOfReach(let minimum, let maximum, let nearest):
      "no choice of days and shifts comes to \(duration(minimum)) to \(duration(maximum)) paid "
        + "hours a week; the nearest is " + nearest.map(duration).joined(separator: " or ")
    case .horizonHoursOutOfReach(let minimum, let maximum, let least, let most):
      "\(duration(minimum)) to \(duration(maximum)) paid hours in the horizon, but weeks and "
        + "shifts come to \(duration(least)) to \(duration(most))"
    case .noShiftFits(let contract):
      "no shift of contract '\(contract)' lies within these hours on any date of the horizon"
    }
  }
}

extension NeedFault {
  /// The sentence that follows the place, with the value found there in quotes.
  func text(_ value: String) -> String {
    switch self {
    case .roleOfNobody(let nearest):
      "nobody asks for the role \(value): did you mean '\(nearest)'?"
    case .roleWithoutHolder(let nearest):
      "no agent has the role \(value): did you mean '\(nearest)'?"
    case .teamOfOne(let nearest):
      "the team \(value) has one agent alone: did you mean '\(nearest)'?"
    case .givenTwice: "the queue's need is given by its key heads already"
    case .none: "the queue has no need in the horizon"
    case .tooManyJobs(let queues, let lanes, let limit):
      "\(queues) queues and \(lanes) jobs at a time are more than \(limit) together: give jobs of one "
        + "queue and price windows that do not overlap"
    case .shiftOfNobody: "no agent who counts here has this shift in the contract"
    case .outsideHours(let minutes, let queue, let client):
      "\(duration(minutes)) h of need of '\(queue)' lie outside the business hours of "
        + "'\(client)' and are left out"
    case .closedByExceptions(let minutes, let queue, let client):
      "\(duration(minutes)) h of need of '\(queue)' lie in hours that exceptions of '\(client)' close, "
        + "and are left out"
    case .unspoken(let minutes, let language, let level):
      "\(duration(minutes)) h of need, but no agent speaks '\(language)' at \(level) or above"
    case .unserved(let minutes):
      "\(duration(minutes)) h of need, but no agent may serve the queue: look at clients, "
        + "channels, roles and workplaces"
    }
  }
}

/// Minutes as hours and minutes, `8:30`.
func duration(_ minutes: Int) -> String {
  let rest = minutes % 60
  return "\(minutes / 60):" + (rest < 10 ? "0" : "") + "\(rest)"
}
