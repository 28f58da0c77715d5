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
        "at most 12 h a week at +100%, up to 4 h on up to 4 days; beyond them +200%; none below 18 "
          + "years of age",
        from: "2026-03-04",
        "Constitution, article 123 A XI, reform published on 3 March 2026",
        .good
      ),
      LabourRule(
        told: "breaks",
        "30 min in a continuous day",
        "Federal Labour Law, article 63",
        .good
      ),
    ]
  )
}
