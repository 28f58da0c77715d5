import CivilTime
import Testing
import WorkRules
import Workforce

@testable import Audit

/// Why wishes are not granted.
struct RequestRefusalsTests {
  private func refusal(
    _ wish: Request.Wish,
    on day: String = "2027-03-01",
    weight: Double = 10,
    before others: [Request] = [],
    rules: RuleSet = RuleSet(),
    days: Int = 2,
    hasLate: Bool = false,
    mostWork: Int = RequestRefusals.mostWork,
    shifts: (AuditSketch) throws -> [Shift]
  ) throws -> Refusal? {
    var sketch = AuditSketch(days: days)
    if hasLate { sketch.morePatterns = [try Self.late()] }
    sketch.need = [(0, 8..<12, 1)]
    sketch.rules = rules
    sketch.pattern = ShiftPattern(
      id: "day",
      lengthsMinutes: [240],
      earliestStart: TimeOfDay(minutes: 480) ?? .startOfDay,
      latestStart: TimeOfDay(minutes: 480) ?? .startOfDay,
      startStepMinutes: 60
    )
    let date = try #require(LocalDate(iso: day))
    let request = Request(agent: "ana", date: date, wish: wish, weight: weight)
    sketch.requests = others + [request]
    let instance = try sketch.instance()
    let roster = Roster(shifts: try shifts(sketch))
    let report = AuditReport(of: roster, for: instance)
    let refusals = RequestRefusals(
      of: report,
      roster: roster,
      instance: instance,
      mostWork: mostWork
    )
    return refusals[request]
  }

  /// Four hours from 12:00.
  private static func late() throws -> ShiftPattern {
    let noon = try #require(TimeOfDay(minutes: 720))
    return ShiftPattern(
      id: "late",
      lengthsMinutes: [240],
      earliestStart: noon,
      latestStart: noon,
      startStepMinutes: 60
    )
  }

  @Test func `a day off that leaves heads missing is refused by their price`() throws {
    let found = try refusal(.off) {
      [try $0.shift("ana", "2027-03-01 08:00", [(.english, 240)])]
    }
    #expect(found == .price(40))
  }

  @Test func `a shift that a rule forbids is refused by the rule`() throws {
    var rules = RuleSet()
    rules.mostNights = Limit(0)
    rules.night = NightDefinition(window: .night, leastMinutes: 1)
    rules.mostConsecutiveDays = Limit(0)
    let found = try refusal(.work, rules: rules) { _ in [] }
    guard case .rule(let violation) = found else {
      Issue.record("no rule: \(String(describing: found))")
      return
    }
    #expect(violation.rule == .mostConsecutiveDays)
    #expect(violation.found == "1 day worked in a row")
  }

  @Test func `a shift that the contract does not have is told`() throws {
    #expect(try refusal(.pattern("night")) { _ in [] } == .noShift)
  }

  @Test func `a wish beyond the work that is done is told as not looked into`() throws {
    let found = try refusal(.off, mostWork: 0) {
      [try $0.shift("ana", "2027-03-01 08:00", [(.english, 240)])]
    }
    #expect(found == .notSought)
  }

  @Test func `a wish that is granted has no reason`() throws {
    #expect(try refusal(.off) { _ in [] } == nil)
  }

  @Test func `a date that is not free may have the wished shift where another one is given up`()
    throws
  {
    var rules = RuleSet()
    rules.mostShifts["late"] = Limit(1)
    let found = try refusal(.pattern("late"), rules: rules, hasLate: true) {
      [
        try $0.shift("ana", "2027-03-01 08:00", [(.idle, 240)]),
        try $0.shift("ana", "2027-03-02 12:00", [(.idle, 240)], pattern: "late"),
      ]
    }
    #expect(found == .price(0))
  }

  @Test func `where no shift may be given up the one of the day beside may be changed`() throws {
    var rules = RuleSet()
    rules.restBetweenShifts = Limit(20 * 60)
    rules.fewestConsecutiveDays = Limit(2)
    let found = try refusal(
      .pattern("late"),
      on: "2027-03-02",
      rules: rules,
      days: 4,
      hasLate: true
    ) { sketch in
      try ["2027-03-02", "2027-03-03"].map {
        try sketch.shift("ana", "\($0) 08:00", [(.idle, 240)])
      }
    }
    #expect(found == .price(0))
  }

  @Test func `a wish that is hard to grant takes no work from those that are not`() throws {
    var rules = RuleSet()
    rules.restBetweenShifts = Limit(20 * 60)
    rules.fewestConsecutiveDays = Limit(2)
    let date = try #require(LocalDate(iso: "2027-03-02"))
    // The first steps of the other wish look at 44 shifts, and the third step finds a way.
    let hard = Request(agent: "ana", date: date, wish: .pattern("late"), weight: 10)
    let found = try refusal(
      .pattern("night"),
      on: "2027-03-03",
      before: [hard],
      rules: rules,
      days: 4,
      hasLate: true,
      mostWork: 60
    ) { sketch in
      try ["2027-03-02", "2027-03-03"].map {
        try sketch.shift("ana", "\($0) 08:00", [(.idle, 240)])
      }
    }
    #expect(found == .noShift)
  }

  @Test func `what breaks a rule alone may do with another shift given up`() throws {
    var rules = RuleSet()
    rules.mostConsecutiveDays = Limit(1)
    let found = try refusal(.work, rules: rules) {
      [try $0.shift("ana", "2027-03-02 08:00", [(.idle, 240)])]
    }
    // The other shift is idle: giving it up costs nothing, and the wish brings a head that is missing.
    #expect(found == .price(-40))
  }
}
