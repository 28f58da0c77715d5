import Workforce

extension LabourPreset {
  static let indiaDelhi = LabourPreset(
    id: "india-delhi",
    place: "India, Delhi",
    note:
      "Commercial establishments. The notification of 7 August 2025 (28/Addl.LC/Exemp./S&E "
      + "Act/2021/2438), in the press on 23 October 2025, exempts all but liquor shops from "
      + "the sections on women at night, opening hours and the closed day, on conditions and "
      + "on application; what it does not name rests on one secondary source (slci.in). The "
      + "Labour Codes began on 21 November 2025; offices stayed under the state's Act "
      + "(Mondaq, 18 December 2025).",
    values: [
      LabourRule(
        .dailyHours,
        LabourRule.hours(9),
        "Delhi Shops and Establishments Act 1954, section 8",
        .good
      ),
      LabourRule(
        .weeklyHours,
        LabourRule.hours(48),
        "Delhi Shops and Establishments Act 1954, section 8; notification of 7 August 2025",
        .good,
        note: "overtime of at most 6 h a week and 150 h a year beside it in one source, paid twice"
      ),
      LabourRule(
        .longestStretch,
        LabourRule.hours(5, withoutBreakOf: 30),
        "Delhi Shops and Establishments Act 1954, section 10: half an hour after 5 h; "
          + "notification of 7 August 2025: no more than 5 h at a stretch",
        .medium,
        note: "the half hour in one source (slci.in)"
      ),
      LabourRule(
        .weeklyRest,
        LabourRule.hours(24),
        "Delhi Shops and Establishments Act 1954, section 17; notification of 7 August "
          + "2025: a day off a week, in rotation",
        .medium
      ),
      LabourRule(
        .consecutiveDays,
        .count(6),
        "Delhi Shops and Establishments Act 1954, section 17",
        .medium
      ),
      LabourRule(
        .dailySpread,
        LabourRule.hours(10, 30),
        "Delhi Shops and Establishments Act 1954, section 11 (slci.in)",
        .unsure
      ),
      LabourRule(
        .dailySpread,
        LabourRule.hours(9),
        from: "2025-08-07",
        "Notification of 7 August 2025: 9 h a day, meals and rest included",
        .good,
        note: "10:30 h where its exemption is not used"
      ),
      LabourRule(
        told: "women at night",
        "written consent, safety, transport and CCTV; nobody is to work at night only",
        from: "2025-08-07",
        "Notification of 7 August 2025",
        .good
      ),
    ]
  )
}
