import Workforce

extension LabourPreset {
  static let jamaica = LabourPreset(
    id: "jamaica",
    place: "Jamaica",
    note:
      "Flexible work arrangements of 2014: 40 h on any days of the week. No page of the "
      + "law itself was found, and no rule on rest between shifts: the program's own 11:00 "
      + "stays unless you switch it off. Rest days are agreed on.",
    values: [
      LabourRule(
        .dailyHours,
        LabourRule.hours(12),
        "flexible work arrangements: 12 h a day at most (Easy Expat; a committee of "
          + "Parliament, Jamaica Information Service)",
        .unsure
      ),
      LabourRule(
        .overtime,
        .overtime(Overtime(thresholdMinutes: 40 * 60, percent: 50, mostMinutes: 128 * 60)),
        "National Minimum Wage Order: beyond 40 h a week at time and a half",
        .medium,
        note: "also on an agreed rest day; more on public holidays"
      ),
      LabourRule(
        told: "breaks",
        "45 min for a meal between 11:30 and 14:00 where the shift holds all of that time",
        "Shops and Offices Act, section 10 (Jamaica Observer, 24 February 2017)",
        .unsure
      ),
    ]
  )
}
