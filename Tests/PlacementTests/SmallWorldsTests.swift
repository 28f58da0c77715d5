import Audit
import CivilTime
import Placement
import SeededNumbers
import Testing
import Workforce

/// The placement against the best of all placings, by trying all of them.
struct SmallWorldsTests {
  private static let names: [Identifier<Agent>] = ["ana", "ben", "eva"]

  @Test(arguments: 1...40)
  func `what is placed costs what the best placing costs`(seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    var sketch = PlacementSketch()
    for queue in 0..<2 {
      for hour in 6..<20 {
        sketch.need.append((queue, hour..<hour + 1, numbers.number(0...2)))
      }
    }
    sketch.shortagePrices = numbers.chance(1, in: 2) ? [100] : [100, 180]
    let instance = try sketch.instance()
    let shifts = Self.names.map { PlacementSketch.shift($0, numbers.number(6...10)) }
    let roster = Roster(shifts: ActivityPlacement(instance: instance).shifts(shifts))
    let report = AuditReport(of: roster, for: instance)
    #expect(report.violations.isEmpty)
    #expect(abs(report.objective.shortage - best(shifts, instance)) < 1e-6)
    #expect(Roster(shifts: ActivityPlacement(instance: instance).shifts(shifts)) == roster)
  }

  /// The least price of missing heads over all starts of all meals.
  private func best(_ shifts: [BareShift], _ instance: Instance) -> Double {
    var least = Double.infinity
    for first in 3...5 {
      for second in 3...5 {
        for third in 3...5 {
          let meals = zip(shifts, [first, second, third]).map {
            $0.range.lowerBound.adding(minutes: $1 * 60)
          }
          least = min(least, price(shifts, meals: meals, instance))
        }
      }
    }
    return least
  }

  private func price(_ shifts: [BareShift], meals: [Instant], _ instance: Instance) -> Double {
    let grid = instance.requirement.grid
    return (0..<grid.count).reduce(0) { sum, interval in
      let moment = grid.range(ofInterval: interval).lowerBound
      let present = shifts.indices.filter {
        shifts[$0].range.contains(moment) && meals[$0] != moment
      }
      let need = (0..<2).map { instance.requirement.heads(queue: $0, interval: interval) }
      return sum + cheapest(present, need: need, instance)
    }
  }

  /// The least price in an interval: "ana" at either queue, the others at their own.
  private func cheapest(_ present: [Int], need: [Int], _ instance: Instance) -> Double {
    func price(_ heads: [Int]) -> Double {
      (0..<2).reduce(0) {
        $0 + instance.queues[$1].price(ofMissingHeads: max(0, need[$1] - heads[$1]))
      }
    }
    let (ben, eva) = (present.contains(1) ? 1 : 0, present.contains(2) ? 1 : 0)
    guard present.contains(0) else { return price([ben, eva]) }
    return min(price([ben + 1, eva]), price([ben, eva + 1]))
  }
}
