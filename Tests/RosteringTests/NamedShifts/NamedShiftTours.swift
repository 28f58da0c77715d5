import CivilTime
import WorkRules
import Workforce

/// One legal choice of a named shift, or none, for every day of one agent.
struct NamedShiftTour {
  let shifts: [Shift]
  /// The rows of the instance's shift cover for which the tour counts one head.
  let coverRows: [Int]
  /// The weight of requests that are not granted, and the price of rules that are broken and may be.
  let price: Double
}

/// Tries every named shift on every day, and keeps what the ``RuleBook`` allows.
///
/// Patterns have one start, one length and no breaks here.
struct NamedShiftTours {
  private let agent: Agent
  private let instance: Instance
  private let empty: AgentSchedule
  /// Rules that more shifts can never mend: a part that breaks one of them need not be gone on with.
  private let prohibitions = RuleBook.all.filter(\.holdsForParts)

  init(agent: Agent, instance: Instance) {
    self.agent = agent
    self.instance = instance
    empty = AgentSchedule(
      agent: agent,
      horizon: instance.horizon,
      queues: [:],
      shifts: [],
      history: instance.history.filter { $0.agent == agent.id }
    )
  }

  /// All legal tours.
  func all() -> [NamedShiftTour] {
    let candidates = instance.horizon.dates.map { date in
      agent.contract.shiftPatterns.compactMap { shift($0, on: date) }
    }
    var tours: [NamedShiftTour] = []

    func extend(_ shifts: [Shift], day: Int) {
      guard day < candidates.count else {
        if let tour = tour(of: shifts) { tours.append(tour) }
        return
      }
      extend(shifts, day: day + 1)
      for shift in candidates[day] where isAllowed(shifts + [shift]) {
        extend(shifts + [shift], day: day + 1)
      }
    }
    extend([], day: 0)
    return tours
  }

  private func shift(_ pattern: ShiftPattern, on date: LocalDate) -> Shift? {
    guard let start = pattern.startMinutesOfDay.first, let minutes = pattern.lengthsMinutes.first
    else { return nil }
    let range = ShiftSpan.resolve(
      start: LocalDateTime(date: date, minuteOfDay: start),
      durationMinutes: minutes,
      zone: agent.location.zone,
      policy: agent.contract.clockPolicy
    ).range
    return Shift(
      agent: agent.id,
      localDate: date,
      pattern: pattern.id,
      range: range,
      activities: [Activity(kind: .idle, range: range)]
    )
  }

  private func isAllowed(_ shifts: [Shift]) -> Bool {
    let schedule = empty.with(shifts: shifts)
    return prohibitions.allSatisfy { rule in
      rule.violations(of: schedule).allSatisfy { $0.price != nil }
    }
  }

  /// The tour of some shifts; nil where they break a hard rule.
  private func tour(of shifts: [Shift]) -> NamedShiftTour? {
    var price = 0.0
    for violation in RuleBook.violations(of: empty.with(shifts: shifts)) {
      guard let part = violation.price else { return nil }
      price += part
    }
    let patterns = Dictionary(
      shifts.map { ($0.localDate, $0.pattern) },
      uniquingKeysWith: { first, _ in first }
    )
    for request in instance.requests where request.agent == agent.id {
      if !request.isGranted(by: patterns[request.date]) { price += request.weight }
    }
    let rows = instance.shiftCover.indices.filter { index in
      let row = instance.shiftCover[index]
      return row.counts(agent) && patterns[row.date] == row.pattern
    }
    return NamedShiftTour(shifts: shifts, coverRows: rows, price: price)
  }
}
