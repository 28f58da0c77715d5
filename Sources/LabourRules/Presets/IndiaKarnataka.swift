import Workforce

extension LabourPreset {
  static let indiaKarnataka = LabourPreset(
    id: "india-karnataka",
    place: "India, Karnataka",
    note:
      "Shops and commercial establishments. A notification of 27 September 2024 (E-LD 4 "
      + "LET 2019) lets those with ten or more people be open round the clock for three "
      + "years, as the one of January 2021 did. The Labour Codes began on 21 November 2025; "
      + "offices stayed under the state's Act (Mondaq, 18 December 2025).",
    values: [
      LabourRule(
        .dailyHours,
        LabourRule.hours(9),
        "Karnataka Shops and Commercial Establishments Act 1961, section 7; notification "
          + "of July 2021",
        .medium,
        note: "8 h in the notifications on round-the-clock business; 10 h with overtime in all "
          + "of them"
      ),
      LabourRule(
        .weeklyHours,
        LabourRule.hours(48),
        "Karnataka Shops and Commercial Establishments Act 1961, section 7",
        .good,
        note: "overtime of at most 50 h in three months beside it, paid twice"
      ),
      LabourRule(
        .longestStretch,
        LabourRule.hours(5, withoutBreakOf: 60),
        "Karnataka Shops and Commercial Establishments Act 1961, section 9: 1 h of rest "
          + "after 5 h",
        .medium
      ),
      LabourRule(
        .consecutiveDays,
        .count(6),
        "Karnataka Shops and Commercial Establishments Act 1961, section 12: one whole day "
          + "in the week",
        .good
      ),
      LabourRule(
        .weeklyRest,
        LabourRule.hours(24),
        "Karnataka Shops and Commercial Establishments Act 1961, section 12",
        .medium
      ),
      LabourRule(
        .night,
        LabourRule.night(from: "20:00", to: "06:00"),
        from: "2021-01-02",
        "Notifications of 2 January 2021 and 27 September 2024: women between 20:00 and "
          + "06:00 only with written consent",
        .good
      ),
      LabourRule(
        .dailySpread,
        LabourRule.hours(12),
        "Karnataka Shops and Commercial Establishments Act 1961, section 10",
        .medium
      ),
      LabourRule(
        told: "women at night",
        "written consent, and transport",
        from: "2021-01-02",
        "Notifications of 2 January 2021 and 27 September 2024",
        .good
      ),
    ]
  )
}
