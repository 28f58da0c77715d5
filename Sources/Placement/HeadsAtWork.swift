import CivilTime
import Workforce

/// How many people of each group work at each place in each interval, kept so that no move of people
/// along a chain of places makes the work worth more.
///
/// The chains are the augmenting paths of a min-cost flow with convex costs (Ahuja, Magnanti and Orlin,
/// Network Flows, 1993, chapter 14). Where people are parts of heads, a chain is a good move and not
/// always the best.
struct HeadsAtWork {
  /// People of a group who work at a place in an interval; ``idle`` stands for no place.
  private struct Heads {
    let group: Int
    let place: Int
    var people: Int
  }

  /// No place.
  static let idle = -1
  /// Less than any price that matters.
  static let tolerance = 1e-9
  /// What a chain must gain at least; more than what a preference counts.
  private static let leastGain = 1e-5
  private static let preference = 1e-6

  let work: WorkPlaces
  let groups: [SkillGroup]
  private var heads: [[Heads]]
  /// Thousandths of heads by interval and place.
  private var served: [Int]
  /// Thousandths of minutes done by job.
  private var done: [Int]

  init(work: WorkPlaces, groups: [SkillGroup]) {
    self.work = work
    self.groups = groups
    heads = [[Heads]](repeating: [], count: work.grid.count)
    served = [Int](repeating: 0, count: work.grid.count * work.count)
    done = work.jobs.map { _ in 0 }
  }

  /// What one more person of a group is worth in an interval; 0 or more.
  func gain(of group: Int, in interval: Int) -> Double {
    chain(from: .newcomer(group: group, preferred: []), in: interval)?.gain ?? 0
  }

  /// Puts one more person to work, at a preferred place where others are worth no more, or lets the person
  /// be idle.
  mutating func add(_ group: Int, in interval: Int, preferring preferred: Set<Int>) {
    guard let chain = chain(from: .newcomer(group: group, preferred: preferred), in: interval)
    else {
      change(group, Self.idle, interval, by: 1)
      return
    }
    move(along: chain, in: interval)
  }

  /// Takes one person of a group away where that costs least, and lets others take the place.
  mutating func remove(_ group: Int, in interval: Int) {
    var best: (place: Int, loss: Double)?
    for entry in heads[interval] where entry.group == group {
      let loss = self.loss(of: group, at: entry.place, interval)
      if loss < best?.loss ?? .infinity { best = (entry.place, loss) }
    }
    guard let best else { return }
    change(group, best.place, interval, by: -1)
    improve(interval)
  }

  /// Moves people as long as that gains.
  mutating func improve(_ interval: Int) {
    for _ in 0..<work.count + 1 {
      guard let chain = chain(from: .anybody, in: interval) else { return }
      move(along: chain, in: interval)
    }
  }

  /// What all the work that is done is worth, head by head.
  var worth: Double {
    let head = Efficiency.thousandthsPerHead
    var sum = 0.0
    for queue in work.queues.indices {
      for interval in 0..<work.grid.count {
        let served = served[interval * work.count + queue]
        for first in stride(from: 0, to: served, by: head) {
          let part = min(head, served - first)
          sum += work.gain(queue: queue, interval: interval, served: first, part: part)
        }
      }
    }
    for job in work.jobs.indices {
      let step = head * work.grid.intervalMinutes
      for first in stride(from: 0, to: done[job], by: step) {
        let part = min(step, done[job] - first) / work.grid.intervalMinutes
        sum += work.gain(job: job, done: first, part: part)
      }
    }
    return sum
  }

  /// The people of each group at each place.
  func people(in interval: Int) -> [(group: Int, place: Int, people: Int)] {
    heads[interval].map { ($0.group, $0.place, $0.people) }
  }

  // MARK: - Values

  private func part(_ group: Int, _ place: Int) -> Int { groups[group].thousandths[place] }

  /// What more work at a place is worth, with so much already there.
  private func gain(_ place: Int, _ interval: Int, beside change: Int, part: Int) -> Double {
    guard work.isJob(place) else {
      let served = served[interval * work.count + place] + change
      return work.gain(queue: place, interval: interval, served: served, part: part)
    }
    let job = place - work.queues.count
    let done = done[job] + change * work.grid.intervalMinutes
    return work.gain(job: job, done: done, part: part)
  }

  /// Whether any work at a place would be worth something.
  private func isWanted(_ place: Int, _ interval: Int) -> Bool {
    work.isOpen(place, interval) && gain(place, interval, beside: 0, part: 1) > 0
  }

  /// What is lost where a person leaves a place.
  private func loss(of group: Int, at place: Int, _ interval: Int) -> Double {
    guard place != Self.idle else { return 0 }
    let part = part(group, place)
    return gain(place, interval, beside: -part, part: part)
  }

  /// What is gained where one person takes the place of another.
  private func exchange(_ incoming: Int, _ leaving: Int, at place: Int, _ interval: Int) -> Double {
    let (coming, going) = (part(incoming, place), part(leaving, place))
    guard coming != going else { return 0 }
    return gain(place, interval, beside: -going, part: coming)
      - gain(place, interval, beside: -going, part: going)
  }

