import CivilTime
import GLPKSolver
import WorkRules
import Workforce

/// Less leave, or leave that counts otherwise: what can be offered of time off.
struct LeaveOffers {
  let search: OfferSearch
  let family: Condition.Family
  /// What contradicts itself.
  let conditions: [Condition]

  /// Of these, a date less credited weighs so much, one that lowers the least hours, and one credited
  /// more.
  private static let weightOfLessCredit = 3.0
  private static let weightOfLoweredMinimum = 5.0
  private static let weightOfMoreCredit = 6.0
  /// Dates of which each is tried alone.
  private static let mostDates = 31

  private var agent: Agent { search.facts.agent }

  /// Leave given up on some dates, with its credit: on one, on those that were stretched, or all of one
  /// absence.
  func removal(_ stretching: Stretching?) throws(GLPKError) -> AgentOffer? {
    let guided = stretchedDates(stretching)
    let dates = datesConcerned.filter { date in
      agent.timeOff.contains { $0.dates.contains(date) }
    }
    let whole = agent.timeOff.filter { absence in dates.contains(where: absence.dates.contains) }
      .map { absence in Set(dates.filter(absence.dates.contains)) }
    var choices = dates.prefix(Self.mostDates).map { Set([$0]) }
    if !guided.isEmpty { choices.append(guided) }
    choices += whole.sorted { $0.count < $1.count }
    for choice in choices {
      var changed = search.unchanged
      changed.removeTimeOff(on: choice)
      guard try search.works(changed) else { continue }
      return removal(on: choice, changed)
    }
    return nil
  }

  /// Leave given up on the dates that were stretched; nil where none was. Nothing is asked.
  func removal(stretched stretching: Stretching?) -> AgentOffer? {
    let dates = stretchedDates(stretching)
    guard !dates.isEmpty else { return nil }
    var changed = search.unchanged
    changed.removeTimeOff(on: dates)
    return removal(on: dates, changed)
  }

  private func removal(on dates: Set<LocalDate>, _ changed: AgentCase) -> AgentOffer {
    AgentOffer(
      family: family,
      text: "no \(kinds(on: dates, joined: " and no ")) on \(spans(dates))\(creditWords(dates))",
      weight: RelaxationWeights.weight(family.rule, nil) * Double(dates.count),
      changed: changed
    )
  }

  /// The dates of absences that were stretched: those that the shifts touch, or, where the shifts are
  /// fractions, those of the shifts themselves.
  private func stretchedDates(_ stretching: Stretching?) -> Set<LocalDate> {
    let stretched = (stretching?.amounts ?? []).map { $0.condition }.filter {
      $0.rule == .timeOff
    }
    let dates = Set(stretched.compactMap(\.date))
    let touched = leaveDates(dates, stretching)
    guard touched.isEmpty else { return touched }
    return dates.filter { date in agent.timeOff.contains { $0.dates.contains(date) } }
  }

  /// The dates of absences that shifts of some dates touch.
  private func leaveDates(_ dates: Set<LocalDate>, _ stretching: Stretching?) -> Set<LocalDate> {
    let zone = agent.location.zone
    let shifts = stretching?.shifts.filter { dates.contains($0.localDate) } ?? []
    let touched = shifts.flatMap { shift -> [LocalDate] in
      let last = zone.local(at: shift.range.upperBound.adding(minutes: -1)).date
      return [shift.localDate, last]
    }
    return Set(touched.filter { date in agent.timeOff.contains { $0.dates.contains(date) } })
  }

  /// No credit on as few dates as will do, those of weekends first, then the last ones; where that leaves
  /// too few hours, as much credit as will do on the first of them.
  func lessCredit() throws(GLPKError) -> AgentOffer? {
    let credited = datesConcerned.filter { agent.creditedMinutes(on: $0) > 0 }
    let weekend: (LocalDate) -> Bool = { [.saturday, .sunday].contains($0.weekday) }
    let order = credited.filter(weekend) + credited.filter { !weekend($0) }.reversed()
    guard let first = order.first else { return nil }
    for count in 1...order.count {
      let dates = Set(order.prefix(count))
      let weight = Self.weightOfLessCredit * Double(count)
      if let offer = try credit(0, on: dates, weight: weight) { return offer }
    }
    let now = agent.creditedMinutes(on: first)
    for minutes in stride(from: (now - 1) / 60 * 60, to: 0, by: -60) {
      let weight = Self.weightOfLessCredit
      if let offer = try credit(minutes, on: [first], weight: weight) { return offer }
    }
    return nil
  }

