import Workforce

extension LabourPreset {
  static let guatemala = LabourPreset(
    id: "guatemala",
    place: "Guatemala",
    note:
      "Ordinary hours of the Constitution (article 102 g) and the Labour Code (Código de "
      + "Trabajo, Decree 1441). No least rest between two shifts was found: the program's "
      + "own 11:00 stays unless you switch it off.",
    values: [
      LabourRule(
        .dailyHours,
        .daily(minutes: 480, mixed: 420, night: 360),
        "Constitution, article 102 g; Labour Code, articles 116 and 117",
        .good,
        note: "up to 2 h more where agreed, within the limits of the week (article 118)"
      ),
      LabourRule(
        .weeklyHours,
        LabourRule.hours(44),
        "Constitution, article 102 g: 44 h by day, paid as 48 h",
        .good,
        note: "the Labour Code, article 116, still says 45 h"
      ),
      LabourRule(
        .night,
        LabourRule.night(from: "18:00", to: "06:00", leastMinutes: 240),
        "Labour Code, articles 116 and 117: night work from 4 h between 18:00 and 06:00",
        .good
      ),
      LabourRule(
        .weeklyRest,
        LabourRule.hours(24),
        "Constitution, article 102 h; Labour Code, article 126",
        .medium
      ),
      LabourRule(
        .consecutiveDays,
        .count(6),
        "Constitution, article 102 h: a day of rest for six days in a row",
        .good
      ),
      LabourRule(
        told: "weekly hours at night",
        "36 h, and 42 h of mixed shifts",
        "Constitution, article 102 g; Labour Code, articles 116 and 117",
        .good
      ),
      LabourRule(
        told: "overtime",
        "+50%, with ordinary hours at most 12 h a day",
        "Labour Code, articles 121 and 122",
        .good
      ),
      LabourRule(
        told: "breaks",
        "30 min, paid, in a continuous day",
        "Labour Code, article 119",
        .medium
      ),
    ]
  )
}
