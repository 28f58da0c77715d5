import CivilTime
import Workforce

/// Counts the heads of a roster, agent by agent, each by the own efficiency.
///
/// An activity counts in an interval when it holds the whole of it. Serving counts at the queue
/// that the roster names, whether or not the agent may serve it: that is for the rules to say.
struct CoverageCount {
  private let grid: IntervalGrid
  private let queues: [Queue]
  private let queueIndices: [Identifier<Queue>: Int]
  private let required: [Int]
  private var thousandths: [Int]
  private var people: [Int]
  private let carried: [Int]
  private var idle: [Int]

  /// Begins with the heads that the history carries into the horizon.
  init(instance: Instance) {
    grid = instance.requirement.grid
    queues = instance.queues
    queueIndices = Dictionary(
      instance.queues.indices.map { (instance.queues[$0].id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    required = instance.requirement.heads
    carried = instance.carriedCover.heads
    thousandths = carried.map { $0 * Efficiency.thousandthsPerHead }
    people = carried.map { _ in 0 }
    idle = [Int](repeating: 0, count: required.count)
  }

  /// Adds the shifts of one agent.
  mutating func add(_ shifts: some Sequence<Shift>, of agent: Agent) {
    var servable: [Int]?
    for activity in shifts.lazy.flatMap(\.activities) {
      switch activity.kind {
      case .serving(let id):
        guard let queue = queueIndices[id] else { continue }
        let part = agent.efficiency.thousandths(at: id)
        for interval in intervals(within: activity.range) {
          thousandths[queue * grid.count + interval] += part
          people[queue * grid.count + interval] += 1
        }
      case .idle:
        let reachable = servable ?? queues.indices.filter { agent.canServe(queues[$0]) }
        servable = reachable
        for interval in intervals(within: activity.range) {
          for queue in reachable { idle[queue * grid.count + interval] += 1 }
        }
      case .rest, .session, .away, .job: continue
      }
    }
  }

  /// What was counted so far.
  var coverage: Coverage {
    Coverage(
      intervals: grid.count,
      intervalMinutes: grid.intervalMinutes,
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

  /// The indices of the intervals that lie wholly within a range.
  private func intervals(within range: Range<Instant>) -> Range<Int> {
    guard let inside = range.intersection(grid.range) else { return 0..<0 }
    let length = grid.intervalMinutes
    let first = (inside.lowerBound.minutes(since: grid.start) + length - 1) / length
    let end = inside.upperBound.minutes(since: grid.start) / length
    return first..<max(first, end)
  }
}
