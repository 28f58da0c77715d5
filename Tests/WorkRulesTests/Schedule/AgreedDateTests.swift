import CivilTime
import Testing
import WorkRules
import Workforce

@Suite struct AgreedDateTests {
  private func agreedDate(
    _ sketch: ScheduleSketch,
    _ start: String,
    minutes: Int,
    pattern: String? = "day"
  ) throws -> String {
    let agent = try sketch.schedule([]).agent
    let range = try sketch.range(start, minutes: minutes)
    return "\(agent.agreedDate(ofPattern: pattern, range: range))"
  }

  /// Nuuk leaves out 23:00 to 24:00 on 2027-03-27.
  @Test(arguments: [
    ("2027-03-26 23:30", "2027-03-26"), ("2027-03-28 00:30", "2027-03-27"),
    ("2027-03-28 23:30", "2027-03-28"), ("2027-03-28 08:00", "2027-03-28"),
  ])
  func `a start that the clock left out belongs to the date before`(
    start: String,
    date: String
  ) throws {
    let sketch = ScheduleSketch(
      zone: "America/Nuuk",
      firstDate: "2027-03-26",
      patterns: [try pattern(from: "23:30", to: "23:30")]
    )
    #expect(try agreedDate(sketch, start, minutes: 480) == date)
    #expect(try agreedDate(sketch, start, minutes: 480, pattern: nil) == date)
  }

  @Test func `a start that the contract also has on the date itself belongs to it`() throws {
    let sketch = ScheduleSketch(
      zone: "America/Nuuk",
      firstDate: "2027-03-26",
      patterns: [try pattern(from: "00:00", to: "23:30", step: 30)]
    )
    #expect(try agreedDate(sketch, "2027-03-28 00:30", minutes: 480) == "2027-03-28")
  }

  @Test(arguments: [
    ("2027-03-01 18:00", "2027-03-01"), ("2027-03-02 01:00", "2027-03-01"),
    ("2027-03-02 02:00", "2027-03-02"),
  ])
  func `a second part that begins after midnight belongs to the date of the first`(
    start: String,
    date: String
  ) throws {
    let split = ShiftSplit(firstMinutes: [240], gapMinutes: [180])
    let sketch = ScheduleSketch(
      patterns: [
        ShiftPattern(
          id: "day",
          lengthsMinutes: [480],
          earliestStart: try #require(TimeOfDay("18:00")),
          latestStart: try #require(TimeOfDay("18:00")),
          startStepMinutes: 30,
          split: split
        )
      ]
    )
    #expect(try agreedDate(sketch, start, minutes: 240) == date)
  }
}
