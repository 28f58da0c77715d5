import Workforce

/// Makes tours of shifts, as far as the rules allow them.
///
/// A duty keeps its breaks where the program may have planned them so; else it gets those that are worth
/// most. The time of day is always looked at, so that people keep their hours also where the search asks
/// by dates alone.
struct TourEncoder {
  private let problem: RosteringProblem
  private let duties: DutyEncoder
  private var pricer: TourPricer

  /// - Parameters:
  ///   - problem: the problem.
  ///   - pricer: answers what is legal; a copy of it is used.
  init(problem: RosteringProblem, pricer: TourPricer) {
    self.problem = problem
    self.pricer = pricer
    self.pricer.answersByDates = false
    duties = DutyEncoder(problem: problem)
  }

  /// The days of an agent as they stand.
  ///
  /// - Parameters:
  ///   - agent: the agent's position.
  ///   - shifts: the agent's shifts, by start.
  ///   - gains: what a slot of work earns, by slot, for breaks that have to be placed.
  ///   - starts: the moments at which sessions held together are held already.
  /// - Returns: one entry per day of the horizon; days whose shifts are no duty of the agent are open.
  mutating func days(
    of agent: Int,
    shifts: some Sequence<Shift>,
    gains: [Double],
    starts: SessionStarts
  ) -> [FixedDays.Day] {
    let type = problem.typeOfAgent[agent]
    return duties.days(of: agent, shifts: shifts).enumerated().map { day, content in
      switch content {
      case .free: .off
      case .unknown: .open
      case .duty(let found):
        planned(found, day: day, type: type, gains: gains, starts: starts)
          .map(FixedDays.Day.duty) ?? .open
      }
    }
  }

  /// The tour of days that all stand; nil where it is not legal.
  mutating func tour(of agent: Int, days: [FixedDays.Day]) -> Tour? {
    let isFixed = days.allSatisfy {
      if case .open = $0 { false } else { true }
    }
    guard isFixed else { return nil }
    let gains = [Double](repeating: 0, count: problem.timeline.count)
    return pricer.bestTour(
      type: problem.typeOfAgent[agent],
      gains: gains,
      within: FixedDays(days: days)
    )?.tour
  }

  /// A legal tour that keeps as many of an agent's days as may be: the shortest span of days that has to
  /// be planned anew, and of it only what has to be.
  ///
  /// - Parameters:
  ///   - days: the days as they stand; those that are open are planned anyway.
  ///   - agent: the agent's position.
  ///   - gains: what a slot of work earns, by slot.
  ///   - shifts: what a head earns in a row of cover, by row.
  ///   - starts: the slot at which each session has to begin; −1 where it may be chosen. Empty leaves
  ///     all open.
  /// - Returns: the tour; nil where none is legal.
  mutating func repaired(
    _ days: [FixedDays.Day],
    of agent: Int,
    gains: [Double],
    shifts: [Double],
    starts: [Int]
  ) -> Tour? {
    pricer.sessionStarts = starts
    defer { pricer.sessionStarts = [] }
    func best(_ days: [FixedDays.Day]) -> (value: Double, tour: Tour, ceiling: Double)? {
      pricer.bestTour(
        type: problem.typeOfAgent[agent],
        gains: gains,
        shifts: shifts,
        within: FixedDays(days: days)
      )
    }
    if let found = best(days) { return found.tour }
    var width = 1
    while width < days.count {
      var chosen: (value: Double, window: Range<Int>)?
      for first in stride(from: 0, to: days.count, by: max(1, width / 2)) {
        let window = first..<min(days.count, first + width)
        let found = best(days.opening(window))
        if let found, found.value > chosen?.value ?? -.infinity { chosen = (found.value, window) }
      }
      if let chosen { return days.bestTour(keeping: chosen.window, best) }
      width *= 2
    }
    guard pricer.model.wholeQuestions[problem.typeOfAgent[agent]] == nil else {
      // Over a long horizon, all days at once are a question by dates.
      pricer.answersByDates = true
      defer { pricer.answersByDates = false }
      return pricer.bestTour(
        type: problem.typeOfAgent[agent],
        gains: gains,
        shifts: shifts
      )?.tour
    }
    return days.bestTour(keeping: days.indices, best)
  }

  /// A duty with its breaks and sessions; nil where they find no place in it.
  private mutating func planned(
    _ found: DutyEncoder.Found,
    day: Int,
    type position: Int,
    gains: [Double],
    starts: SessionStarts
  ) -> PlannedDuty? {
    let type = problem.types[position]
    let isTogether = found.sessions.allSatisfy {
      starts.slots[$0.session] < 0 || starts.slots[$0.session] == $0.slots.lowerBound
    }
    guard isTogether else { return nil }
    if let breaks = found.breaks,
      let planned = pricer.planned(
        found.duty,
        type: type,
        breaks: breaks,
        sessions: found.sessions
      )
    {
      return planned
    }
    return pricer.planned(
      found.duty,
      day: day,
      type: position,
      sessions: found.sessions,
      gains: gains
    )
  }
}

extension [FixedDays.Day] {
  /// The days with those of a window open.
  fileprivate func opening(_ window: Range<Int>) -> [FixedDays.Day] {
    var days = self
    for day in window { days[day] = .open }
    return days
  }

  /// The best tour with a window open but for the days of it that can stand all the same.
  fileprivate func bestTour(
    keeping window: Range<Int>,
    _ best: ([FixedDays.Day]) -> (value: Double, tour: Tour, ceiling: Double)?
  ) -> Tour? {
    var open = opening(window)
    guard var found = best(open) else { return nil }
    for day in window {
      let before = open[day]
      open[day] = self[day]
      if let stays = best(open) { found = stays } else { open[day] = before }
    }
    return found.tour
  }
}
