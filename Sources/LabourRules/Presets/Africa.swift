import Workforce

extension LabourPreset {
  static let southAfrica = LabourPreset(
    id: "south-africa",
    place: "South Africa",
    note: "Employees under the earnings threshold of the Basic Conditions of Employment Act 75 of "
      + "1997 (BCEA). weekly_hours holds the 45 ordinary hours; with an agreement on overtime raise "
      + "it by at most 10 h.",
    values: [
      LabourRule(.restBetweenShifts, LabourRule.hours(12), "BCEA, section 15(1)(a)", .good),
      LabourRule(
        .weeklyRest,
        LabourRule.hours(36),
        "BCEA, section 15(1)(b)",
        .good,
        note: "with Sunday unless otherwise agreed, which `with: sun` asks for"
      ),
      LabourRule(.weeklyHours, LabourRule.hours(45), "BCEA, section 9(1)(a)", .good),
      LabourRule(
        .dailyHours,
        LabourRule.hours(9),
        "BCEA, section 9(1)(b): up to five days a week",
        .good,
        note: "8 h on more than five days a week; up to 12 h if agreed (section 11)"
      ),
      LabourRule(
        .longestStretch,
        LabourRule.hours(5),
        "BCEA, section 14: a meal interval after 5 h",
        .good,
        note: "60 min, 30 by agreement"
      ),
      LabourRule(
        .night,
        LabourRule.night(from: "18:00", to: "06:00"),
        "BCEA, section 17",
        .good,
        note: "only by agreement, with an allowance or shorter hours and transport"
      ),
      LabourRule(
        told: "overtime",
        "by agreement, at most 10 h a week, +50%; at most 12 h of work a day",
        "BCEA, section 10",
        .good
      ),
    ]
  )

  static let egypt = LabourPreset(
    id: "egypt",
    place: "Egypt",
    note:
      "Labour Law 14 of 2025, in force since 1 September 2025. On the hours of the night sources "
      + "conflict.",
    values: [
      LabourRule(
        .dailyHours,
        LabourRule.hours(8),
        from: "2025-09-01",
        "Labour Law 14 of 2025, article 117: without rest and meals",
        .good,
        note: "ordinary hours"
      ),
      LabourRule(
        .weeklyHours,
        LabourRule.hours(48),
        from: "2025-09-01",
        "Labour Law 14 of 2025, article 117",
        .good,
        note: "ordinary hours"
      ),
      LabourRule(
        .longestStretch,
        LabourRule.hours(5),
        from: "2025-09-01",
        "Labour Law 14 of 2025, article 118: rest and meals of 1 h in all, no more than 5 h on end",
        .good
      ),
      LabourRule(
        .weeklyRest,
        LabourRule.hours(24),
        from: "2025-09-01",
        "Labour Law 14 of 2025, on the weekly rest after six work days at most",
        .medium
      ),
      LabourRule(
        .consecutiveDays,
        .count(6),
        from: "2025-09-01",
        "Labour Law 14 of 2025, on the weekly rest after six work days at most",
        .medium
      ),
      LabourRule(
        .night,
        LabourRule.night(from: "22:00", to: "06:00"),
        from: "2025-09-01",
        "a guide to Labour Law 14 of 2025",
        .unsure,
        note: "another source says 21:00 to 06:00, an older one sunset to sunrise"
      ),
      LabourRule(
        told: "presence",
        "10 h a day from start to end, 12 h for intermittent work",
        from: "2025-09-01",
        "Labour Law 14 of 2025, article 119",
        .good
      ),
      LabourRule(
        told: "overtime",
        "+35% by day, +70% at night",
        from: "2025-09-01",
        "Labour Law 14 of 2025",
        .medium
      ),
    ]
  )
}
