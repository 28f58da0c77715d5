import Workforce

extension LabourPreset {
  static let colombia = LabourPreset(
    id: "colombia",
    place: "Colombia",
    note: "Ordinary hours; with overtime agreed, raise weekly_hours by at most 12 h. No least rest "
      + "between two shifts was found: the program's own 11:00 stays unless you switch it off.",
    values: [
      LabourRule(
        .weeklyHours,
        LabourRule.hours(48),
        "Labour Code, article 161, before Law 2101 of 2021",
        .good
      ),
      LabourRule(
        .weeklyHours,
        LabourRule.hours(47),
        from: "2023-07-15",
        "Law 2101 of 2021, article 3",
        .good
      ),
      LabourRule(
        .weeklyHours,
        LabourRule.hours(46),
        from: "2024-07-15",
        "Law 2101 of 2021, article 3",
        .good
      ),
      LabourRule(
        .weeklyHours,
        LabourRule.hours(44),
        from: "2025-07-15",
        "Law 2101 of 2021, article 3",
        .good
      ),
      LabourRule(
        .weeklyHours,
        LabourRule.hours(42),
        from: "2026-07-15",
        "Law 2101 of 2021, articles 2 and 3",
        .good,
        note: "15 July in most sources, 16 July in one"
      ),
      LabourRule(
        .dailyHours,
        LabourRule.hours(9),
        from: "2023-07-15",
        "Labour Code, article 161 d: flexible days of 4 to 9 h, if agreed",
        .medium
      ),
      LabourRule(
        .consecutiveDays,
        .count(6),
        "Labour Code, article 161: at most six days, one of rest",
        .good
      ),
      LabourRule(
        .weeklyRest,
        LabourRule.hours(24),
        "Labour Code, article 172",
        .medium
      ),
      LabourRule(
        .night,
        LabourRule.night(from: "19:00", to: "06:00"),
        from: "2025-12-25",
        "Law 2466 of 2025, article 10",
        .good,
        note: "from 21:00 until 24 December 2025; the program takes 19:00 on all dates"
      ),
      LabourRule(
        told: "night premium",
        "35% from 19:00 to 06:00",
        from: "2025-12-25",
        "Labour Code, article 168; Law 2466 of 2025, articles 10 and 11",
        .good
      ),
      LabourRule(
        told: "Sundays and holidays",
        "+80%",
        from: "2025-07-01",
        "Law 2466 of 2025, article 14",
        .good
      ),
      LabourRule(
        told: "Sundays and holidays",
        "+90%",
        from: "2026-07-01",
        "Law 2466 of 2025, article 14",
        .good
      ),
      LabourRule(
        told: "Sundays and holidays",
        "+100%",
        from: "2027-07-01",
        "Law 2466 of 2025, article 14",
        .good
      ),
    ]
  )
}
