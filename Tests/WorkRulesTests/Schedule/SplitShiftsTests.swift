import CivilTime
import Testing
import WorkRules
import Workforce

@Suite struct SplitShiftsTests {
  /// Eight hours in two parts, the first of three or four hours, with a gap of two or three.
  private func sketch(_ rules: RuleSet = .none) throws -> ScheduleSketch {
    var sketch = ScheduleSketch(rules: rules)
    let plain = try pattern("split", lengths: [480], from: "07:00", to: "09:00")
    sketch.patterns = [
      ShiftPattern(
        id: plain.id,
        lengthsMinutes: plain.lengthsMinutes,
        earliestStart: plain.earliestStart,
        latestStart: plain.latestStart,
        startStepMinutes: plain.startStepMinutes,
        breaks: [
          BreakRule(
            kind: .short,
            minutes: 15,
            isPaid: true,
            earliestStartMinutes: 120,
            latestStartMinutes: 180,
            appliesFromMinutes: 300
          )
        ],
        split: ShiftSplit(firstMinutes: [180, 240], gapMinutes: [120, 180])
      )
    ]
    return sketch
  }

  /// Two parts on 2027-03-02, the second one with a break after so many minutes.
  private func parts(
    _ first: (String, Int),
    _ second: (String, Int),
    breakAfter offset: Int? = nil
  ) throws -> [Shift] {
    let sketch = try sketch()
    let rest = offset.map { [BreakSketch(kind: .short, offset: $0, minutes: 15, isPaid: true)] }
    return [
      try sketch.shift("2027-03-02 \(first.0)", minutes: first.1, pattern: "split"),
      try sketch.shift(
        "2027-03-02 \(second.0)",
        minutes: second.1,
        pattern: "split",
        breaks: rest ?? []
      ),
    ]
  }

  @Test func `two parts with a gap are one shift`() throws {
    let shifts = try parts(("08:00", 180), ("13:00", 300), breakAfter: 120)
    let sketch = try sketch(.only(\.mostShifts, ["split": Limit(1)]))
    let violations = RuleBook.violations(of: try sketch.schedule(shifts))
    #expect(violations == [])
    let joined = try #require(try sketch.schedule(shifts).shifts.first)
    #expect(joined.range.minutes == 600)
    #expect(joined.paidMinutes == 480)
    #expect(joined.unpaidMinutes == 120)
  }

