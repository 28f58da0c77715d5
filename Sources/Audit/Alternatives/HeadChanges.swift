import CivilTime
import Workforce

/// Heads at queues that a change of somebody's shifts takes away and brings, and what that costs.
struct HeadChanges {
  private let coverage: Coverage
  private let instance: Instance
  /// Heads more or fewer, by row and interval of the coverage.
  private var changes: [Int: Int] = [:]
  private var idleMinutes = 0

  init(coverage: Coverage, instance: Instance) {
    self.coverage = coverage
    self.instance = instance
  }

  private var grid: IntervalGrid { instance.requirement.grid }

  /// Takes a shift's people away from the queues.
  mutating func remove(_ shift: Shift, _ indices: [Identifier<Queue>: Int]) {
    for activity in shift.activities {
      switch activity.kind {
      case .serving(let id):
        guard let queue = indices[id] else { continue }
        for interval in grid.wholeIntervals(within: activity.range) {
          changes[queue * coverage.intervals + interval, default: 0] -= 1
        }
      case .idle: idleMinutes -= activity.range.intersection(grid.range)?.minutes ?? 0
      default: continue
      }
    }
  }

  /// Sends a shift's idle time to the queues that pay most, and returns the shift as it is then.
  mutating func place(_ shift: Shift, of agent: Agent) -> Shift {
    let servable = instance.queues.indices.filter { agent.canServe(instance.queues[$0]) }
    let activities = shift.activities.flatMap { activity -> [Activity] in
      guard case .idle = activity.kind else { return [activity] }
      return place(activity.range, servable)
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

  private mutating func place(_ range: Range<Instant>, _ servable: [Int]) -> [Activity] {
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
      append(kind(interval, servable), part)
      position = part.upperBound
    }
    append(.idle, position..<range.upperBound)
    for activity in activities where activity.kind == .idle {
      idleMinutes += activity.range.intersection(grid.range)?.minutes ?? 0
    }
    return activities
  }

  /// The queue with the dearest missing head, or none.
  private mutating func kind(_ interval: Int, _ servable: [Int]) -> Activity.Kind {
    var best: (queue: Int, price: Double)?
    for queue in servable {
      let index = queue * coverage.intervals + interval
      let missing =
        coverage.required[index] - coverage.scheduled[index] - (changes[index] ?? 0)
      guard missing > 0 else { continue }
      let price = instance.queues[queue].price(ofMissingHead: missing - 1)
      if price > best?.price ?? -1 { best = (queue, price) }
    }
    guard let best else { return .idle }
    changes[best.queue * coverage.intervals + interval, default: 0] += 1
    return .serving(instance.queues[best.queue].id)
  }

  /// By how much the price of missing heads changes.
  var shortage: Double {
    let hours = Double(coverage.intervalMinutes) / 60
    return changes.reduce(0) { sum, change in
      let queue = instance.queues[change.key / coverage.intervals]
      let missing = coverage.required[change.key] - coverage.scheduled[change.key]
      return sum
        + (queue.price(ofMissingHeads: max(0, missing - change.value))
          - queue.price(ofMissingHeads: max(0, missing))) * hours
    }
  }

  /// By how many hours idle time and heads beyond the need change.
  var idleHours: Double {
    let surplus = changes.reduce(0) { sum, change in
      let spare = coverage.scheduled[change.key] - coverage.required[change.key]
      return sum + max(0, spare + change.value) - max(0, spare)
    }
    return Double(idleMinutes) / 60 + Double(surplus * coverage.intervalMinutes) / 60
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
