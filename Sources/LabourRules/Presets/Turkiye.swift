import Workforce

extension LabourPreset {
  static let turkiye = LabourPreset(
    id: "turkiye",
    place: "Türkiye",
    note:
      "Labour Law 4857. Hours are ordinary hours, the week's on average over two months "
      + "where both sides agree.",
    values: [
      LabourRule(
        .weeklyHours,
        LabourRule.hours(45),
        "Labour Law 4857, article 63",
        .good
      ),
      LabourRule(
        .dailyHours,
        .daily(minutes: 660, mixed: nil, night: 450),
        "Labour Law 4857, articles 63 and 69",
        .good,
        note: "more at night with written consent in tourism, private security and health "
          + "services only"
      ),
      LabourRule(
        .night,
        LabourRule.night(from: "20:00", to: "06:00", leastMinutes: 240),
        "Labour Law 4857, article 69; Regulation on shift work, 2004",
        .medium,
        note: "a shift of which more than half lies there; the program takes 4 h"
      ),
      LabourRule(
        .restBetweenShifts,
        LabourRule.hours(11),
        "Labour Law 4857, article 69; Regulation on shift work, article 9: 11 h when "
          + "shifts change",
        .good
      ),
      LabourRule(
        .weeklyRest,
        LabourRule.hours(24),
        "Labour Law 4857, article 46",
        .good
      ),
      LabourRule(
        .consecutiveDays,
        .count(6),
        "Labour Law 4857, article 46: a day of rest in the week",
        .medium
      ),
      LabourRule(
        told: "breaks",
        "15 min up to 4 h, 30 min up to 7:30 h, 1 h above, about the middle of the work, "
          + "not paid",
        "Labour Law 4857, article 68",
        .good
      ),
      LabourRule(
        told: "overtime",
        "+50%",
        "Labour Law 4857, article 41",
        .medium
      ),
    ]
  )
}
