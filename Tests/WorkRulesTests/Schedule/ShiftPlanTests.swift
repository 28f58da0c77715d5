import CivilTime
import Testing
import WorkRules
import Workforce

@Suite struct ShiftPlanTests {
  private func plans(
    _ sketch: ScheduleSketch,
    _ start: String,
    minutes: Int,
    on date: String? = nil
  ) throws -> [ShiftPlan] {
    let agent = try sketch.schedule([]).agent
    return agent.plans(of: try sketch.shift(start, minutes: minutes, on: date))
  }

  @Test func `an ordinary shift was planned in one way`() throws {
    let sketch = ScheduleSketch(
      patterns: [try pattern(lengths: [480, 540], from: "06:00", to: "10:00")]
    )
    let plan = try #require(try plans(sketch, "2027-03-01 08:00", minutes: 540).first)
    #expect((plan.startMinuteOfDay, plan.form.lengthMinutes) == (480, 540))
    #expect(plan.paidMinutesChanged == 0)
  }

  @Test func `starts in a gap and behind it are the same shift`() throws {
    let sketch = ScheduleSketch(
      firstDate: "2027-03-28",
      patterns: [try pattern(from: "02:00", to: "03:00", step: 30)]
    )
    let starts = try plans(sketch, "2027-03-28 03:00", minutes: 480).map(\.startMinuteOfDay)
    #expect(starts == [120, 180])
  }

  @Test(arguments: [("2027-03-27", 420, -60), ("2027-10-30", 540, 60)])
  func `a shift kept to the wall clock changes its paid time`(
    date: String,
    elapsed: Int,
    change: Int
  ) throws {
    let sketch = ScheduleSketch(
      firstDate: date,
      patterns: [try pattern(from: "22:00")],
      clockPolicy: .keepWallClock
    )
    let changes = try plans(sketch, "\(date) 22:00", minutes: elapsed).map(\.paidMinutesChanged)
    #expect(changes == [change])
  }

  @Test func `an unpaid break that falls away gives back its time`() throws {
    let meal = BreakRule(
      kind: .meal,
      minutes: 60,
      isPaid: false,
      earliestStartMinutes: 240,
      latestStartMinutes: 240
    )
    let sketch = ScheduleSketch(
      firstDate: "2027-03-27",
      patterns: [try pattern(lengths: [300], from: "23:00", breaks: [meal])],
      clockPolicy: .keepWallClock
    )
    let changes = try plans(sketch, "2027-03-27 23:00", minutes: 240).map(\.paidMinutesChanged)
    #expect(changes == [0])
  }

  @Test func `a start in a gap at the end of a date keeps that date`() throws {
    // Nuuk leaves out 23:00 to 24:00 on 2027-03-27: 23:30 happens at 00:30 of the next date.
    let sketch = ScheduleSketch(
      zone: "America/Nuuk",
      firstDate: "2027-03-27",
      patterns: [try pattern(from: "23:30")]
    )
    let own = try plans(sketch, "2027-03-28 00:30", minutes: 480, on: "2027-03-27")
    let next = try plans(sketch, "2027-03-28 00:30", minutes: 480)
    #expect(own.map(\.startMinuteOfDay) == [1_410])
    #expect(next.isEmpty)
  }
}
