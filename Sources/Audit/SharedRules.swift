import CivilTime
import Workforce

/// The rules that no agent breaks alone: seats, supervision, hand-overs, minimum heads.
///
/// People count from the start of their shift to its end, breaks included, shifts of the history that
/// reach so far among them. Seats and supervision are asked for where somebody of the roster is on shift,
/// be it beyond the grid: what the history alone does cannot be mended. Hand-overs and minimum heads are
/// asked for within the grid.
struct SharedRules: Sendable {
  let instance: Instance
  /// The intervals of the instance's need.
  private let grid: IntervalGrid
  /// The intervals in which people on shift are counted.
  private let reach: IntervalGrid
  private var presence: [Identifier<Location>: SitePresence] = [:]
  /// People on shift of every site of every hand-over, by interval of ``reach``.
  private var overlaps: [[[Int]]]

  /// Of every hand-over, the intervals of the grid that lie in its windows.
  private let handOverIntervals: [[Bool]]
  /// Of every queue with a minimum, the intervals of the grid in which its client is open.
  private let openIntervals: [Int: [Bool]]

  /// Begins with the history's shifts.
  init(instance: Instance) {
    self.instance = instance
    grid = instance.requirement.grid
    reach = instance.horizon.shiftGrid
    for location in instance.locations where location.seats != nil || location.supervision != nil {
      presence[location.id] = SitePresence(count: reach.count)
    }
    let (hours, grid) = (Self.opening(of: instance), instance.requirement.grid)
    openIntervals = hours.mapValues { hours in grid.intervals.map { hours.contains($0) } }
    handOverIntervals = instance.handOvers.map { handOver in
      let windows = handOver.ranges(in: grid.range)
      return grid.intervals.map { windows.contains($0) }
    }
    let nobody = [Int](repeating: 0, count: reach.count)
    overlaps = instance.handOvers.map { $0.locations.map { _ in nobody } }
    guard !presence.isEmpty || !overlaps.isEmpty else { return }
    let agents = Dictionary(
      instance.agents.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    for shift in instance.history {
      guard let agent = agents[shift.agent] else { continue }
      add(shift.range, on: shift.localDate, of: agent, isHistory: true)
    }
  }

  /// When the clients of the queues with a minimum are open.
  private static func opening(of instance: Instance) -> [Int: InstantRanges] {
    let grid = instance.requirement.grid
    var opening: [Int: InstantRanges] = [:]
    for (position, queue) in instance.queues.enumerated() where queue.minimumHeads != nil {
      let zone = queue.client.zone
      // A span of the date before may reach into the grid.
      opening[position] = queue.client.open(
        from: zone.local(at: grid.start).date.adding(days: -1),
        through: zone.local(at: grid.end).date
      )
    }
    return opening
  }

  /// Adds the shifts of one agent; takes them away where `times` is -1.
  mutating func add(_ shifts: some Sequence<Shift>, of agent: Agent, times: Int = 1) {
    guard presence[agent.location.id] != nil || !overlaps.isEmpty else { return }
    for shift in shifts {
      add(shift.range, on: shift.localDate, of: agent, isHistory: false, times: times)
    }
  }

  private mutating func add(
    _ range: Range<Instant>,
    on date: LocalDate,
    of agent: Agent,
    isHistory: Bool,
    times: Int = 1
  ) {
    guard let inside = range.intersection(reach.range) else { return }
    let length = reach.intervalMinutes
    let first = inside.lowerBound.minutes(since: reach.start) / length
    let end = (inside.upperBound.minutes(since: reach.start) + length - 1) / length
    for (position, handOver) in instance.handOvers.enumerated() {
      for (site, location) in handOver.locations.enumerated()
      where handOver.counts(agent, at: location) {
        for interval in first..<end { overlaps[position][site][interval] += times }
      }
    }
    let role = agent.location.supervision?.role
    let supervises = role.map(agent.roles.contains) ?? false
    presence[agent.location.id]?.add(
      first..<end,
      takesSeat: !agent.worksAtHome(on: date),
      supervises: supervises,
      isHistory: isHistory,
      times: times
    )
  }

  /// The number of places at which a rule may be broken: sites, hand-overs, queues, in the instance's
  /// order.
  var places: Range<Int> {
    0..<instance.locations.count + instance.handOvers.count + instance.queues.count
  }

  /// The places at which an agent's presence counts, and those of queues with these indices.
  func places(of agents: [Agent], queues: [Int]) -> [Int] {
    let sites = instance.locations.indices.filter { index in
      let site = instance.locations[index].id
      return presence[site] != nil && agents.contains { $0.location.id == site }
    }
    let handOvers = instance.handOvers.indices.filter { index in
      let handOver = instance.handOvers[index]
      return agents.contains { agent in
        handOver.locations.contains { handOver.counts(agent, at: $0) }
      }
    }
    let firstQueue = instance.locations.count + instance.handOvers.count
    return sites + handOvers.map { instance.locations.count + $0 }
      + queues.filter { openIntervals[$0] != nil }.map { firstQueue + $0 }
  }

  /// Every span in which a rule is broken at a place.
  ///
  /// - Parameters:
  ///   - place: one of ``places``.
  ///   - thousandths: of the heads that serve a queue in a cell of the coverage.
  /// - Returns: the spans, each rule's by time.
  func violations(at place: Int, thousandths: (_ cell: Int) -> Int) -> [SharedViolation] {
    let (sites, handOvers) = (instance.locations.count, instance.handOvers.count)
    if place >= sites + handOvers {
      return minimumViolations(queue: place - sites - handOvers, thousandths)
    }
    if place >= sites { return handOverViolations(place - sites) }
    let location = instance.locations[place]
    guard let presence = presence[location.id] else { return [] }
    return seatViolations(at: location, presence) + supervisionViolations(at: location, presence)
  }

  private func seatViolations(
    at location: Location,
    _ presence: SitePresence
  ) -> [SharedViolation] {
    guard let seats = location.seats else { return [] }
    return spans(of: reach) { interval in
      let isCause = presence.newlySeated[interval] > 0
      return isCause && presence.seated[interval] > seats ? presence.seated[interval] : nil
    }.map { range, people in
      SharedViolation(
        rule: .seats,
        place: .location(location.id),
        range: range,
        zone: location.zone,
        found: "\(people) people who take a seat",
        allowed: "at most \(seats)"
      )
    }
  }

  private func supervisionViolations(
    at location: Location,
    _ presence: SitePresence
  ) -> [SharedViolation] {
    guard let rule = location.supervision else { return [] }
    return spans(of: reach) { interval in
      let present = presence.supervisors[interval]
      return presence.people[interval] > 0 && present < rule.heads ? present : nil
    }.map { range, present in
      let hours = Double(range.minutes) / 60
      return SharedViolation(
        rule: .supervision,
        place: .location(location.id),
        range: range,
        zone: location.zone,
        found: "\(present) of role '\(rule.role)' on shift",
        allowed: "at least \(rule.heads) while anybody is",
        price: rule.enforcement.price.map { $0 * hours * Double(rule.heads - present) }
      )
    }
  }

  private func handOverViolations(_ position: Int) -> [SharedViolation] {
    let rule = instance.handOvers[position]
    let isMeant = handOverIntervals[position]
    return rule.locations.enumerated().flatMap { site, location -> [SharedViolation] in
      let present = overlaps[position][site]
      let before = grid.start.minutes(since: reach.start) / grid.intervalMinutes
      return spans(of: grid) { interval in
        let people = present[before + interval]
        return isMeant[interval] && people < rule.heads ? people : nil
      }.map { range, people in
        let hours = Double(range.minutes) / 60
        return SharedViolation(
          rule: .handOver,
          place: .location(location.id),
          range: range,
          zone: location.zone,
          found: "\(people) on shift",
          allowed: "at least \(rule.heads) in the hand-over '\(rule.id)'",
          price: rule.enforcement.price.map { $0 * hours * Double(rule.heads - people) }
        )
      }
    }
  }

  private func minimumViolations(
    queue index: Int,
    _ thousandths: (_ cell: Int) -> Int
  ) -> [SharedViolation] {
    let queue = instance.queues[index]
    guard let rule = queue.minimumHeads, let isOpen = openIntervals[index] else { return [] }
    return spans(of: grid) { interval in
      let heads = thousandths(index * grid.count + interval)
      let isFewer = heads < rule.heads * Efficiency.thousandthsPerHead
      return isFewer && isOpen[interval] ? heads : nil
    }.map { range, thousandths in
      let heads = Efficiency.heads(thousandths)
      let hours = Double(range.minutes) / 60
      return SharedViolation(
        rule: .minimumHeads,
        place: .queue(queue.id),
        range: range,
        zone: queue.client.zone,
        found: "\(Efficiency.text(ofHeads: heads)) heads",
        allowed: "at least \(rule.heads) while the client is open",
        price: rule.enforcement.price.map { $0 * hours * (Double(rule.heads) - heads) }
      )
    }
  }

  /// The intervals of which a rule finds something, neighbours with the same finding taken together.
  private func spans(
    of grid: IntervalGrid,
    _ finding: (Int) -> Int?
  ) -> [(range: Range<Instant>, finding: Int)] {
    var spans: [(range: Range<Instant>, finding: Int)] = []
    for interval in 0..<grid.count {
      guard let found = finding(interval) else { continue }
      let range = grid.range(ofInterval: interval)
      if let last = spans.last, last.finding == found, last.range.upperBound == range.lowerBound {
        spans[spans.count - 1].range = last.range.lowerBound..<range.upperBound
      } else {
        spans.append((range, found))
      }
    }
    return spans
  }
}

extension IntervalGrid {
  /// The intervals, in order.
  fileprivate var intervals: [Range<Instant>] { (0..<count).map(range(ofInterval:)) }
}
