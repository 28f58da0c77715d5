import Workforce

extension LabourPreset {
  static let indiaTamilNadu = LabourPreset(
    id: "india-tamil-nadu",
    place: "India, Tamil Nadu",
    note:
      "Commercial establishments; with ten or more people open round the clock under "
      + "orders of 28 May 2019, 2 June 2022 and 8 May 2025, the last one for three years "
      + "from 5 June 2025. The rest after 4 h and the spread rest on one secondary source "
      + "(slci.in). The Labour Codes began on 21 November 2025; offices stayed under the "
      + "state's Act (Mondaq, 18 December 2025).",
    values: [
      LabourRule(
        .dailyHours,
        LabourRule.hours(8),
        "Tamil Nadu Shops and Establishments Act 1947, section 14; orders of 28 May 2019, "
          + "2 June 2022 and 8 May 2025",
        .good,
        note: "10:30 h with overtime"
      ),
      LabourRule(
        .weeklyHours,
        LabourRule.hours(48),
        "Tamil Nadu Shops and Establishments Act 1947, section 14; orders of 28 May 2019, "
          + "2 June 2022 and 8 May 2025",
        .good,
        note: "57 h with overtime"
      ),
      LabourRule(
        .longestStretch,
        LabourRule.hours(4, withoutBreakOf: 60),
        "Tamil Nadu Shops and Establishments Act 1947: 1 h after 4 h (slci.in)",
        .unsure
      ),
      LabourRule(
        .weeklyRest,
        LabourRule.hours(24),
        "The orders of 28 May 2019, 2 June 2022 and 8 May 2025: a day off a week, in rotation",
        .good
      ),
      LabourRule(
        .consecutiveDays,
        .count(6),
        "The orders of 28 May 2019, 2 June 2022 and 8 May 2025",
        .medium
      ),
      LabourRule(
        .night,
        LabourRule.night(from: "20:00", to: "06:00"),
        from: "2019-06-05",
        "The orders of 28 May 2019, 2 June 2022 and 8 May 2025: women between 20:00 and "
          + "06:00 only with written consent",
        .good
      ),
      LabourRule(
        .dailySpread,
        LabourRule.hours(12),
        "Tamil Nadu Shops and Establishments Act 1947 (slci.in)",
        .unsure
      ),
      LabourRule(
        told: "overtime",
        "with ordinary hours at most 10:30 h a day and 57 h a week, paid twice",
        from: "2019-06-05",
        "The orders of 28 May 2019, 2 June 2022 and 8 May 2025",
        .good
      ),
      LabourRule(
        told: "women at night",
        "written consent, and transport",
        from: "2019-06-05",
        "The orders of 28 May 2019, 2 June 2022 and 8 May 2025",
        .good
      ),
    ]
  )
}
