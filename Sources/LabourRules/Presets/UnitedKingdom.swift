import Workforce

extension LabourPreset {
  static let unitedKingdom = LabourPreset(
    id: "united-kingdom",
    place: "United Kingdom",
    note: "Workers of 18 and above. A worker may opt out of the 48 hours in writing: switch "
      + "average_hours off in that contract. Regulation 23 allows other rests by collective or "
      + "workforce agreement.",
    values: [
      LabourRule(
        .restBetweenShifts,
        LabourRule.hours(11),
        "Working Time Regulations 1998, regulation 10",
        .good
      ),
      LabourRule(
        .weeklyRest,
        LabourRule.hours(24),
        "Working Time Regulations 1998, regulation 11",
        .good,
        note: "or 48 h in 14 days"
      ),
      LabourRule(
        .averageHours,
        .average(weeks: 17, minutes: 48 * 60),
        "Working Time Regulations 1998, regulation 4",
        .good,
        note: "unless opted out"
      ),
      LabourRule(
        .longestStretch,
        LabourRule.hours(6, withoutBreakOf: 20),
        "Working Time Regulations 1998, regulation 12: a break of 20 min where the working day is "
          + "longer than 6 h",
        .medium,
        note: "the regulation does not say when it comes"
      ),
      LabourRule(
        .night,
        LabourRule.night(from: "23:00", to: "06:00", leastMinutes: 180),
        "Working Time Regulations 1998, regulation 2: without an agreement 23:00 to 06:00; 3 h make "
          + "a night worker",
        .good
      ),
      LabourRule(
        told: "night work",
        "8 h on average in 24 h over 17 weeks",
        "Working Time Regulations 1998, regulation 6",
        .good
      ),
    ]
  )
}
