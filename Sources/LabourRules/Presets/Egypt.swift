import Workforce

extension LabourPreset {
  static let egypt = LabourPreset(
    id: "egypt",
    place: "Egypt",
    note:
      "Labour Law 14 of 2025, in force since 1 September 2025. On the hours of the night "
      + "sources conflict.",
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
        LabourRule.hours(5, withoutBreakOf: 60),
        from: "2025-09-01",
        "Labour Law 14 of 2025, article 118: rest and meals of 1 h in all, no more than 5 "
          + "h on end",
        .good,
        note:
          "the law lets the hour come in parts: name `longest_stretch: \"5:00\"` where yours does"
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
        "two guides to Labour Law 14 of 2025",
        .unsure,
        note: "another source says 21:00 to 06:00, an older one sunset to sunrise"
      ),
      LabourRule(
        .dailySpread,
        LabourRule.hours(10),
        from: "2025-09-01",
        "Labour Law 14 of 2025, article 119: 10 h a day at the place of work",
        .good,
        note: "12 h for intermittent work"
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
