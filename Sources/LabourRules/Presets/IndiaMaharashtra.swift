import Workforce

extension LabourPreset {
  static let indiaMaharashtra = LabourPreset(
    id: "india-maharashtra",
    place: "India, Maharashtra",
    note:
      "Establishments of 20 or more people under the Act of 2017 as changed by Ordinance "
      + "VIII of 2025 from 1 October 2025. An ordinance ends unless the legislature passes "
      + "it: look up whether it is an Act. The Labour Codes began on 21 November 2025; "
      + "offices stayed under the state's Act (Mondaq, 18 December 2025).",
    values: [
      LabourRule(
        .dailyHours,
        LabourRule.hours(9),
        "Maharashtra Shops and Establishments Act 2017",
        .good
      ),
      LabourRule(
        .dailyHours,
        LabourRule.hours(10),
        from: "2025-10-01",
        "Ordinance VIII of 2025",
        .medium,
        note: "rest included in some reports (Mondaq, 21 November 2025)"
      ),
      LabourRule(
        .weeklyHours,
        LabourRule.hours(48),
        "Maharashtra Shops and Establishments Act 2017; Ordinance VIII of 2025",
        .good
      ),
      LabourRule(
        .longestStretch,
        LabourRule.hours(5, withoutBreakOf: 30),
        "Maharashtra Shops and Establishments Act 2017",
        .medium,
        note: "the half hour from the Act's text, not from the reports"
      ),
      LabourRule(
        .longestStretch,
        LabourRule.hours(6, withoutBreakOf: 30),
        from: "2025-10-01",
        "Ordinance VIII of 2025",
        .medium
      ),
      LabourRule(
        .weeklyRest,
        LabourRule.hours(24),
        "Maharashtra Shops and Establishments Act 2017: a day off a week",
        .medium
      ),
      LabourRule(
        .consecutiveDays,
        .count(6),
        "Maharashtra Shops and Establishments Act 2017: a day off a week",
        .medium
      ),
      LabourRule(
        .dailySpread,
        LabourRule.hours(10, 30),
        "Maharashtra Shops and Establishments Act 2017",
        .good
      ),
      LabourRule(
        .dailySpread,
        LabourRule.hours(12),
        from: "2025-10-01",
        "Ordinance VIII of 2025",
        .medium
      ),
      LabourRule(
        told: "overtime",
        "at most 144 h in a quarter (125 h before), paid twice",
        from: "2025-10-01",
        "Ordinance VIII of 2025",
        .good
      ),
      LabourRule(
        told: "women at night",
        "from 21:30 to 07:00 with consent; protection and transport",
        from: "2017-12-19",
        "Maharashtra Shops and Establishments Act 2017",
        .good
      ),
    ]
  )
}
