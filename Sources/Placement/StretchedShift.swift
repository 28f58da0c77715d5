import CivilTime
import WorkRules
import Workforce

/// A shift as intervals of work of which each has a place, and what its agent's rule asks of stretches in
/// one queue.
struct StretchedShift {
  /// The shift as rules look at it: both parts of a split one are one.
  let shift: Shift
  /// Thousandths of a head by place.
  let thousandths: [Int]
  /// The places at which the agent can work, ascending.
  let options: [Int]
  /// For each option the position of its queue among those of the options.
  let queues: [Int]
  /// Queues among the options.
  let queueCount: Int
  /// The intervals of the grid in which the agent works or is idle, ascending.
  let intervals: [Int]
  /// The fewest intervals of a stretch; 1 where nothing is asked.
  let least: Int
  /// The price of a stretch that is shorter; nil where none may be.
  let price: Double?
  /// The place in each of the intervals, or ``WorkCount/idle``.
  var places: [Int]

  init(_ shift: Shift, of agent: Agent, group: SkillGroup, work: WorkPlaces) {
    self.shift = shift
    thousandths = group.thousandths
    options = group.places
    let names = group.places.map { work.queue(of: $0).id }
    var known: [Identifier<Queue>] = []
    for name in names where !known.contains(name) { known.append(name) }
    queues = names.map { name in known.firstIndex(of: name) ?? 0 }
    queueCount = known.count
    let grid = work.grid
    intervals = InstantRanges(shift.activities.filter(\.isWork).map(\.range)).ranges
      .flatMap { Array(grid.wholeIntervals(within: $0)) }
    let rule = agent.rules.shortestQueueStretch
    let minutes = rule?.value(on: shift.localDate) ?? 0
    least = max(1, (minutes + grid.intervalMinutes - 1) / grid.intervalMinutes)
    price = rule?.enforcement.price
    places = Self.places(in: shift, at: intervals, options, work)
  }

  /// The places at which the shift's activities are.
  private static func places(
    in shift: Shift,
    at intervals: [Int],
    _ options: [Int],
    _ work: WorkPlaces
  ) -> [Int] {
    var found: [Int: Int] = [:]
    for activity in shift.activities {
      let place = options.first { work.kind(of: $0) == activity.kind }
      guard let place else { continue }
      for interval in work.grid.wholeIntervals(within: activity.range) { found[interval] = place }
    }
    return intervals.map { found[$0] ?? WorkCount.idle }
  }

  /// Stretches that are shorter than the rule asks.
  var shortStretches: Int {
    guard least > 1 else { return 0 }
    var stretches: [(queue: Int, intervals: Int)] = []
    for place in places {
      guard let option = options.firstIndex(of: place) else { continue }
      if stretches.last?.queue == queues[option] {
        stretches[stretches.count - 1].intervals += 1
      } else {
        stretches.append((queues[option], 1))
      }
    }
    return stretches.count > 1 ? stretches.count { $0.intervals < least } : 0
  }

  /// What its short stretches cost; 0 where the rule is hard.
  var stretchPrice: Double { price.map { $0 * Double(shortStretches) } ?? 0 }

  /// The shift with the work at its places; a split one in its parts.
  func placed(_ work: WorkPlaces) -> [Shift] {
    let kinds = Dictionary(
      zip(intervals, places.map { $0 == WorkCount.idle ? Activity.Kind.idle : work.kind(of: $0) })
    ) { first, _ in first }
    var tiles: [Activity] = []
    func add(_ kind: Activity.Kind, _ range: Range<Instant>) {
      guard !range.isEmpty else { return }
      if let last = tiles.last, last.kind == kind, last.isWork {
        let whole = last.range.lowerBound..<range.upperBound
        tiles[tiles.count - 1] = Activity(kind: kind, range: whole)
      } else {
        tiles.append(Activity(kind: kind, range: range))
      }
    }
    for activity in shift.activities {
      guard activity.isWork else {
        add(activity.kind, activity.range)
        continue
      }
      var position = activity.range.lowerBound
      for interval in work.grid.wholeIntervals(within: activity.range) {
        let part = work.grid.range(ofInterval: interval)
        add(.idle, position..<part.lowerBound)
        add(kinds[interval] ?? .idle, part)
        position = part.upperBound
      }
      add(.idle, position..<activity.range.upperBound)
    }
    return Shift(
      agent: shift.agent,
      localDate: shift.localDate,
      ordinal: shift.ordinal,
      pattern: shift.pattern,
      range: shift.range,
      activities: tiles
    ).parts
  }
}

extension Activity {
  /// Whether the agent works or could.
  fileprivate var isWork: Bool {
    switch kind {
    case .serving, .job, .idle: true
    case .rest, .session, .away: false
    }
  }
}
