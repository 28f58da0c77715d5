import Workforce

extension LabourPreset {
  static let southAfrica = LabourPreset(
    id: "south-africa",
    place: "South Africa",
    note:
      "Employees under the earnings threshold of the Basic Conditions of Employment Act 75 "
      + "of 1997 (BCEA). weekly_hours holds the 45 ordinary hours; with an agreement on "
      + "overtime raise it by at most 10 h.",
    values: [
      LabourRule(
        .restBetweenShifts,
        LabourRule.hours(12),
        "BCEA, section 15(1)(a)",
        .good
      ),
      LabourRule(
        .weeklyRest,
        LabourRule.hours(36),
        "BCEA, section 15(1)(b)",
        .good,
        note: "with Sunday unless otherwise agreed, which `with: sun` asks for"
      ),
      LabourRule(
        .weeklyHours,
        LabourRule.hours(45),
        "BCEA, section 9(1)(a)",
        .good
      ),
      LabourRule(
        .dailyHours,
        LabourRule.hours(9),
        "BCEA, section 9(1)(b): up to five days a week",
        .good,
        note: "8 h on more than five days a week; up to 12 h if agreed (section 11)"
      ),
      LabourRule(
        .longestStretch,
        LabourRule.hours(5, withoutBreakOf: 60),
        "BCEA, section 14(1) and (4): a meal interval of 1 h after 5 h; shorter ones do "
          + "not interrupt the work",
        .good,
        note: "30 min by written agreement: name `longest_stretch: {most: \"5:00\", break: "
          + "\"0:30\"}`; none below 6 h a day if agreed"
      ),
      LabourRule(
        .night,
        LabourRule.night(from: "18:00", to: "06:00"),
        "BCEA, section 17",
        .good,
        note: "only by agreement, with an allowance or shorter hours and transport"
      ),
      LabourRule(
        told: "overtime",
        "by agreement, at most 10 h a week, +50%; at most 12 h of work a day",
        "BCEA, section 10",
        .good
      ),
    ]
  )
}
