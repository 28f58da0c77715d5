import Workforce

extension LabourPreset {
  static let indiaTelangana = LabourPreset(
    id: "india-telangana",
    place: "India, Telangana",
    note:
      "Commercial establishments other than shops, exempted from sections 16 and 17 of the "
      + "state's Act by G.O. Rt. 282 of 5 July 2025, in force since 8 July 2025. The Labour "
      + "Codes began on 21 November 2025; offices stayed under the state's Act (Mondaq, 18 "
      + "December 2025).",
    values: [
      LabourRule(
        .dailyHours,
        LabourRule.hours(8),
        "Telangana Shops and Establishments Act 1988, section 16",
        .good
      ),
      LabourRule(
        .dailyHours,
        LabourRule.hours(10),
        from: "2025-07-08",
        "G.O. Rt. 282 of 5 July 2025",
        .good
      ),
      LabourRule(
        .weeklyHours,
        LabourRule.hours(48),
        "Telangana Shops and Establishments Act 1988, section 16; G.O. Rt. 282 of 5 July 2025",
        .good
      ),
      LabourRule(
        .longestStretch,
        LabourRule.hours(6, withoutBreakOf: 30),
        from: "2025-07-08",
        "G.O. Rt. 282 of 5 July 2025: 30 min of rest after 6 h",
        .good
      ),
      LabourRule(
        .weeklyRest,
        LabourRule.hours(24),
        "Order on round-the-clock business of 2023: a day off a week",
        .medium
      ),
      LabourRule(
        .consecutiveDays,
        .count(6),
        "Order on round-the-clock business of 2023: a day off a week",
        .medium
      ),
      LabourRule(
        .dailySpread,
        LabourRule.hours(11),
        "Telangana Shops and Establishments Act 1988, section 17",
        .medium
      ),
      LabourRule(
        .dailySpread,
        LabourRule.hours(12),
        from: "2025-07-08",
        "G.O. Rt. 282 of 5 July 2025",
        .good
      ),
      LabourRule(
        told: "overtime",
        "beyond 48 h a week, at most 144 h in a quarter, paid twice",
        from: "2025-07-08",
        "G.O. Rt. 282 of 5 July 2025",
        .good
      ),
    ]
  )
}
