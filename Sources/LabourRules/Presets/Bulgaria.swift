import Workforce

extension LabourPreset {
  static let bulgaria = LabourPreset(
    id: "bulgaria",
    place: "Bulgaria",
    note:
      "Ordinary hours of the Labour Code. Where working time is counted over a period of "
      + "weeks or months (article 142), other limits hold: shifts of up to 12 h, 36 h of "
      + "weekly rest.",
    values: [
      LabourRule(
        .restBetweenShifts,
        LabourRule.hours(12),
        "Labour Code, article 152",
        .good
      ),
      LabourRule(
        .weeklyRest,
        LabourRule.hours(48),
        "Labour Code, article 153: two days in a week of five days",
        .good,
        note: "36 h where working time is counted over a period, 24 h where shifts change"
      ),
      LabourRule(
        .dailyHours,
        .daily(minutes: 480, mixed: nil, night: 420),
        "Labour Code, articles 136 and 140",
        .good,
        note: "10 h by day where the day is extended and made up for (article 136a)"
      ),
      LabourRule(
        .weeklyHours,
        LabourRule.hours(40),
        "Labour Code, article 136",
        .good,
        note: "35 h at night (article 140)"
      ),
      LabourRule(
        .night,
        LabourRule.night(from: "22:00", to: "06:00", leastMinutes: 180),
        "Labour Code, articles 140 and 140a: 3 h at night make a night worker",
        .good
      ),
      LabourRule(
        told: "breaks",
        "30 min at least for a meal, not paid",
        "Labour Code, article 151",
        .good
      ),
      LabourRule(
        told: "overtime",
        "+50%; at most 6 h a week by day and 4 h at night, 150 h a year, 300 h by "
          + "collective agreement",
        "Labour Code, articles 146, 150 and 262",
        .medium
      ),
    ]
  )
}
