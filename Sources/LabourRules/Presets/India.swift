import Workforce

extension LabourPreset {
  static let indiaKarnataka = LabourPreset(
    id: "india-karnataka",
    place: "India, Karnataka",
    note:
      "Shops and commercial establishments. Notifications under section 11 allow round-the-clock "
      + "business for years at a time: whether one is in force, look up. The Labour Codes began on "
      + "21 November 2025; offices stayed under the state's Act (Mondaq, 18 December 2025).",
    values: [
      LabourRule(
        .dailyHours,
        LabourRule.hours(9),
        "Karnataka Shops and Commercial Establishments Act 1961, section 7; notification of July "
          + "2021",
        .medium,
        note: "8 h in the first text of 2 January 2021; 10 h with overtime"
      ),
      LabourRule(
        .weeklyHours,
        LabourRule.hours(48),
        "Karnataka Shops and Commercial Establishments Act 1961, section 7",
        .medium,
        note: "overtime of at most 50 h in three months beside it, paid twice"
      ),
      LabourRule(
        .longestStretch,
        LabourRule.hours(5),
        "Karnataka Shops and Commercial Establishments Act 1961, section 9: 1 h of rest after 5 h",
        .medium
      ),
      LabourRule(
        .consecutiveDays,
        .count(6),
        "Karnataka Shops and Commercial Establishments Act 1961, section 12: one whole day in the "
          + "week",
        .medium
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
        "Notification of 2 January 2021: women between 20:00 and 06:00 only with written consent",
        .medium
      ),
      LabourRule(
        told: "spread",
        "12 h from start to end, breaks included",
        "Karnataka Shops and Commercial Establishments Act 1961, section 10",
        .medium
      ),
      LabourRule(
        told: "women at night",
        "written consent, and transport from door to door",
        from: "2021-01-02",
        "Notification of 2 January 2021",
        .medium
      ),
    ]
  )

  static let indiaDelhi = LabourPreset(
    id: "india-delhi",
    place: "India, Delhi",
    note: "Commercial establishments, from one secondary source (slci.in).",
    values: [
      LabourRule(
        .dailyHours,
        LabourRule.hours(9),
        "Delhi Shops and Establishments Act 1954",
        .unsure
      ),
      LabourRule(
        .weeklyHours,
        LabourRule.hours(48),
        "Delhi Shops and Establishments Act 1954",
        .unsure,
        note: "overtime of at most 6 h a week and 150 h a year beside it, paid twice"
      ),
      LabourRule(
        .longestStretch,
        LabourRule.hours(5),
        "Delhi Shops and Establishments Act 1954: 30 min after 5 h",
        .unsure
      ),
      LabourRule(
        .weeklyRest,
        LabourRule.hours(24),
        "Delhi Shops and Establishments Act 1954: a closed day",
        .unsure
      ),
      LabourRule(
        .consecutiveDays,
        .count(6),
        "Delhi Shops and Establishments Act 1954: a closed day",
        .unsure
      ),
      LabourRule(
        told: "spread",
        "10:30 h from start to end, breaks included",
        "Delhi Shops and Establishments Act 1954",
        .unsure
      ),
    ]
  )

  static let indiaTamilNadu = LabourPreset(
    id: "india-tamil-nadu",
    place: "India, Tamil Nadu",
    note: "Commercial establishments, from one secondary source (slci.in).",
    values: [
      LabourRule(
        .dailyHours,
        LabourRule.hours(8),
        "Tamil Nadu Shops and Establishments Act 1947",
        .unsure
      ),
      LabourRule(
        .weeklyHours,
        LabourRule.hours(48),
        "Tamil Nadu Shops and Establishments Act 1947",
        .unsure,
        note: "overtime of at most 6 h a week beside it, paid twice"
      ),
      LabourRule(
        .longestStretch,
        LabourRule.hours(4),
        "Tamil Nadu Shops and Establishments Act 1947: 1 h after 4 h",
        .unsure
      ),
      LabourRule(
        .weeklyRest,
        LabourRule.hours(24),
        "Tamil Nadu Shops and Establishments Act 1947: a day in the week",
        .unsure
      ),
      LabourRule(
        .consecutiveDays,
        .count(6),
        "Tamil Nadu Shops and Establishments Act 1947: a day in the week",
        .unsure
      ),
      LabourRule(
        told: "spread",
        "12 h from start to end, breaks included",
        "Tamil Nadu Shops and Establishments Act 1947",
        .unsure
      ),
    ]
  )
}
