import CivilTime
import Workforce

/// Counts the heads of a roster, agent by agent, each by their own efficiency.
///
/// An activity counts in an interval when it holds the whole of it. Serving counts at the queue
/// that the roster names, whether or not the agent may serve it: that is for the rules to say.
struct CoverageCount: Sendable {
  /// Finds the cells in which somebody counts.
  let cells: CoverageCells
  private let required: [Int]
  private var thousandths: [Int]
  private var people: [Int]
  private let carried: [Int]
  private var idle: [Int]

  /// Begins with the heads that the history carries into the horizon.
  init(instance: Instance) {
    cells = CoverageCells(instance: instance)
    required = instance.requirement.heads
    carried = instance.carriedCover.heads
    thousandths = carried.map { $0 * Efficiency.thousandthsPerHead }
    people = carried.map { _ in 0 }
    idle = [Int](repeating: 0, count: required.count)
  }

  /// Adds the shifts of one agent; takes them away where `times` is -1.
  mutating func add(_ shifts: some Sequence<Shift>, of agent: Agent, times: Int = 1) {
    let cells = cells
    cells.forEachServed(in: shifts, by: agent) { cell, part in
      thousandths[cell] += times * part
      people[cell] += times
    }
    cells.forEachIdle(in: shifts, by: agent) { cell in idle[cell] += times }
  }

  /// What was counted so far.
  var coverage: Coverage {
    Coverage(
      intervals: cells.grid.count,
      intervalMinutes: cells.grid.intervalMinutes,
      required: required,
      scheduledThousandths: thousandths,
      people: people,
      carried: carried,
      idle: idle
    )
  }

  /// People without work where so many serve so much of what is needed, in thousandths of heads.
  static func surplus(people: Int, served: Int, needed: Int) -> Double {
    guard served > needed else { return 0 }
    // People who are one head each are told apart to stay whole numbers.
    if served == people * Efficiency.thousandthsPerHead {
      return Efficiency.heads(served - max(0, needed))
    }
    return Double(people) * Double(served - max(0, needed)) / Double(served)
  }
}
