import Testing
import Workforce

struct SplitSectionTests {
  /// The template's evening shift of nine hours without its break, with a split.
  private static func sample(_ split: String, policy: String = "") -> Sample {
    var sample = Sample(
      yaml: "lengths: [\"9:00\"]       # breaks included",
      "lengths: [\"8:00\"]\n        split: \(split)"
    )
    sample.replace(
      """
              breaks:                 # from and to: earliest and latest start within the shift
                - {kind: meal, length: "1:00", paid: false, from: "3:00", to: "5:00"}

      """,
      "",
      in: "instance.yaml"
    )
    if !policy.isEmpty {
      sample.replace(
        "  - id: full-40\n",
        "  - id: full-40\n    clock_policy: \(policy)\n",
        in: "instance.yaml"
      )
    }
    return sample
  }

  @Test func `a split is read`() throws {
    let instance = try Self.sample(
      "{first: [\"4:00\", \"3:00\"], gap: {shortest: \"1:00\", longest: \"2:00\"}}"
    ).instance
    let pattern = try #require(instance.contracts.first?.shiftPatterns.first)
    #expect(pattern.split == ShiftSplit(firstMinutes: [180, 240], gapMinutes: [60, 90, 120]))
    #expect(pattern.forms.map(\.totalMinutes) == [540, 570, 600, 540, 570, 600])
    #expect(pattern.forms.map(pattern.paidMinutes(of:)) == [480, 480, 480, 480, 480, 480])
  }

  @Test func `the gap may be of some lengths alone`() throws {
    let instance = try Self.sample(
      "{first: [\"4:00\"], gap: {shortest: \"1:00\", longest: \"3:00\", every: \"1:00\"}}"
    ).instance
    let pattern = try #require(instance.contracts.first?.shiftPatterns.first)
    #expect(pattern.split?.gapMinutes == [60, 120, 180])
  }

  @Test(
    arguments: [
      (
        "{first: [\"8:00\"], gap: {shortest: \"1:00\", longest: \"2:00\"}}",
        "split.first: a first part of 8:00 leaves nothing for the second part of a shift of 8:00"
      ),
      (
        "{first: [\"4:00\"], gap: {shortest: \"1:00\", longest: \"17:00\"}}",
        "split.gap: 8:00 of work and a gap of 17:00 last longer than 24:00"
      ),
      (
        "{first: [\"4:00\"], gap: {shortest: \"3:00\", longest: \"2:00\"}}",
        "split.gap.shortest: the minimum 3:00 is above the maximum 2:00"
      ),
      (
        "{first: [\"4:00\"], gap: {shortest: \"0:45\", longest: \"2:00\"}}",
        "split.gap.shortest: 0:45 is not a multiple of the horizon's interval of 30 minutes; an "
          + "interval of 15 minutes would fit"
      ),
      ("{first: [\"4:00\"]}", "split.gap: is missing: expected"),
      ("{gap: {shortest: \"1:00\", longest: \"2:00\"}}", "split.first: is missing: expected"),
      (
        "{first: [\"4:00\"], gap: {shortest: \"1:00\"}}",
        "split.gap.longest: is missing: expected hours and minutes"
      ),
    ]
  )
  func `a wrong split is named with what was expected`(_ split: String, _ error: String) throws {
    let errors = try Self.sample(split).errors
    #expect(errors.contains { $0.contains("shifts[evening].\(error)") }, "\(errors)")
  }

  @Test func `split shifts do not end by the wall clock`() throws {
    let split = "{first: [\"4:00\"], gap: {shortest: \"1:00\", longest: \"2:00\"}}"
    let errors = try Self.sample(split, policy: "keep-wall-clock").errors
    #expect(
      errors.contains {
        $0.hasSuffix(
          "contracts[full-40].clock_policy: the shift 'evening' is split: its parts have lengths of "
            + "elapsed time, which needs keep-duration"
        )
      },
      "\(errors)"
    )
  }
}
