import Workforce

extension LabourPreset {
  static let brazil = LabourPreset(
    id: "brazil",
    place: "Brazil, call centres",
    note:
      "Telephone service and telemarketing under the norm NR-17, annex II (Portaria SIT 9 "
      + "of 30 March 2007), on top of the labour code (CLT). Other work: 8 h a day and 44 h "
      + "a week (Constitution, article 7 XIII). Amendments that shorten the week were before "
      + "Congress in February 2026: look up what became of them.",
    values: [
      LabourRule(
        .restBetweenShifts,
        LabourRule.hours(11),
        "CLT, article 66",
        .good
      ),
      LabourRule(
        .weeklyRest,
        LabourRule.hours(35),
        "CLT, articles 66 and 67: 24 h of weekly rest, and the 11 h beside it",
        .medium,
        note: "Súmula 110 of the labour court (TST); as a rule with Sunday"
      ),
      LabourRule(
        .consecutiveDays,
        .count(6),
        "CLT, article 67: 24 h of rest each week",
        .medium
      ),
      LabourRule(
        .dailyHours,
        LabourRule.hours(6),
        from: "2007-04-02",
        "NR-17, annex II, 5.3: 6 h a day of telephone service, pauses included",
        .good
      ),
      LabourRule(
        .weeklyHours,
        LabourRule.hours(36),
        from: "2007-04-02",
        "NR-17, annex II, 5.3.1: 36 h a week of telephone service, also with overtime",
        .medium
      ),
      LabourRule(
        .night,
        LabourRule.night(from: "22:00", to: "05:00"),
        "CLT, article 73",
        .good
      ),
      LabourRule(
        told: "breaks",
        "two pauses of 10 min, paid, after the first and before the last 60 min, away from "
          + "the desk; 20 min for a meal beside them, 1 h where work lasts above 6 h",
        "NR-17, annex II, 5.4; CLT, article 71",
        .good
      ),
      LabourRule(
        told: "night premium",
        "20%, and an hour of the night counts 52:30 min",
        "CLT, article 73",
        .good
      ),
    ]
  )
}
