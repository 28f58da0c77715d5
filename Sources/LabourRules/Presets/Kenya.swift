import Workforce

extension LabourPreset {
  static let kenya = LabourPreset(
    id: "kenya",
    place: "Kenya",
    note:
      "Regulation of Wages (General) Order 1982 and Employment Act 2007; many collective "
      + "agreements say 40 to 45 h a week. No limit of the day's hours was found, and no "
      + "least rest between two shifts: the program's own 11:00 stays unless you switch it "
      + "off (one page tells of 12 h).",
    values: [
      LabourRule(
        .weeklyHours,
        LabourRule.hours(52),
        "Regulation of Wages (General) Order, order 5: 52 h over six days",
        .good,
        note: "60 h for people employed on night work: name it in their contract"
      ),
      LabourRule(
        .consecutiveDays,
        .count(6),
        "Employment Act 2007, section 27: a day of rest in every seven",
        .good
      ),
      LabourRule(
        .weeklyRest,
        LabourRule.hours(24),
        "Employment Act 2007, section 27",
        .medium
      ),
      LabourRule(
        told: "overtime",
        "+50%, +100% on rest days and holidays; with ordinary hours at most 116 h in two weeks",
        "Regulation of Wages (General) Order (WageIndicator, 2025)",
        .medium
      ),
    ]
  )
}
