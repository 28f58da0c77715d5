import Workforce

extension LabourPreset {
  static let dominicanRepublic = LabourPreset(
    id: "dominican-republic",
    place: "Dominican Republic",
    note:
      "Ordinary hours of the Labour Code (Código de Trabajo, Law 16-92). No least rest "
      + "between two shifts was found: the program's own 11:00 stays unless you switch it "
      + "off.",
    values: [
      LabourRule(
        .dailyHours,
        LabourRule.hours(8),
        "Labour Code, article 147",
        .good,
        note: "other hours with a permission of the ministry"
      ),
      LabourRule(
        .weeklyHours,
        LabourRule.hours(44),
        "Labour Code, article 147",
        .good
      ),
      LabourRule(
        .longestStretch,
        LabourRule.hours(4, withoutBreakOf: 60),
        "Labour Code, article 157: 1 h of rest after 4 h",
        .medium,
        note: "or 1:30 h after 5 h: name `longest_stretch: {most: \"5:00\", break: \"1:30\"}`"
      ),
      LabourRule(
        .weeklyRest,
        LabourRule.hours(36),
        "Labour Code, article 163: 36 h on end",
        .medium
      ),
      LabourRule(
        .consecutiveDays,
        .count(6),
        "Labour Code, article 163",
        .medium
      ),
      LabourRule(
        .night,
        LabourRule.night(from: "21:00", to: "07:00", leastMinutes: 180),
        "Labour Code, article 149: a mixed shift with 3 h or more at night is one of the night",
        .good
      ),
      LabourRule(
        told: "night premium",
        "15%",
        "Labour Code, article 204",
        .medium
      ),
      LabourRule(
        told: "overtime",
        "+35% up to 68 h a week, +100% beyond; at most 80 h in a quarter, a month in one source",
        "Labour Code, articles 155 and 203",
        .unsure
      ),
    ]
  )
}