  /// Leave without credit that counts as the contract's day.
  func moreCredit() throws(GLPKError) -> AgentOffer? {
    let dates = uncredited { _ in true }
    guard !dates.isEmpty else { return nil }
    let weight = Self.weightOfMoreCredit * Double(dates.count)
    for minutes in daysOfContract {
      if let offer = try credit(minutes, on: dates, weight: weight) { return offer }
    }
    return nil
  }

  /// Leave without credit that takes the contract's day off the least hours.
  func lowerMinimum() throws(GLPKError) -> AgentOffer? {
    let dates = uncredited { $0.loweredMinutesPerDay == nil }
    guard !dates.isEmpty else { return nil }
    for minutes in daysOfContract {
      var changed = search.unchanged
      changed.lowerMinimum(by: minutes, on: dates)
      guard try search.works(changed) else { continue }
      return AgentOffer(
        family: family,
        text: "\(kinds(on: dates)) on \(spans(dates)) lowering the least hours by "
          + "\(hoursText(minutes: minutes)) a day",
        weight: Self.weightOfLoweredMinimum * Double(dates.count),
        changed: changed
      )
    }
    return nil
  }

  /// Another credit for the leave of some dates, where that will do.
  private func credit(
    _ minutes: Int,
    on dates: Set<LocalDate>,
    weight: Double
  ) throws(GLPKError) -> AgentOffer? {
    var changed = search.unchanged
    changed.setCredit(minutes, on: dates)
    guard try search.works(changed) else { return nil }
    let (kinds, spans) = (kinds(on: dates), spans(dates))
    return AgentOffer(
      family: family,
      text: minutes == 0
        ? "no credit for \(kinds) on \(spans)"
        : "\(kinds) on \(spans) credited with \(hoursText(minutes: minutes)) a day",
      weight: weight,
      changed: changed
    )
  }

  /// Dates of leave without credit, where least hours or days are among what contradicts itself.
  private func uncredited(_ isChosen: (TimeOff) -> Bool) -> Set<LocalDate> {
    guard conditions.contains(where: { $0.countsCredits && $0.side == .least }) else { return [] }
    return Set(
      datesConcerned.filter { date in
        agent.creditedMinutes(on: date) == 0
          && agent.timeOff.contains { $0.dates.contains(date) && isChosen($0) }
      }
    )
  }

  /// What a day of the contract may count: its shifts, and the week's least hours by its days.
  private var daysOfContract: [Int] {
    let contract = agent.contract
    let paid = search.facts.candidates.joined().map(\.paidMinutes)
    let days = max(1, contract.daysPerWeek.lowerBound)
    let share = contract.weeklyPaidMinutes.lowerBound / days
    let all = [paid.max(), share, paid.min()].compactMap { $0 }.filter { 0 < $0 && $0 <= 24 * 60 }
    return all.enumerated().filter { !all[..<$0.offset].contains($0.element) }.map(\.element)
  }

  /// The dates of the weeks in which conditions lie, all where one has no date.
  private var datesConcerned: [LocalDate] { search.facts.datesOfWeeks(of: conditions) }

  private func kinds(on dates: Set<LocalDate>, joined word: String = " and ") -> String {
    let kinds = agent.timeOff.filter { absence in dates.contains(where: absence.dates.contains) }
      .map(\.noun)
    return Set(kinds).sorted().joined(separator: word)
  }

  private func spans(_ dates: Set<LocalDate>) -> String { DateSpans(Array(dates)).description }

  private func creditWords(_ dates: Set<LocalDate>) -> String {
    dates.contains { agent.creditedMinutes(on: $0) > 0 } ? ", nor its credit" : ""
  }
}

extension AgentFacts {
  /// The dates of the weeks in which conditions on hours, days and leave lie; all dates where one of them
  /// is over the whole horizon or several weeks.
  func datesOfWeeks(of conditions: [Condition]) -> [LocalDate] {
    let counting = conditions.filter { $0.countsCredits || $0.rule == .timeOff }
    let isOfAll = counting.contains { $0.date == nil || $0.rule == .averageHours }
    let days = counting.compactMap { $0.date.flatMap { horizon.dayIndex(of: $0) } }
    let weeks = horizon.weeks.filter { week in
      isOfAll || days.contains { week.contains($0) }
    }
    return weeks.joined().map { date(ofDay: $0) }
  }
}
