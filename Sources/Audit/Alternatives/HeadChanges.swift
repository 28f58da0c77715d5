import CivilTime
import Workforce

/// Heads at queues that a change of somebody's shifts takes away and brings, and what that costs.
struct HeadChanges {
  private let coverage: Coverage
  private let instance: Instance
  /// People more or fewer, and thousandths of heads, by row and interval of the coverage.
  private var changes: [Int: Change] = [:]
  private var idleMinutes = 0

  private struct Change {
    var people = 0
    var thousandths = 0
  }

  init(coverage: Coverage, instance: Instance) {
    self.coverage = coverage
    self.instance = instance
  }

  private var grid: IntervalGrid { instance.requirement.grid }

  /// Takes a shift's people away from the queues.
  mutating func remove(_ shift: Shift, of agent: Agent, _ indices: [Identifier<Queue>: Int]) {
    for activity in shift.activities {
      switch activity.kind {
      case .serving(let id):
        guard let queue = indices[id] else { continue }
        for interval in grid.wholeIntervals(within: activity.range) {
          change(queue, interval, by: -1, of: agent)
        }
      case .idle: idleMinutes -= activity.range.intersection(grid.range)?.minutes ?? 0
      default: continue
      }
    }
  }

  private mutating func change(_ queue: Int, _ interval: Int, by people: Int, of agent: Agent) {
    let part = people * agent.efficiency.thousandths(at: instance.queues[queue].id)
    changes[queue * coverage.intervals + interval, default: Change()].people += people
    changes[queue * coverage.intervals + interval, default: Change()].thousandths += part
  }

  /// Sends a shift's idle time to the queues that pay most, and returns the shift as it is then.
  mutating func place(_ shift: Shift, of agent: Agent) -> Shift {
    let servable = instance.queues.indices.filter { agent.canServe(instance.queues[$0]) }
    let activities = shift.activities.flatMap { activity -> [Activity] in
      guard case .idle = activity.kind else { return [activity] }
      return place(activity.range, of: agent, servable)
    }
    return Shift(
      agent: shift.agent,
      localDate: shift.localDate,
      ordinal: shift.ordinal,
      pattern: shift.pattern,
      range: shift.range,
      activities: activities
    )
  }

  private mutating func place(
    _ range: Range<Instant>,
    of agent: Agent,
    _ servable: [Int]
  ) -> [Activity] {
    var activities: [Activity] = []
    func append(_ kind: Activity.Kind, _ part: Range<Instant>) {
      guard !part.isEmpty else { return }
      if let last = activities.last, last.kind == kind {
        activities[activities.count - 1] = Activity(
          kind: kind,
          range: last.range.lowerBound..<part.upperBound
        )
      } else {
        activities.append(Activity(kind: kind, range: part))
      }
    }
    var position = range.lowerBound
    for interval in grid.wholeIntervals(within: range) {
      let part = grid.range(ofInterval: interval)
      append(.idle, position..<part.lowerBound)
      append(kind(interval, agent, servable), part)
      position = part.upperBound
    }
    append(.idle, position..<range.upperBound)
    for activity in activities where activity.kind == .idle {
      idleMinutes += activity.range.intersection(grid.range)?.minutes ?? 0
    }
    return activities
  }

  /// Thousandths of heads missing at the beginning, below 0 where there are too many.
  private func missing(_ index: Int) -> Int {
    coverage.required[index] * Efficiency.thousandthsPerHead - coverage.scheduledThousandths[index]
  }

  /// The queue at which the agent covers most, or none.
  private mutating func kind(
    _ interval: Int,
    _ agent: Agent,
    _ servable: [Int]
  ) -> Activity.Kind {
    var best: (queue: Int, price: Double)?
    for position in servable {
      let queue = instance.queues[position]
      let index = position * coverage.intervals + interval
      let missing = missing(index) - (changes[index]?.thousandths ?? 0)
      guard missing > 0 else { continue }
      let left = max(0, missing - agent.efficiency.thousandths(at: queue.id))
      let price =
        queue.price(ofMissingThousandths: missing) - queue.price(ofMissingThousandths: left)
      if price > best?.price ?? -1 { best = (position, price) }
    }
    guard let best else { return .idle }
    change(best.queue, interval, by: 1, of: agent)
    return .serving(instance.queues[best.queue].id)
  }

  /// By how much the price of missing heads changes.
  var shortage: Double {
    let hours = Double(coverage.intervalMinutes) / 60
    return changes.reduce(0) { sum, change in
      let queue = instance.queues[change.key / coverage.intervals]
      let missing = missing(change.key)
      return sum
        + (queue.price(ofMissingThousandths: max(0, missing - change.value.thousandths))
          - queue.price(ofMissingThousandths: max(0, missing))) * hours
    }
  }

  /// By how many hours idle time and heads beyond the need change.
  var idleHours: Double {
    let surplus = changes.reduce(0.0) { sum, change in
      let (people, missing) = (coverage.people[change.key], missing(change.key))
      let carried = coverage.carried[change.key] * Efficiency.thousandthsPerHead
      let served = coverage.scheduledThousandths[change.key] - carried
      let needed = served + missing
      let after = CoverageCount.surplus(
        people: people + change.value.people,
        served: served + change.value.thousandths,
        needed: needed
      )
      return sum + after - CoverageCount.surplus(people: people, served: served, needed: needed)
    }
    return Double(idleMinutes) / 60 + surplus * Double(coverage.intervalMinutes) / 60
  }
}

extension IntervalGrid {
  /// The indices of the intervals that lie wholly within a range.
  func wholeIntervals(within range: Range<Instant>) -> Range<Int> {
    guard let inside = range.intersection(self.range) else { return 0..<0 }
    let first =
      (inside.lowerBound.minutes(since: start) + intervalMinutes - 1) / intervalMinutes
    let end = inside.upperBound.minutes(since: start) / intervalMinutes
    return first..<max(first, end)
  }
}
