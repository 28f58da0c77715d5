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
    /// Agents of the next try.
    var size: Double
    var successes = 0.0
    var work = 0.0
  }

  /// Work above which the next try of a kind is smaller, in the units of ``SubProblemSolver/Effort``:
  /// about half a second.
  static let mostWork = 12_000
  /// Work below which the next one is larger.
  static let leastWork = 3_000

  private let problem: RosteringProblem
  /// Agents who could serve a queue that a class serves, by class.
  private let relatives: [[Int]]
  private var records: [Record]

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
    let agents = related(to: place?.queue, count: Int(record.size), state, random: &random)
    guard case .window(let length) = record.kind else {
      return Neighbourhood(agents: agents, days: nil)
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
    let most = Double(problem.typeOfAgent.count)
    if work < Self.leastWork {
      records[kind].size = min(most, records[kind].size * 1.1 + 0.2)
    } else if work > Self.mostWork {
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
