import CivilTime
import Workforce

/// Which neighbourhood is tried next, and how large.
///
/// Sizes follow the work that the last tries of a kind took, so that a try costs about as much as
/// ``mostWork``; a kind is chosen the oftener the more it gave for its work. Work is counted, never
/// timed, so that a run can be repeated.
struct NeighbourhoodChoice {
  /// What is known of one kind.
  private struct Record {
    let kind: Neighbourhood.Kind
    /// Agents of the next try; days where a share of the agents is fixed.
    var size: Double
    var successes = 0.0
    var work = 0.0
  }

  /// Work above which the next try of a kind is smaller, in the units of ``SubProblemSolver/Effort``:
  /// about half a second.
  static let mostWork = 12_000
  /// Work below which the next one is larger.
  static let leastWork = 3_000

  /// Tries of every kind without a better roster after which tries may cost more, and how much more
  /// at most.
  private static let patience = 12
  private static let mostGrowth = 8

  private let problem: RosteringProblem
  /// Agents who could serve a queue that a class serves, by class.
  private let relatives: [[Int]]
  private var records: [Record]
  /// Tries since one helped.
  private var failures = 0

  init(problem: RosteringProblem) {
    self.problem = problem
    relatives = problem.classes.map { skill in
      problem.typeOfAgent.indices.filter {
        let other = problem.classes[problem.types[problem.typeOfAgent[$0]].skillClass]
        return other == skill || other.queues & skill.queues != 0
      }
    }
    let days = problem.instance.horizon.days
    var kinds: [Neighbourhood.Kind] = [.agents]
    if problem.queueCount == 0 {
      // Where shifts are covered by name, days hang together only through the agents' rules: short
      // windows of everybody are small programs.
      for share in [1, 2, 4] where share <= problem.typeOfAgent.count {
        kinds.append(.share(of: share))
      }
      records = kinds.map { Record(kind: $0, size: $0 == .agents ? 4 : 4) }
      return
    }
    for length in [1, 2, 3, 5, 7, 10, 14, (days + 1) / 2] where length <= (days + 1) / 2 {
      if !kinds.contains(.window(days: length)) { kinds.append(.window(days: length)) }
    }
    records = kinds.map { Record(kind: $0, size: $0 == .agents ? 6 : 16) }
  }

  /// The position of the kind to try next.
  func kind(random: inout RandomSource) -> Int {
    let worth = records.map { ($0.successes + 0.5) / ($0.work + Double(Self.mostWork)) }
    var point = random.unit() * worth.reduce(0, +)
    for (position, share) in worth.enumerated() {
      point -= share
      if point < 0 { return position }
    }
    return worth.count - 1
  }

  /// A neighbourhood of a kind, around a missing head in half of the tries.
  func neighbourhood(
    kind: Int,
    state: RosterState,
    random: inout RandomSource
  ) -> Neighbourhood {
    let record = records[kind]
    let place = random.unit() < 0.5 ? missingHead(state, random: &random) : nil
    var count = Int(record.size)
    if case .share(let share) = record.kind {
      count = (problem.typeOfAgent.count + share - 1) / share
    }
    let agents = related(to: place?.queue, count: count, state, random: &random)
    let length: Int
    switch record.kind {
    case .agents: return Neighbourhood(agents: agents, days: nil)
    case .window(let days): length = days
    case .share: length = min(Int(record.size), problem.instance.horizon.days)
    }
    let latest = problem.instance.horizon.days - length
    let begin =
      place.map { min(latest, max(0, $0.day - random.below(length))) }
      ?? random.below(latest + 1)
    return Neighbourhood(agents: agents, days: begin..<begin + length)
  }

  /// Books a try and fits the size to the work that it took.
  mutating func book(kind: Int, work: Int, isBetter: Bool) {
    records[kind].work = 0.95 * records[kind].work + Double(work)
    records[kind].successes = 0.95 * records[kind].successes + (isBetter ? 1 : 0)
    failures = isBetter ? 0 : failures + 1
    // Where nothing helps any more, larger tries may.
    let patience = records.count * Self.patience
    let growth = min(Self.mostGrowth, 1 + failures / patience)
    var most = Double(problem.typeOfAgent.count)
    if case .share = records[kind].kind { most = Double(problem.instance.horizon.days) }
    if work < Self.leastWork * growth {
      records[kind].size = min(most, records[kind].size * 1.1 + 0.2)
    } else if work > Self.mostWork * growth {
      records[kind].size = min(most, max(2, records[kind].size * 0.85))
    }
  }

  /// A queue with a missing head somewhere, and the day; nil where none is met. Named shifts have
  /// no queue.
  private func missingHead(
    _ state: RosterState,
    random: inout RandomSource
  ) -> (queue: Int?, day: Int)? {
    let cover = problem.instance.shiftCover
    for _ in 0..<24 where !cover.isEmpty {
      let row = random.below(cover.count)
      guard state.shifts.gains[row] > 0,
        let day = problem.instance.horizon.dayIndex(of: cover[row].date)
      else { continue }
      return (nil, day)
    }
    let grid = problem.timeline.gridSlots
    for _ in 0..<24 {
      let slot = grid.lowerBound + random.below(grid.count)
      let wanting = state.coverage.wantingQueues(slot: slot).members
      guard !wanting.isEmpty else { continue }
      let minutes = (slot - grid.lowerBound) * problem.timeline.grid.intervalMinutes
      return (wanting[random.below(wanting.count)], minutes / (24 * 60))
    }
    return nil
  }

  /// People who compete for the same work (Shaw 1998), and people who compete with these, until
  /// there are enough.
  private func related(
    to queue: Int?,
    count: Int,
    _ state: RosterState,
    random: inout RandomSource
  ) -> [Int] {
    let everybody = problem.typeOfAgent.count
    guard count < everybody else { return Array(0..<everybody) }
    var found: [Int] = []
    var isFound = [Bool](repeating: false, count: everybody)
    func serves(_ agent: Int) -> Bool {
      guard let queue else { return true }
      return problem.classes[state.skillClass(of: agent)].queues & 1 << QueueSet(queue) != 0
    }
    var first = random.below(everybody)
    for _ in 0..<64 where !serves(first) { first = random.below(everybody) }
    found.append(first)
    isFound[first] = true
    var next = 0
    while found.count < count {
      let near =
        next < found.count ? relatives[state.skillClass(of: found[next])] : Array(0..<everybody)
      for agent in near.shuffled(using: &random) where found.count < count && !isFound[agent] {
        found.append(agent)
        isFound[agent] = true
      }
      next += 1
    }
    return found.sorted()
  }
}
