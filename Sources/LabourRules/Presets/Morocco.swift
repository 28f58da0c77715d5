import Workforce

extension LabourPreset {
  static let morocco = LabourPreset(
    id: "morocco",
    place: "Morocco",
    note:
      "Ordinary hours of the Labour Code (Law 65-99). No least rest between two shifts was "
      + "found: the program's own 11:00 stays unless you switch it off.",
    values: [
      LabourRule(
        .weeklyHours,
        LabourRule.hours(44),
        "Labour Code, article 184",
        .good,
        note: "or 2,288 h a year, spread as the company needs"
      ),
      LabourRule(
        .dailyHours,
        LabourRule.hours(10),
        "Labour Code, article 184",
        .good
      ),
      LabourRule(
        .weeklyRest,
        LabourRule.hours(24),
        "Labour Code, article 205",
        .good,
        note: "from midnight to midnight, in turn where the business may not stop (article 207)"
      ),
      LabourRule(
        .consecutiveDays,
        .count(6),
        "Labour Code, article 205",
        .medium
      ),
      LabourRule(
        .night,
        LabourRule.night(from: "21:00", to: "06:00"),
        "Labour Code, article 172",
        .medium
      ),
      LabourRule(
        told: "overtime",
        "+25% by day, +50% at night; +50% and +100% on the weekly rest",
        "Labour Code, article 201",
        .medium
      ),
    ]
  )
}
