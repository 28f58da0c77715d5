import CivilTime
import Testing
import WorkRules
import Workforce

@Suite struct ShiftBreaksRuleTests {
  private let rule = "breaks"

  /// Nine hours with a paid break of 15 minutes after 1 to 2 h and an unpaid meal after 3 to 5 h.
  private func sketch(
    firstDate: String = "2027-03-01",
    from: String = "08:00",
    policy: ShiftClockPolicy = .keepDuration
  ) throws -> ScheduleSketch {
    let breaks = [
      BreakRule(
        kind: .short,
        minutes: 15,
        isPaid: true,
        earliestStartMinutes: 60,
        latestStartMinutes: 120,
        appliesFromMinutes: 360
      ),
      BreakRule(
        kind: .meal,
        minutes: 60,
        isPaid: false,
        earliestStartMinutes: 180,
        latestStartMinutes: 300
      ),
    ]
    return ScheduleSketch(
      firstDate: firstDate,
      patterns: [try pattern(lengths: [540, 300], from: from, breaks: breaks)],
      clockPolicy: policy
    )
  }

  private let short = BreakSketch(kind: .short, offset: 60, minutes: 15, isPaid: true)

  @Test(arguments: [(60, 180), (120, 300), (90, 240)])
  func `each break once, in its window, is allowed`(short: Int, meal: Int) throws {
    let sketch = try sketch()
    let breaks = [
      BreakSketch(kind: .short, offset: short, minutes: 15, isPaid: true),
      BreakSketch(offset: meal),
    ]
    let shift = try sketch.shift("2027-03-01 08:00", minutes: 540, breaks: breaks)
    #expect(try sketch.sentences(of: rule, [shift]).isEmpty)
  }

  @Test func `a missing break is reported`() throws {
    let sketch = try sketch()
    let shift = try sketch.shift("2027-03-01 08:00", minutes: 540, breaks: [short])
    #expect(
      try sketch.sentences(of: rule, [shift]) == [
        "ana on 2027-03-01: no unpaid meal of 1:00 h between 3:00 h and 5:00 h after the start;"
          + " allowed: each agreed break once (breaks)"
      ]
    )
  }

  @Test(arguments: [(165, "2:45"), (315, "5:15")])
  func `a break outside its window is reported, and the one that lacks`(
    offset: Int,
    text: String
  ) throws {
    let sketch = try sketch()
    let breaks = [short, BreakSketch(offset: offset)]
    let shift = try sketch.shift("2027-03-01 08:00", minutes: 540, breaks: breaks)
    #expect(
      try sketch.sentences(of: rule, [shift]) == [
        "ana on 2027-03-01: unpaid meal of 1:00 h \(text) h after the start;"
          + " allowed: the agreed breaks (breaks)",
        "ana on 2027-03-01: no unpaid meal of 1:00 h between 3:00 h and 5:00 h after the start;"
          + " allowed: each agreed break once (breaks)",
      ]
    )
  }

  @Test func `a break too many is reported`() throws {
    let sketch = try sketch()
    let again = BreakSketch(kind: .short, offset: 90, minutes: 15, isPaid: true)
    let breaks = [short, again, BreakSketch(offset: 240)]
    let shift = try sketch.shift("2027-03-01 08:00", minutes: 540, breaks: breaks)
    #expect(
      try sketch.sentences(of: rule, [shift]) == [
        "ana on 2027-03-01: paid break of 0:15 h 1:30 h after the start;"
          + " allowed: the agreed breaks (breaks)"
      ]
    )
  }

  @Test(arguments: [
    BreakSketch(offset: 240, minutes: 45),
    BreakSketch(kind: .short, offset: 240),
    BreakSketch(offset: 240, isPaid: true),
  ])
  func `another length, kind or pay is another break`(meal: BreakSketch) throws {
    let sketch = try sketch()
    let shift = try sketch.shift("2027-03-01 08:00", minutes: 540, breaks: [short, meal])
    #expect(try sketch.sentences(of: rule, [shift]).count == 2)
  }

  @Test func `a short shift has only the breaks that apply to its length`() throws {
    let sketch = try sketch()
    let meal = BreakSketch(offset: 240)
    let right = try sketch.shift("2027-03-01 08:00", minutes: 300, breaks: [meal])
    let wrong = try sketch.shift("2027-03-01 08:00", minutes: 300, breaks: [short, meal])
    #expect(try sketch.sentences(of: rule, [right]).isEmpty)
    #expect(
      try sketch.sentences(of: rule, [wrong]) == [
        "ana on 2027-03-01: paid break of 0:15 h 1:00 h after the start;"
          + " allowed: the agreed breaks (breaks)"
      ]
    )
  }

  @Test(arguments: ["2027-03-27", "2027-10-30"])
  func `windows are counted in elapsed time through a clock change`(date: String) throws {
    // From 22:00 with a meal 5 h later: 04:00 in the spring night, 02:00 in the autumn night.
    let sketch = try sketch(firstDate: date, from: "22:00")
    let breaks = [short, BreakSketch(offset: 300)]
    let shift = try sketch.shift("\(date) 22:00", minutes: 540, breaks: breaks)
    #expect(try sketch.sentences(of: rule, [shift]).isEmpty)
    let later = [short, BreakSketch(offset: 315)]
    let late = try sketch.shift("\(date) 22:00", minutes: 540, breaks: later)
    #expect(try sketch.sentences(of: rule, [late]).count == 2)
  }

  @Test func `where the wall clock makes a shift shorter, its windows end with the shift`() throws {
    // Five hours from 22:00 to 03:00 last four in the spring night: the meal must begin at 3 h.
    let sketch = try sketch(firstDate: "2027-03-27", from: "23:00", policy: .keepWallClock)
    let right = try sketch.shift(
      "2027-03-27 23:00",
      minutes: 240,
      breaks: [BreakSketch(offset: 180)]
    )
    let none = try sketch.shift("2027-03-27 23:00", minutes: 240)
    #expect(try sketch.sentences(of: rule, [right]).isEmpty)
    #expect(
      try sketch.sentences(of: rule, [none]) == [
        "ana on 2027-03-27: no unpaid meal of 1:00 h 3:00 h after the start;"
          + " allowed: each agreed break once (breaks)"
      ]
    )
  }

  @Test func `where nothing is left of a window the break falls away`() throws {
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
    let shift = try sketch.shift("2027-03-27 23:00", minutes: 240)
    #expect(try sketch.sentences(of: rule, [shift]).isEmpty)
  }

  @Test func `where the wall clock makes a shift longer, its windows stay`() throws {
    let sketch = try sketch(firstDate: "2027-10-30", from: "22:00", policy: .keepWallClock)
    let breaks = [short, BreakSketch(offset: 300)]
    let shift = try sketch.shift("2027-10-30 22:00", minutes: 600, breaks: breaks)
    #expect(try sketch.sentences(of: rule, [shift]).isEmpty)
  }

  @Test func `a shift that is none of the contract's is left to the shift pattern`() throws {
    let sketch = try sketch()
    let shift = try sketch.shift("2027-03-01 09:00", minutes: 540)
    #expect(try sketch.sentences(of: rule, [shift]).isEmpty)
  }
}
