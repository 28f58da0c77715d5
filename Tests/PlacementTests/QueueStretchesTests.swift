import Audit
import CivilTime
import Placement
import SeededNumbers
import Testing
import Workforce

/// Stretches in one queue, in shifts that are fixed.
struct QueueStretchesTests {
  /// Eight hours without a break in which "en" and "de" are wanted by turns, and "ana" serves both.
  private func report(_ enforcement: Enforcement) throws -> AuditReport {
    var sketch = PlacementSketch()
    sketch.breaks = []
    sketch.need = (8..<16).map { ($0 % 2, $0..<$0 + 1, 1) }
    sketch.rules.shortestQueueStretch = Limit(120, enforcement)
    let instance = try sketch.instance()
    let shift = PlacementSketch.shift("ana", 8)
    let roster = Roster(shifts: ActivityPlacement(instance: instance).shifts([shift]))
    return AuditReport(of: roster, for: instance)
  }

  /// Two hours of a queue take three, but for the last ones: five of eight are served at most.
  @Test func `a hard rule is kept at the least loss of cover`() throws {
    let report = try report(.hard)
    #expect(report.violations.isEmpty)
    #expect(report.objective.shortage == 300)
  }

  @Test func `a priced rule is broken where that costs less`() throws {
    let report = try report(.priced(10))
    #expect(report.violations.count == 8)
    #expect(report.objective.rules == 80)
    #expect(report.objective.shortage == 0)
  }

  @Test(arguments: 1...40)
  func `shifts of several people keep the rule wherever they are wanted`(seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    var sketch = PlacementSketch()
    for queue in 0..<2 {
      for hour in 6..<20 {
        sketch.need.append((queue, hour..<hour + 1, numbers.number(0...2)))
      }
    }
    sketch.rules.shortestQueueStretch = Limit(60 * numbers.number(2...4))
    let instance = try sketch.instance()
    let names: [Identifier<Agent>] = ["ana", "ben", "eva"]
    let shifts = names.map { PlacementSketch.shift($0, numbers.number(6...10)) }
    let roster = Roster(shifts: ActivityPlacement(instance: instance).shifts(shifts))
    #expect(AuditReport(of: roster, for: instance).violations.isEmpty)
    #expect(roster.shifts.count == 3)
  }

  @Test(arguments: 1...40)
  func `a hard rule is kept where the time is over at once, and more time costs no more`(
    seed: UInt64
  ) throws {
    var numbers = SeededNumbers(seed: seed &+ 500)
    var sketch = PlacementSketch()
    sketch.need = (6..<20).map { ($0 % 2, $0..<$0 + 1, numbers.number(1...3)) }
    let plain = try sketch.instance()
    sketch.rules.shortestQueueStretch = Limit(60 * numbers.number(2...4))
    let instance = try sketch.instance()
    let names: [Identifier<Agent>] = ["ana", "ben", "eva"]
    let shifts = names.map { PlacementSketch.shift($0, numbers.number(6...10)) }
    let roster = Roster(shifts: ActivityPlacement(instance: plain).shifts(shifts))
    let hurried = QueueStretches(instance: instance).placed(roster, timeUsed: { 1 })
    let unhurried = QueueStretches(instance: instance).placed(roster)
    for outcome in [hurried, unhurried] {
      #expect(AuditReport(of: outcome.roster, for: instance).violations.isEmpty)
    }
    let costs = [unhurried, hurried].map { $0.after.shortage + $0.after.idle }
    #expect(costs[0] <= costs[1] + 1e-6)
  }

  @Test func `the search for better places ends when its time is used up`() throws {
    var sketch = PlacementSketch()
    sketch.need = (6..<20).map { ($0 % 2, $0..<$0 + 1, 2) }
    let plain = try sketch.instance()
    sketch.rules.shortestQueueStretch = Limit(180)
    let shifts = [PlacementSketch.shift("ana", 7), PlacementSketch.shift("ben", 8)]
    let roster = Roster(shifts: ActivityPlacement(instance: plain).shifts(shifts))
    let stretches = QueueStretches(instance: try sketch.instance())
    var asked = 0
    _ = stretches.placed(roster) {
      asked += 1
      return asked < 5 ? 0.2 * Double(asked) : 1
    }
    // At the fifth answer one part of the search ends, at the next two ones the other.
    #expect((5...7).contains(asked))
  }
}
