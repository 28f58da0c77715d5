import Workforce

extension LabourPreset {
  static let costaRica = LabourPreset(
    id: "costa-rica",
    place: "Costa Rica",
    note:
      "Ordinary hours of the Labour Code (Código de Trabajo). A bill for days of 12 h on "
      + "four days a week (24.290) was before parliament in 2025: look up whether it is law.",
    values: [
      LabourRule(
        .dailyHours,
        .daily(minutes: 480, mixed: 420, night: 360),
        "Labour Code, articles 136 and 138",
        .good,
        note: "10 h by day and 8 h mixed where the work is not unhealthy and the week keeps its "
          + "limit; 12 h with overtime (article 140)"
      ),
      LabourRule(
        .weeklyHours,
        LabourRule.hours(48),
        "Labour Code, article 136; Constitution, article 58",
        .good,
        note: "36 h where all shifts are nights"
      ),
      LabourRule(
        .night,
        LabourRule.night(from: "19:00", to: "05:00", leastMinutes: 210),
        "Labour Code, articles 135 and 138: night work from 3:30 h between 19:00 and 05:00",
        .medium
      ),
      LabourRule(
        .restBetweenShifts,
        LabourRule.hours(12),
        "told of the law by one law firm (GLC Legal)",
        .unsure
      ),
      LabourRule(
        .weeklyRest,
        LabourRule.hours(24),
        "Labour Code, article 152: a day of rest after six of work",
        .good
      ),
      LabourRule(
        .consecutiveDays,
        .count(6),
        "Labour Code, article 152",
        .good
      ),
      LabourRule(
        told: "weekly hours at night",
        "36 h, and 42 h of mixed shifts (six days of 7 h)",
        "Constitution, article 58; opinions of the Ministry of Labour (DAJ-AE-178-08)",
        .good
      ),
      LabourRule(
        told: "overtime",
        "+50%, with ordinary hours at most 12 h a day",
        "Labour Code, articles 139 and 140",
        .good
      ),
      LabourRule(
        told: "breaks",
        "30 min, paid, in a continuous day",
        "Labour Code, article 137",
        .medium
      ),
    ]
  )
}
