import Audit
import CivilTime
import Testing
import WorkRules
import Workforce

/// Changes of a small roster, with what they break and cost told by hand; random ones are judged in
/// the tests of short worlds.
struct AuditedRosterTests {
  private var sketch: AuditSketch {
    var sketch = AuditSketch()
    sketch.need = [(0, 8..<16, 1)]
    sketch.hourlyCost = 2
    sketch.prices = Prices(idleHour: 3, labourWeight: 1)
    return sketch
  }

  @Test func `a shift moved to later leaves its first hours short and idles at its end`() throws {
    let sketch = sketch
    let early = try sketch.shift("ana", "2027-03-01 08:00", [(.english, 480)])
    let late = try sketch.shift("ana", "2027-03-01 10:00", [(.english, 480)])
    let audited = AuditedRoster(Roster(shifts: [early]), of: try sketch.instance())
    let judged = audited.judge(replacing: ["ana": [late]])
    #expect(judged.change == Objective(shortage: 20, idle: 6, labour: 0))
    #expect(judged.isLegal)
    #expect(judged.broken.isEmpty)
  }

  @Test func `two people who swap shifts are judged together`() throws {
    var sketch = sketch
    sketch.seats = 1
    func shifts(_ first: Identifier<Agent>, _ second: Identifier<Agent>) throws -> [Shift] {
      [
        try sketch.shift(first, "2027-03-01 08:00", [(.english, 240)]),
        try sketch.shift(second, "2027-03-01 12:00", [(.english, 240)]),
      ]
    }
    let before = try shifts("ana", "ben")
    let after = try shifts("ben", "ana")
    let audited = AuditedRoster(Roster(shifts: before), of: try sketch.instance())
    let swapped = audited.judge(replacing: ["ben": [after[0]], "ana": [after[1]]])
    #expect(swapped.isLegal)
    #expect(swapped.change == Objective(shortage: 0, idle: 0, labour: 0))
    let crowded = audited.judge(replacing: ["ben": [after[0]]])
    #expect(!crowded.isLegal)
    #expect(
      crowded.brokenShared.map(\.description) == [
        "location berlin from 2027-03-01 08:00 to 2027-03-01 12:00: 2 people who take a seat; "
          + "allowed: at most 1 (seats)"
      ]
    )
  }

  @Test func `the price of a minimum of heads is part of what a change costs`() throws {
    var sketch = AuditSketch()
    sketch.minimumHeads = MinimumHeads(1, enforcement: .priced(5))
    let english = try sketch.shift("ana", "2027-03-01 08:00", [(.english, 240)])
    let german = try sketch.shift("ana", "2027-03-01 08:00", [(.german, 180), (.english, 60)])
    let audited = AuditedRoster(Roster(shifts: [english]), of: try sketch.instance())
    #expect(audited.judge(replacing: ["ana": []]).change.rules == 20)
    #expect(audited.judge(replacing: ["ana": [german]]).change.rules == 0)
    #expect(audited.report.objective.rules == 5 * 44)
  }

  @Test func `a rule broken before is not told again, and keeps the roster illegal`() throws {
    let sketch = sketch
    let wrong = try sketch.shift("ben", "2027-03-01 08:00", [(.german, 240)])
    let audited = AuditedRoster(Roster(shifts: [wrong]), of: try sketch.instance())
    let other = try sketch.shift("ana", "2027-03-01 08:00", [(.english, 240)])
    let beside = audited.judge(replacing: ["ana": [other]])
    #expect(beside.broken.isEmpty)
    #expect(!beside.isLegal)
    #expect(audited.judge(replacing: ["ben": []]).isLegal)
  }

  @Test func `shifts of somebody who is not in the instance count for nothing`() throws {
    let sketch = sketch
    let audited = AuditedRoster(Roster(shifts: []), of: try sketch.instance())
    let shift = try sketch.shift("mona", "2027-03-01 08:00", [(.english, 240)])
    let judged = audited.judge(replacing: ["mona": [shift]])
    #expect(judged.broken.map(\.rule) == [.unknownAgent])
    #expect(judged.change == Objective(shortage: 0, idle: 0, labour: 0))
    #expect(audited.applying(judged).report.violations == judged.broken)
  }
}
