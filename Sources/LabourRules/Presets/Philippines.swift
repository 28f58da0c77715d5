import Workforce

extension LabourPreset {
  static let philippines = LabourPreset(
    id: "philippines",
    place: "Philippines",
    note:
      "Labor Code (Presidential Decree 442), articles in the numbering of the 2016 "
      + "edition. No least rest between two shifts was found in it: the program's own 11:00 "
      + "stays unless you switch it off.",
    values: [
      LabourRule(
        .weeklyRest,
        LabourRule.hours(24),
        "Labor Code, article 91",
        .good
      ),
      LabourRule(
        .consecutiveDays,
        .count(6),
        "Labor Code, article 91: 24 h of rest after six work days in a row",
        .good
      ),
      LabourRule(
        .night,
        LabourRule.night(from: "22:00", to: "06:00"),
        "Labor Code, article 86",
        .good
      ),
      LabourRule(
        .longestStretch,
        LabourRule.hours(5, withoutBreakOf: 60),
        "Labor Code, article 85: a meal of 60 min; that it comes by the fifth hour is told "
          + "of the practice of the ministry (DOLE)",
        .medium,
        note: "not in the article; shorter meals of at least 20 min in cases of the implementing "
          + "rules"
      ),
      LabourRule(
        told: "ordinary hours",
        "8 h a day without meals; beyond them +25%",
        "Labor Code, articles 83 and 87",
        .good
      ),
      LabourRule(
        told: "compressed week",
        "up to 12 h a day and 48 h a week without overtime, if agreed",
        "DOLE advisories on compressed work weeks",
        .unsure
      ),
      LabourRule(
        told: "breaks",
        "60 min for the meal, unpaid; rests of 5 to 20 min count as work",
        "Labor Code, articles 84 and 85; implementing rules, book III, rule I",
        .good
      ),
      LabourRule(
        told: "night premium",
        "10% from 22:00 to 06:00",
        "Labor Code, article 86",
        .good
      ),
    ]
  )
}
