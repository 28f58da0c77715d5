/// What a unit of relaxation of each rule counts, in the order in which a team lead would rather give
/// way: the contract's hours first, the law and the history last. docs/explain.md has the table.
enum RelaxationWeights {
  /// The weight of one unit: an hour for rules on hours, else a shift, a day, a gap or a week.
  static func weight(_ rule: String, _ side: Condition.Side?) -> Double {
    switch (rule, side) {
    case ("weekly-paid-hours", .least), ("horizon-paid-hours", .least): 1
    case ("weekly-paid-hours", _), ("horizon-paid-hours", _): 2
    case ("days-per-week", .least): 4
    case ("days-per-week", _): 8
    default: weights[rule] ?? 10
    }
  }

  private static let weights: [String: Double] = [
    "seats": 3, "supervision": 3, "hand-over": 3,
    "average-hours": 4, "most-weekly-hours": 4, "overtime": 4, "start-drift": 4,
    "fewest-consecutive-days": 5, "fewest-consecutive-days-off": 5,
    "shift-pattern": 6, "pins": 6, "sessions": 6, "most-shifts": 6,
    "availability": 8, "most-nights": 8, "most-weekends": 8, "whole-weekends": 8,
    "free-weekend-every": 8,
    "holidays-off": 10, "follow-ons": 10, "same-shift": 10, "most-consecutive-days": 10,
    "most-consecutive-nights": 10, "most-daily-hours": 10, "most-daily-spread": 10,
    "time-off": 12, "longest-stretch": 15,
    "rest-between-shifts": 20, "rest-after-nights": 20, "weekly-rest": 30,
    "employment-dates": 40, "overlapping-shifts": 50,
  ]
}
