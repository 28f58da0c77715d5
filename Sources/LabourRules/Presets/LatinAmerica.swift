import Workforce

extension LabourPreset {
  static let mexico = LabourPreset(
    id: "mexico",
    place: "Mexico",
    note:
      "The weekly hours fall each January to 2030. They are ordinary hours: with overtime agreed, "
      + "raise weekly_hours by its limit. What the Federal Labour Law says of the day was written "
      + "for 48 hours; look up whether it has been brought into line.",
    values: [
      LabourRule(
        .weeklyHours,
        LabourRule.hours(48),
        "Constitution, article 123 A IV, reform published on 3 March 2026, transitional rule",
        .good
      ),
      LabourRule(
        .weeklyHours,
        LabourRule.hours(46),
        from: "2027-01-01",
        "Constitution, article 123 A IV, reform published on 3 March 2026",
        .good
      ),
      LabourRule(
        .weeklyHours,
        LabourRule.hours(44),
        from: "2028-01-01",
        "Constitution, article 123 A IV, reform published on 3 March 2026",
        .good
      ),
      LabourRule(
        .weeklyHours,
        LabourRule.hours(42),
        from: "2029-01-01",
        "Constitution, article 123 A IV, reform published on 3 March 2026",
        .good
      ),
      LabourRule(
        .weeklyHours,
        LabourRule.hours(40),
        from: "2030-01-01",
        "Constitution, article 123 A IV, reform published on 3 March 2026",
        .good
      ),
      LabourRule(
        .consecutiveDays,
        .count(6),
        "Federal Labour Law, article 69: a day of rest for six of work",
        .good
      ),
      LabourRule(.weeklyRest, LabourRule.hours(24), "Federal Labour Law, article 69", .medium),
      LabourRule(
        .night,
        LabourRule.night(from: "20:00", to: "06:00", leastMinutes: 210),
        "Federal Labour Law, article 60: night work from 3:30 h between 20:00 and 06:00",
        .good
      ),
      LabourRule(
        told: "ordinary hours",
        "8 h by day, 7 h at night, 7:30 h for mixed shifts",
        "Federal Labour Law, article 61",
        .good
      ),
      LabourRule(
        told: "overtime",
        "at most 12 h a week at +100%: up to 4 h on up to 4 days",
        from: "2026-03-04",
        "Constitution, article 123 A XI, reform published on 3 March 2026",
        .medium
      ),
      LabourRule(
        told: "breaks",
        "30 min in a continuous day",
        "Federal Labour Law, article 63",
        .good
      ),
    ]
  )

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
