import Workforce

extension LabourPreset {
  static let malaysia = LabourPreset(
    id: "malaysia",
    place: "Malaysia",
    note:
      "Employment Act 1955, Peninsular Malaysia and Labuan; Sabah and Sarawak have "
      + "ordinances of their own. No least rest between two shifts was found: the program's "
      + "own 11:00 stays unless you switch it off.",
    values: [
      LabourRule(
        .dailyHours,
        LabourRule.hours(8),
        "Employment Act 1955, section 60A(1)(b)",
        .good,
        note: "9 h where other days of the week are shorter, if agreed; 12 h with overtime"
      ),
      LabourRule(
        .weeklyHours,
        LabourRule.hours(48),
        "Employment Act 1955, section 60A(1)(d)",
        .good
      ),
      LabourRule(
        .weeklyHours,
        LabourRule.hours(45),
        from: "2023-01-01",
        "Employment (Amendment) Act 2022",
        .good
      ),
      LabourRule(
        .longestStretch,
        LabourRule.hours(5, withoutBreakOf: 30),
        "Employment Act 1955, section 60A(1)(a): leisure of 30 min after 5 h; a shorter "
          + "break does not interrupt them",
        .good,
        note: "45 min within 8 h on end for work that must be carried on continuously"
      ),
      LabourRule(
        .weeklyRest,
        LabourRule.hours(24),
        "Employment Act 1955, section 59: one whole day in each week",
        .good,
        note: "30 h on end for shift workers"
      ),
      LabourRule(
        .consecutiveDays,
        .count(6),
        "Employment Act 1955, section 59",
        .medium
      ),
      LabourRule(
        .dailySpread,
        LabourRule.hours(10),
        "Employment Act 1955, section 60A(1)(c)",
        .good
      ),
      LabourRule(
        told: "overtime",
        "+50%, at most 104 h a month",
        "Employment Act 1955, section 60A(3) and (4)",
        .good
      ),
    ]
  )
}
