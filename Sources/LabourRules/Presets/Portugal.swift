import Workforce

extension LabourPreset {
  static let portugal = LabourPreset(
    id: "portugal",
    place: "Portugal",
    note:
      "Ordinary hours of the Labour Code (Código do Trabalho, Law 7/2009). Schemes of "
      + "adaptable hours and bank of hours (articles 204 to 209) allow longer days: raise "
      + "daily_hours and weekly_hours where you have one.",
    values: [
      LabourRule(
        .restBetweenShifts,
        LabourRule.hours(11),
        "Labour Code, article 214",
        .good
      ),
      LabourRule(
        .weeklyRest,
        LabourRule.hours(35),
        "Labour Code, articles 232 and 233: a day, and the 11 h of article 214 beside it",
        .medium
      ),
      LabourRule(
        .consecutiveDays,
        .count(6),
        "Labour Code, article 232: at least one day of rest a week",
        .medium
      ),
      LabourRule(
        .dailyHours,
        LabourRule.hours(8),
        "Labour Code, article 203",
        .good
      ),
      LabourRule(
        .weeklyHours,
        LabourRule.hours(40),
        "Labour Code, article 203",
        .good
      ),
      LabourRule(
        .averageHours,
        .average(weeks: 17, minutes: 48 * 60),
        "Labour Code, article 211: 48 h with overtime, on average over up to 4 months",
        .good
      ),
      LabourRule(
        .longestStretch,
        LabourRule.hours(5, withoutBreakOf: 60),
        "Labour Code, article 213: a rest of 1 to 2 h so that nobody works more than 5 h on end",
        .good,
        note: "6 h where the day lasts above 10 h; a collective agreement may allow 6 h and a "
          + "shorter rest, or none"
      ),
      LabourRule(
        .night,
        LabourRule.night(from: "22:00", to: "07:00", leastMinutes: 180),
        "Labour Code, articles 223 and 224: 3 h of a shift make a night worker",
        .good,
        note: "other hours by collective agreement"
      ),
      LabourRule(
        told: "night premium",
        "25%",
        "Labour Code, article 266",
        .medium
      ),
    ]
  )
}
