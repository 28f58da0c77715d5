import Workforce

extension LabourPreset {
  static let vietnam = LabourPreset(
    id: "vietnam",
    place: "Vietnam",
    note:
      "Ordinary hours of the Labour Code (Law 45/2019/QH14), in force since 1 January 2021.",
    values: [
      LabourRule(
        .dailyHours,
        LabourRule.hours(10),
        from: "2021-01-01",
        "Labour Code 2019, article 105: 10 h a day where hours are counted by the week",
        .good,
        note: "8 h where they are counted by the day"
      ),
      LabourRule(
        .weeklyHours,
        LabourRule.hours(48),
        from: "2021-01-01",
        "Labour Code 2019, article 105",
        .good
      ),
      LabourRule(
        .restBetweenShifts,
        LabourRule.hours(12),
        from: "2021-01-01",
        "Labour Code 2019, article 110: before another shift, in shift work",
        .good
      ),
      LabourRule(
        .weeklyRest,
        LabourRule.hours(24),
        from: "2021-01-01",
        "Labour Code 2019, article 111",
        .good,
        note: "or four days a month on average where the cycle of work allows no weekly rest"
      ),
      LabourRule(
        .consecutiveDays,
        .count(6),
        from: "2021-01-01",
        "Labour Code 2019, article 111",
        .medium
      ),
      LabourRule(
        .night,
        LabourRule.night(from: "22:00", to: "06:00"),
        "Labour Code 2019, article 106",
        .good
      ),
      LabourRule(
        told: "breaks",
        "30 min on end from 6 h of work a day, 45 min at night; paid in shift work",
        from: "2021-01-01",
        "Labour Code 2019, article 109",
        .good
      ),
      LabourRule(
        told: "overtime",
        "at most half of the day's hours, 12 h a day with them, 40 h a month, 200 h a year "
          + "(300 h in some cases)",
        from: "2021-01-01",
        "Labour Code 2019, article 107",
        .good
      ),
      LabourRule(
        told: "night premium",
        "30%",
        from: "2021-01-01",
        "Labour Code 2019, article 98",
        .medium
      ),
    ]
  )
}