  @Test func `two parts of the history are one shift, a night where the whole of it is`() throws {
    var split = try sketch(.only(\.mostConsecutiveNights, Limit(1)))
    split.rules.night = NightDefinition(
      window: try #require(DailyWindow(parsing: "22:00-06:00")),
      leastMinutes: 240
    )
    let parts = try [
      split.historic("2027-02-28 18:00", minutes: 300, pattern: "split"),
      split.historic("2027-03-01 01:00", minutes: 180, pattern: "split"),
    ].map { shift in
      HistoricShift(
        agent: shift.agent,
        range: shift.range,
        localDate: try split.date("2027-02-28"),
        paidMinutes: shift.paidMinutes,
        pattern: shift.pattern,
        queues: ["mail"]
      )
    }
    // From 22:00 to 04:00 with the gap of two hours: neither part alone has four hours of the night.
    let joined = SplitShifts.joined(parts, contract: try split.agent().contract)
    #expect(joined.map(\.range) == [parts[0].range.lowerBound..<parts[1].range.upperBound])
    #expect(joined.map(\.paidMinutes) == [480])
    let night = try split.shift("2027-03-01 22:00", minutes: 480)
    #expect(
      try split.sentences(of: "most-consecutive-nights", [night], history: parts) == [
        "ana on 2027-03-01: 2 nights in a row; allowed: at most 1 (most-consecutive-nights)"
      ]
    )
    let share = FairShare(load: .nights, price: 1)
    #expect(try split.agent().historicCount(of: share, in: parts) == 1)
    #expect(try ScheduleSketch().agent().historicCount(of: share, in: parts) == 2)
  }

  @Test func `a roster counts both parts as one shift`() throws {
    let shifts = try parts(("08:00", 180), ("13:00", 300))
    let agent = try sketch().agent()
    let horizon = try sketch().schedule([]).horizon
    let instance = Instance(
      name: "split",
      revised: horizon.range.lowerBound,
      horizon: horizon,
      locations: [agent.location],
      clients: [],
      queues: [],
      contracts: [agent.contract],
      agents: [agent],
      requirement: Requirement(grid: horizon.grid, headsByQueue: [])
    )
    let stranger = Shift(
      agent: "zoe",
      localDate: shifts[0].localDate,
      pattern: "split",
      range: shifts[0].range,
      activities: []
    )
    #expect(Roster(shifts: shifts + [stranger]).shiftCount(in: instance) == 2)
  }

  @Test(
    arguments: [
      (("08:00", 180), ("12:00", 300)),  // a gap of one hour
      (("08:00", 180), ("15:00", 300)),  // a gap of four
      (("08:00", 120), ("12:00", 360)),  // a first part of two hours
      (("08:00", 180), ("13:00", 240)),  // seven hours in all
      (("10:00", 180), ("15:00", 300)),  // a start too late
    ]
  )
  func `other parts are none of the contract's`(
    first: (String, Int),
    second: (String, Int)
  ) throws {
    let shifts = try parts(first, second)
    #expect(try sketch().sentences(of: "shift-pattern", shifts).count == 1)
  }

  @Test func `parts of a wrong gap are told with what is allowed`() throws {
    #expect(
      try sketch().sentences(of: "shift-pattern", parts(("08:00", 240), ("13:00", 240))) == [
        "ana on 2027-03-02: 2027-03-02 08:00 to 2027-03-02 12:00 and 2027-03-02 13:00 to"
          + " 2027-03-02 17:00; allowed: 8:00 h in two parts, the first of 3:00 h, 4:00 h, with a"
          + " gap of 2:00 h, 3:00 h, for pattern 'split' (shift-pattern)"
      ]
    )
  }

  @Test func `a part alone is no shift, and a third one is too many`() throws {
    let shifts = try parts(("08:00", 240), ("14:00", 240))
    #expect(try sketch().sentences(of: "shift-pattern", [shifts[0]]).count == 1)
    let third = try sketch().shift("2027-03-02 20:00", minutes: 240, pattern: "split")
    #expect(try sketch().sentences(of: "shift-pattern", shifts + [third]).count == 2)
  }

  @Test func `each part has the breaks of its length`() throws {
    let without = try parts(("08:00", 180), ("13:00", 300))
    #expect(
      try sketch().sentences(of: "breaks", without) == [
        "ana on 2027-03-02: no paid break of 0:15 h between 7:00 h and 8:00 h after the start;"
          + " allowed: each agreed break once (breaks)"
      ]
    )
    #expect(try sketch().sentences(of: "breaks", parts(("08:00", 240), ("14:00", 240))) == [])
  }

  @Test func `hours of a date are those of both parts, and the gap is no rest`() throws {
    var rules = RuleSet.only(\.mostDailyMinutes, Limit(420))
    rules.restBetweenShifts = Limit(660)
    rules.longestStretch = Limit(240)
    rules.mostSpreadMinutes = Limit(599)
    let sketch = try sketch(rules)
    let shifts = try parts(("08:00", 240), ("14:00", 240))
    #expect(try sketch.sentences(of: "most-daily-hours", shifts).count == 1)
    #expect(try sketch.sentences(of: "most-daily-spread", shifts).count == 1)
    #expect(try sketch.sentences(of: "rest-between-shifts", shifts) == [])
    #expect(try sketch.sentences(of: "longest-stretch", shifts) == [])
    let next = try sketch.shift("2027-03-03 04:00", minutes: 240, pattern: "split")
    #expect(try sketch.sentences(of: "rest-between-shifts", shifts + [next]).count == 1)
  }

  @Test func `where the clock changes in the gap, parts keep their elapsed length`() throws {
    var sketch = try sketch()
    sketch.firstDate = "2027-03-28"
    let plain = sketch.patterns[0]
    sketch.patterns = [
      ShiftPattern(
        id: plain.id,
        lengthsMinutes: [240],
        earliestStart: .startOfDay,
        latestStart: .startOfDay,
        startStepMinutes: 60,
        split: ShiftSplit(firstMinutes: [60], gapMinutes: [120])
      )
    ]
    let first = try sketch.shift("2027-03-28 00:00", minutes: 60, pattern: "split")
    let second = try sketch.shift("2027-03-28 04:00", minutes: 180, pattern: "split")
    #expect(try sketch.sentences(of: "shift-pattern", [first, second]) == [])
  }
}
