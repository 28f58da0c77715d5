extension PlanFault {
  /// The sentence that follows the place.
  var text: String {
    switch self {
    case .endNotAfterStart(let start, let end): "the end \(end) is not after the start \(start)"
    case .minimumAboveMaximum(let minimum, let maximum):
      "the minimum \(minimum) is above the maximum \(maximum)"
    case .pricesFall(let from, let to): "prices must not fall: \(to) comes after \(from)"
    case .overlaps(let line, let what): "overlaps \(what) in line \(line)"
    case .startsInHorizon(let date):
      "starts on a date of the horizon, whose first date is \(date): a history ends before it"
    case .formerAgent(let nearest):
      "there is no such agent, the shift is left out"
        + (nearest.map { ": did you mean '\($0)'?" } ?? "")
    case .hoursOfSeveralDates: "hours belong to one date: leave last_day empty or equal"
    case .creditForHours: "only an absence of whole days can be credited: leave it empty"
    case .noShiftFits(let contract):
      "no shift of contract '\(contract)' lies within these hours on any date of the horizon"
    default: gridText
    }
  }

  private var gridText: String {
    switch self {
    case .notWholeIntervals(let interval, let fitting):
      "is not a multiple of the horizon's interval of \(interval) minutes; \(fit(fitting))"
    case .offGrid(let border):
      "\(border.clock) \(border.zone) is \(border.instant), not on the "
        + "\(border.intervalMinutes)-minute grid of the horizon; \(fit(border.fittingMinutes))"
    case .horizonNotWhole(let minutes, let interval, let fitting):
      "the horizon lasts \(duration(minutes)) h, since the clock of its reporting zone changes: "
        + "not a multiple of the interval of \(interval) minutes; \(fit(fitting))"
    default: contractText
    }
  }

  private var contractText: String {
    switch self {
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
    case .tooFewWeekdays(let days, let weekdays):
      "at least \(counted(days, "day")) a week, but shifts start on \(counted(weekdays, "weekday"))"
    case .hoursOutOfReach(let minimum, let maximum, let nearest):
      hoursText(minimum: minimum, maximum: maximum, nearest: nearest)
    default: needText
    }
  }

  private var needText: String {
    switch self {
    case .needTwice: "the queue's need is given by its key heads already"
    case .noNeed: "the queue has no need in the horizon: neither heads nor rows in requirement.csv"
    case .needOutsideHours(let minutes, let client):
      "\(duration(minutes)) h of need lie outside the business hours of '\(client)' and are left out"
    case .unspokenNeed(let minutes, let language, let level):
      "\(duration(minutes)) h of need, but no agent speaks '\(language)' at \(level) or above"
    case .unservedNeed(let minutes):
      "\(duration(minutes)) h of need, but no agent may serve the queue: look at clients, "
        + "channels, roles and workplaces"
    default: ""
    }
  }

  private func hoursText(minimum: Int, maximum: Int, nearest: [Int]) -> String {
    let near = nearest.map(duration).joined(separator: " or ")
    return "no choice of days and shifts comes to \(duration(minimum)) to \(duration(maximum)) "
      + "paid hours a week" + (near.isEmpty ? "" : "; the nearest is \(near)")
  }

  private func fit(_ minutes: Int?) -> String {
    minutes.map { "an interval of \($0) minutes would fit" } ?? "no interval fits"
  }
}

/// Minutes as hours and minutes, `8:30`.
func duration(_ minutes: Int) -> String {
  let rest = minutes.magnitude % 60
  return "\(minutes / 60):" + (rest < 10 ? "0" : "") + "\(rest)"
}
