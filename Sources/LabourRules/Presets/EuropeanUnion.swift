import Workforce

extension LabourPreset {
  static let europeanUnion = LabourPreset(
    id: "eu",
    place: "European Union (working-time directive)",
    note:
      "Directive 2003/88/EC is a floor for national law: look for the member state's own rules. "
      + "Articles 17 and 18 allow other values by law or collective agreement; article 22 lets a "
      + "state allow workers to opt out of the 48 hours.",
    values: [
      LabourRule(
        .restBetweenShifts,
        LabourRule.hours(11),
        from: "2004-08-02",
        "Directive 2003/88/EC, article 3",
        .good
      ),
      LabourRule(
        .weeklyRest,
        LabourRule.hours(35),
        from: "2004-08-02",
        "Directive 2003/88/EC, article 5: 24 h and the 11 h of article 3",
        .good,
        note: "24 h where objective, technical or work organisation conditions justify it"
      ),
      LabourRule(
        .averageHours,
        .average(weeks: 17, minutes: 48 * 60),
        from: "2004-08-02",
        "Directive 2003/88/EC, articles 6 and 16: a reference period of up to 4 months",
        .good
      ),
      LabourRule(
        .longestStretch,
        LabourRule.hours(6),
        from: "2004-08-02",
        "Directive 2003/88/EC, article 4: a break where the working day is longer than 6 h",
        .medium,
        note: "the article asks for a break, its length and place are national law"
      ),
      LabourRule(
        told: "night work",
        "8 h on average in any 24 h for night workers",
        from: "2004-08-02",
        "Directive 2003/88/EC, article 8",
        .good
      ),
    ]
  )
}
