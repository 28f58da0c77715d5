import Workforce

extension LabourPreset {
  static let sriLanka = LabourPreset(
    id: "sri-lanka",
    place: "Sri Lanka",
    note:
      "Offices under the Shop and Office Employees (Regulation of Employment and "
      + "Remuneration) Act 19 of 1954, which since 2024 names IT and business process "
      + "outsourcing. No least rest between two shifts was found: the program's own 11:00 "
      + "stays unless you switch it off.",
    values: [
      LabourRule(
        .dailyHours,
        LabourRule.hours(8),
        "Shop and Office Employees Act 19 of 1954, section 3: without rest and meals",
        .good
      ),
      LabourRule(
        .weeklyHours,
        LabourRule.hours(45),
        "Shop and Office Employees Act 19 of 1954, section 3",
        .good
      ),
      LabourRule(
        .weeklyRest,
        LabourRule.hours(36),
        "Shop and Office Employees Act 19 of 1954, section 5: a whole and a half holiday a week",
        .medium,
        note: "after 28 h of work in the week"
      ),
      LabourRule(
        .consecutiveDays,
        .count(6),
        "Shop and Office Employees Act 19 of 1954, section 5",
        .medium
      ),
      LabourRule(
        .longestStretch,
        LabourRule.hours(4, withoutBreakOf: 30),
        "told of the regulations: half an hour after 4 h",
        .unsure,
        note: "as a rule given as 1 h a day; none up to 5 h of work"
      ),
      LabourRule(
        .dailySpread,
        LabourRule.hours(12),
        "Shop and Office Employees Act 19 of 1954 (Replicon, 2022)",
        .unsure
      ),
      LabourRule(
        told: "overtime",
        "+50%, at most 12 h a week",
        "Shop and Office Employees Act 19 of 1954, regulations 3, 6 and 7 (WageIndicator, 2021)",
        .medium
      ),
      LabourRule(
        told: "women at night",
        "from 18 years of age in IT and outsourcing, before 06:00 and after 18:00; "
          + "transport, rest room and security from 22:00 to 06:00",
        from: "2024-05-13",
        "Amendment Act 28 of 2024",
        .medium
      ),
    ]
  )
}
