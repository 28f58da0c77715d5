import Workforce

/// What a unit of relaxation of each rule counts, in the order in which a team lead would rather give
/// way: the contract's hours first, the law and the history last. docs/explain.md has the table.
enum RelaxationWeights {
  /// The weight of one unit: an hour for rules on hours, else a shift, a day, a rest or a week.
  static func weight(_ rule: RuleID, _ side: Condition.Side?) -> Double {
    switch rule {
    case .weeklyPaidHours, .horizonPaidHours: side == .least ? 1 : 2
    case .seats, .supervision, .handOver, .minimumHeads, .sessionsTogether, .unknownAgent: 3
    case .daysPerWeek: side == .least ? 4 : 8
    case .averageHours, .mostWeeklyHours, .overtime, .startDrift: 4
    case .fewestConsecutiveDays, .fewestConsecutiveDaysOff: 5
    case .shiftPattern, .pins, .sessions, .mostShifts: 6
    case .availability, .mostNights, .mostWeekends, .wholeWeekends, .freeWeekendEvery: 8
    case .holidaysOff, .followOns, .sameShift, .mostConsecutiveDays, .mostConsecutiveNights,
      .mostDailyHours, .mostDailySpread, .qualification, .activities, .breaks, .jobs, .fairShare,
      .shortestQueueStretch:
      10
    case .timeOff: 12
    case .longestStretch: 15
    case .restBetweenShifts, .restAfterNights: 20
    case .weeklyRest: 30
    case .employmentDates: 40
    case .overlappingShifts: 50
    }
  }
}
