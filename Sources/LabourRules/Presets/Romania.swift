import Workforce

extension LabourPreset {
  static let romania = LabourPreset(
    id: "romania",
    place: "Romania",
    note:
      "Labour Code (Codul muncii, Law 53/2003), articles in the numbering since 2011.",
    values: [
      LabourRule(
        .restBetweenShifts,
        LabourRule.hours(12),
        "Labour Code, article 135",
        .good,
        note: "8 h between shifts in shift work; 24 h after a day of 12 h (article 115)"
      ),
      LabourRule(
        .weeklyRest,
        LabourRule.hours(48),
        "Labour Code, article 137: 48 h on end, as a rule Saturday and Sunday",
        .good,
        note: "on other days by collective agreement or internal rules; up to 14 days in a row "
          + "with a permission"
      ),
      LabourRule(
        .averageHours,
        .average(weeks: 17, minutes: 48 * 60),
        "Labour Code, article 114: 48 h a week with overtime, on average over up to 4 months",
        .good
      ),
      LabourRule(
        .longestStretch,
        LabourRule.hours(6),
        "Labour Code, article 134: a meal break where the day is longer than 6 h",
        .medium,
        note: "its length is for the collective agreement or the internal rules: name `break`"
      ),
      LabourRule(
        .night,
        LabourRule.night(from: "22:00", to: "06:00", leastMinutes: 180),
        "Labour Code, article 125: 3 h of the day at night make a night worker",
        .good
      ),
      LabourRule(
        told: "ordinary hours",
        "8 h a day, 40 h a week",
        "Labour Code, article 112",
        .good
      ),
      LabourRule(
        told: "night premium",
        "25%, or an hour less",
        "Labour Code, article 126",
        .medium
      ),
    ]
  )
}
