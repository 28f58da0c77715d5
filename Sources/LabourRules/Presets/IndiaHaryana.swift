import Workforce

extension LabourPreset {
  static let indiaHaryana = LabourPreset(
    id: "india-haryana",
    place: "India, Haryana",
    note:
      "Establishments of 20 or more people under the Act of 1958. Its Amendment Act of "
      + "2025 was notified on 5 February 2026 and holds from 12 November 2025 (SCC Online, "
      + "17 February 2026). The Labour Codes began on 21 November 2025; offices stayed under "
      + "the state's Act (Mondaq, 18 December 2025).",
    values: [
      LabourRule(
        .dailyHours,
        LabourRule.hours(9),
        "Haryana Shops and Commercial Establishments Act 1958, section 7",
        .good
      ),
      LabourRule(
        .dailyHours,
        LabourRule.hours(10),
        from: "2025-11-12",
        "Amendment Act of 2025, section 7",
        .good,
        note: "rest included in some reports"
      ),
      LabourRule(
        .weeklyHours,
        LabourRule.hours(48),
        "Haryana Shops and Commercial Establishments Act 1958, section 7",
        .good
      ),
      LabourRule(
        .longestStretch,
        LabourRule.hours(5, withoutBreakOf: 30),
        "Haryana Shops and Commercial Establishments Act 1958, section 8",
        .unsure,
        note: "the half hour was not found in the reports; one page on Chandigarh, under the "
          + "same Act, tells of 1 h"
      ),
      LabourRule(
        .longestStretch,
        LabourRule.hours(6, withoutBreakOf: 30),
        from: "2025-11-12",
        "Amendment Act of 2025, section 8: 6 h",
        .unsure,
        note: "the length of the rest as before"
      ),
      LabourRule(
        .weeklyRest,
        LabourRule.hours(24),
        "Haryana Shops and Commercial Establishments Act 1958: a closed day",
        .unsure
      ),
      LabourRule(
        .consecutiveDays,
        .count(6),
        "Haryana Shops and Commercial Establishments Act 1958: a closed day",
        .unsure
      ),
      LabourRule(
        told: "overtime",
        "at most 156 h in a quarter (50 h before), paid twice",
        from: "2025-11-12",
        "Amendment Act of 2025, section 7",
        .good
      ),
    ]
  )
}
