import Workforce

extension LabourPreset {
  static let california = LabourPreset(
    id: "california",
    place: "United States, California",
    note:
      "Non-exempt employees. No least rest between two shifts was found: the program's own "
      + "11:00 stays unless you switch it off. Overtime by the day has a price in law and "
      + "none here: name daily_hours where you do not want it.",
    values: [
      LabourRule(
        .weeklyRest,
        LabourRule.hours(24),
        "Labor Code 551 and 552: a day's rest in each work week (Mendoza v. Nordstrom, 2017)",
        .good,
        note: "not for weeks of at most 30 h with at most 6 h on each day (556)"
      ),
      LabourRule(
        .overtime,
        .overtime(Overtime(thresholdMinutes: 40 * 60, percent: 50, mostMinutes: 128 * 60)),
        "Labor Code 510: beyond 40 h a week at time and a half",
        .good
      ),
      LabourRule(
        .longestStretch,
        LabourRule.hours(5, withoutBreakOf: 30),
        "Labor Code 512: a meal of 30 min before the end of the fifth hour, a second one "
          + "above 10 h",
        .medium,
        note: "stricter than the law, which counts from the start of work and not again from the "
          + "meal (Brinker v. Superior Court, 2012), and lets both sides do without the meal "
          + "up to 6 h"
      ),
      LabourRule(
        told: "overtime by the day",
        "beyond 8 h at time and a half, 10 h in an alternative week",
        "Labor Code 510 and 511",
        .good
      ),
      LabourRule(
        told: "breaks",
        "10 min, paid, for each 4 h or major part of them",
        "Wage Order 4-2001, 12",
        .good
      ),
      LabourRule(
        told: "double time",
        "beyond 12 h a day, and beyond 8 h on the seventh day of a week",
        "Labor Code 510",
        .good
      ),
    ]
  )
}
