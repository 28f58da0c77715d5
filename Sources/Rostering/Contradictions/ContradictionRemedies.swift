import CivilTime
import WorkRules
import Workforce

/// What would do away with a contradiction: changes of one rule each, as small as possible.
struct ContradictionRemedies {
  /// The agent's terms.
  let terms: AgentTerms
  /// The rules that cannot all hold: only these need to be asked for.
  let rules: Set<HardRule>

  /// The changes, those of the contract first.
  var texts: [String] {
    var texts = minimaTexts
    if suffices(.mostHours) {
      texts.append("at most \(hoursText(minutes: terms.leastMostMinutes)) a week")
    }
    if suffices(.mostDays) {
      texts.append("at most \(countText(terms.leastMostDays, "day")) a week")
    }
    texts += timeOffTexts
    texts += sessionTexts
    if suffices(.weekdays) { texts.append("shifts on any weekday") }
    if suffices(.availability) { texts.append("availability at all hours") }
    if suffices(.rest) {
      texts.append("\(hoursText(minutes: terms.mostRestMinutes)) of rest between shifts")
    }
    if suffices(.history) { texts.append("an earlier end of the last roster's shift") }
    return texts
  }

  private func suffices(_ rule: HardRule) -> Bool {
    rules.contains(rule) && terms.lifting([rule]).allowTour
  }

  /// Lower minima of hours or days; of both together where neither alone is enough.
  private var minimaTexts: [String] {
    var texts: [String] = []
    if suffices(.leastHours) {
      texts.append("at least \(hoursText(minutes: terms.mostMinutes)) a week")
    }
    if suffices(.leastDays) {
      texts.append("at least \(countText(terms.mostDays, "day")) a week")
    }
    guard texts.isEmpty, rules.contains(.leastHours) || rules.contains(.leastDays),
      terms.lifting([.leastHours, .leastDays]).allowTour
    else { return texts }
    var lower = terms
    let days = terms.lifting([.leastHours]).mostDays
    lower.daysPerWeek = days...terms.daysPerWeek.upperBound
    return [
      "at least \(hoursText(minutes: lower.mostMinutes)) and \(countText(days, "day")) a week"
    ]
  }

  /// Each training or meeting that alone is too much; all of them where no single one is.
  private var sessionTexts: [String] {
    guard suffices(.sessions) else { return [] }
    let single = terms.sessions.filter { session in
      var without = terms
      without.sessions.removeAll { $0 == session }
      return without.allowTour
    }
    if single.isEmpty { return ["no trainings and meetings"] }
    return single.map { "no \($0.kind.rawValue) \($0.id)" }
  }

  /// Each absence that alone is too much; all of them where no single one is.
  private var timeOffTexts: [String] {
    guard suffices(.timeOff) else { return [] }
    let zone = terms.agent.location.zone
    let single = terms.absences.filter { absence in
      var without = terms
      without.timeOff.removeAll { $0 == absence }
      return without.allowTour
    }
    if terms.absences.count == 1 || single.isEmpty {
      return ["no \(Set(terms.absences.map(\.kind)).sorted().joined(separator: " and no "))"]
    }
    return single.map { "no \($0.text(in: zone))" }
  }
}

/// The values at which a rule stops to be in the way, all else unchanged.
extension AgentTerms {
  /// The absences that touch the dates, or the day before or after.
  var absences: [TimeOff] {
    let dates = horizon.firstDate.adding(days: -1)...horizon.lastDate.adding(days: 1)
    return timeOff.filter { $0.dates.overlaps(dates) }
  }

  /// The largest minimum of weekly paid minutes, credits counted, that can be kept.
  var mostMinutes: Int {
    largest(in: 0...weeklyPaidMinutes.lowerBound) { terms, least in
      terms.weeklyPaidMinutes = least...weeklyPaidMinutes.upperBound
    }
  }

  /// The largest minimum of days that can be kept.
  var mostDays: Int {
    largest(in: 0...daysPerWeek.lowerBound) { terms, least in
      terms.daysPerWeek = least...daysPerWeek.upperBound
    }
  }

  /// The longest rest that can be kept, in minutes.
  var mostRestMinutes: Int {
    largest(in: 0...restMinutes) { terms, rest in terms.restMinutes = rest }
  }

  /// The smallest maximum of weekly paid minutes, credits counted, that leaves a way.
  var leastMostMinutes: Int {
    let most = Self.wholeWeek.minutes
    let spare = largest(in: 0...most - weeklyPaidMinutes.upperBound) { terms, spare in
      terms.weeklyPaidMinutes = weeklyPaidMinutes.lowerBound...most - spare
    }
    return most - spare
  }

  /// The smallest maximum of days that leaves a way.
  var leastMostDays: Int {
    let most = Self.wholeWeek.days
    let spare = largest(in: 0...most - daysPerWeek.upperBound) { terms, spare in
      terms.daysPerWeek = daysPerWeek.lowerBound...most - spare
    }
    return most - spare
  }

  /// The largest value with which there is a legal tour, by halving; the lower end is taken for
  /// granted, and a larger value never helps.
  private func largest(
    in range: ClosedRange<Int>,
    _ change: (inout AgentTerms, Int) -> Void
  ) -> Int {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = (low + high + 1) / 2
      var changed = self
      change(&changed, middle)
      if changed.allowTour { low = middle } else { high = middle - 1 }
    }
    return low
  }
}
