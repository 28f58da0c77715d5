import Workforce

extension LabourPreset {
  static let poland = LabourPreset(
    id: "poland",
    place: "Poland",
    note: "Employment contracts under the Labour Code (Kodeks pracy); not civil-law contracts. The "
      + "day counts 24 h from the start of work (article 128), so a start earlier than on the day "
      + "before may be overtime.",
    values: [
      LabourRule(
        .restBetweenShifts,
        LabourRule.hours(11),
        from: "2004-01-01",
        "Labour Code, article 132",
        .good
      ),
      LabourRule(
        .weeklyRest,
        LabourRule.hours(35),
        from: "2004-01-01",
        "Labour Code, article 133",
        .good,
        note: "24 h where the times of shifts change as planned, among other cases"
      ),
      LabourRule(
        .averageHours,
        .average(weeks: 17, minutes: 48 * 60),
        from: "2004-01-01",
        "Labour Code, articles 129 and 131: 48 h with overtime, up to 4 months",
        .good
      ),
      LabourRule(
        .night,
        LabourRule.night(from: "21:00", to: "07:00", leastMinutes: 180),
        "Labour Code, article 151(7): 8 h that the employer chooses between 21:00 and 07:00; "
          + "3 h of a shift make night work",
        .good,
        note: "name your own 8 hours, such as 22:00-06:00"
      ),
      LabourRule(
        told: "ordinary hours",
        "8 h a day, 40 h a week on average in a five-day week",
        "Labour Code, article 129",
        .good
      ),
      LabourRule(
        told: "breaks",
        "15 min, paid, from 6 h of work; a second above 9 h, a third above 16 h",
        "Labour Code, article 134",
        .good
      ),
      LabourRule(
        told: "night premium",
        "20% of the hourly minimum wage",
        "Labour Code, article 151(8)",
        .good
      ),
    ]
  )
}