  private mutating func change(_ group: Int, _ place: Int, _ interval: Int, by people: Int) {
    let index = heads[interval].firstIndex { $0.group == group && $0.place == place }
    if let index {
      heads[interval][index].people += people
      if heads[interval][index].people == 0 { heads[interval].remove(at: index) }
    } else {
      heads[interval].append(Heads(group: group, place: place, people: people))
    }
    guard place != Self.idle else { return }
    let part = part(group, place) * people
    served[interval * work.count + place] += part
    if work.isJob(place) { done[place - work.queues.count] += part * work.grid.intervalMinutes }
  }
}

// MARK: - Chains

extension HeadsAtWork {
  /// Who begins a chain.
  private enum Beginner {
    /// One more person.
    case newcomer(group: Int, preferred: Set<Int>)
    /// Somebody who is there, idle or at a place.
    case anybody
  }

  /// People who each go to the next place; the first comes from `origin`, nil for a newcomer.
  private struct Chain {
    let origin: Int?
    let steps: [(group: Int, place: Int)]
    let gain: Double
  }

  /// The best way so far to bring somebody to a place.
  private struct Way {
    var value: Double
    var group: Int
    /// The place that the person leaves.
    var from: Int?
    /// Whether the chain begins here.
    var isFirst: Bool
  }

  /// The best chain that gains; nil where there is none.
  private func chain(from beginner: Beginner, in interval: Int) -> Chain? {
    // Where nothing is missing, no chain gains.
    guard (0..<work.count).contains(where: { isWanted($0, interval) }) else { return nil }
    var ways = [Way?](repeating: nil, count: work.count)
    var reached: [Int] = []
    begin(beginner, interval, &ways, &reached)
    var next = 0
    while next < min(reached.count, 4 * work.count) {
      let place = reached[next]
      next += 1
      guard let way = ways[place] else { continue }
      for entry in heads[interval] where entry.place == place {
        // Of chains that gain the same, the one that moves fewest people.
        let gained = exchange(way.group, entry.group, at: place, interval)
        let value = way.value + gained - Self.preference
        let further = Way(value: value, group: entry.group, from: place, isFirst: false)
        reach(further, interval, &ways, &reached)
      }
    }
    return best(of: ways, in: interval)
  }

  /// The best of the chains that end at some place and go in no circle.
  private func best(of ways: [Way?], in interval: Int) -> Chain? {
    var best: Chain?
    for (place, way) in ways.enumerated() {
      guard let way else { continue }
      let more = gain(place, interval, beside: 0, part: part(way.group, place))
      guard way.value + more > max(best?.gain ?? 0, Self.leastGain) + Self.tolerance else {
        continue
      }
      best = traced(ways, to: place, gain: way.value + more) ?? best
    }
    return best
  }

  private func begin(
    _ beginner: Beginner,
    _ interval: Int,
    _ ways: inout [Way?],
    _ reached: inout [Int]
  ) {
    switch beginner {
    case .newcomer(let group, let preferred):
      let way = Way(value: 0, group: group, from: nil, isFirst: true)
      reach(way, interval, &ways, &reached, preferring: preferred)
    case .anybody:
      for entry in heads[interval] {
        let loss = loss(of: entry.group, at: entry.place, interval)
        let way = Way(value: -loss, group: entry.group, from: entry.place, isFirst: true)
        reach(way, interval, &ways, &reached)
      }
    }
  }

  /// Notes for every place to which a person can go whether this is the best way so far.
  private func reach(
    _ way: Way,
    _ interval: Int,
    _ ways: inout [Way?],
    _ reached: inout [Int],
    preferring preferred: Set<Int> = []
  ) {
    for place in groups[way.group].places
    where place != way.from && work.isOpen(place, interval) {
      var way = way
      if preferred.contains(place) { way.value += Self.preference }
      guard way.value > (ways[place]?.value ?? -.infinity) + Self.tolerance,
        !leaves(place, on: way, ways)
      else { continue }
      ways[place] = way
      reached.append(place)
    }
  }

  /// Whether somebody leaves a place already on the chain that ends with a way.
  private func leaves(_ place: Int, on way: Way, _ ways: [Way?]) -> Bool {
    var (way, steps) = (way, 0)
    while let from = way.from, steps <= work.count {
      if from == place { return true }
      guard !way.isFirst, let before = ways[from] else { return false }
      (way, steps) = (before, steps + 1)
    }
    return false
  }

  /// The steps of a chain from its beginning; nil where they go in a circle.
  private func traced(_ ways: [Way?], to end: Int, gain: Double) -> Chain? {
    var steps: [(group: Int, place: Int)] = []
    var place = end
    while let way = ways[place], steps.count <= work.count {
      steps.append((way.group, place))
      if way.isFirst {
        // Nobody may leave a place twice.
        let places = steps.map(\.place) + (way.from.map { [$0] } ?? [])
        guard Set(places).count == places.count else { return nil }
        return Chain(origin: way.from, steps: steps.reversed(), gain: gain)
      }
      guard let from = way.from else { return nil }
      place = from
    }
    return nil
  }

  private mutating func move(along chain: Chain, in interval: Int) {
    var from = chain.origin
    for step in chain.steps {
      if let from { change(step.group, from, interval, by: -1) }
      change(step.group, step.place, interval, by: 1)
      from = step.place
    }
  }
}
