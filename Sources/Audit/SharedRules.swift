import CivilTime
import Workforce

/// The rules that no agent breaks alone: seats, supervision, hand-overs, minimum heads.
///
/// People count from the start of their shift to its end, breaks included, shifts of the history that
/// reach so far among them. Seats and supervision are asked for where somebody of the roster is on shift,
/// be it beyond the grid: what the history alone does cannot be mended. Hand-overs and minimum heads are
/// asked for within the grid.
struct SharedRules {
  let instance: Instance
  /// The intervals of the instance's need.
  private let grid: IntervalGrid
  /// The intervals in which people on shift are counted.
  private let reach: IntervalGrid
  private var presence: [Identifier<Location>: SitePresence] = [:]
  /// People on shift of every site of every hand-over, by interval of ``reach``.
  private var overlaps: [[[Int]]]

  /// Begins with the history's shifts.
  init(instance: Instance) {
    self.instance = instance
    grid = instance.requirement.grid
    reach = instance.horizon.shiftGrid
    for location in instance.locations where location.seats != nil || location.supervision != nil {
      presence[location.id] = SitePresence(count: reach.count)
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

  /// Adds the shifts of one agent.
  mutating func add(_ shifts: some Sequence<Shift>, of agent: Agent) {
    guard presence[agent.location.id] != nil || !overlaps.isEmpty else { return }
    for shift in shifts { add(shift.range, on: shift.localDate, of: agent, isHistory: false) }
  }

  private mutating func add(
    _ range: Range<Instant>,
    on date: LocalDate,
    of agent: Agent,
    isHistory: Bool
  ) {
    guard let inside = range.intersection(reach.range) else { return }
    let length = reach.intervalMinutes
    let first = inside.lowerBound.minutes(since: reach.start) / length
    let end = (inside.upperBound.minutes(since: reach.start) + length - 1) / length
    for (position, handOver) in instance.handOvers.enumerated() {
      for (site, location) in handOver.locations.enumerated()
      where handOver.counts(agent, at: location) {
        for interval in first..<end { overlaps[position][site][interval] += 1 }
      }
    }
    let role = agent.location.supervision?.role
    let supervises = role.map(agent.roles.contains) ?? false
    presence[agent.location.id]?.add(
      first..<end,
      takesSeat: !agent.worksAtHome(on: date),
      supervises: supervises,
      isHistory: isHistory
    )
  }

  /// Every span in which a rule is broken: sites, hand-overs, queues, in the instance's order.
  func violations(coverage: Coverage) -> [SharedViolation] {
    instance.locations.flatMap { location -> [SharedViolation] in
      guard let presence = presence[location.id] else { return [] }
      return seatViolations(at: location, presence) + supervisionViolations(at: location, presence)
    }
      + instance.handOvers.indices.flatMap { handOverViolations($0) }
      + instance.queues.indices.flatMap { minimumViolations(queue: $0, coverage) }
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
    let windows = rule.ranges(in: grid.range)
    return rule.locations.enumerated().flatMap { site, location -> [SharedViolation] in
      let present = overlaps[position][site]
      let before = grid.start.minutes(since: reach.start) / grid.intervalMinutes
      return spans(of: grid) { interval in
        let isMeant = windows.contains(grid.range(ofInterval: interval))
        let people = present[before + interval]
        return isMeant && people < rule.heads ? people : nil
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

  private func minimumViolations(queue index: Int, _ coverage: Coverage) -> [SharedViolation] {
    let queue = instance.queues[index]
    guard let rule = queue.minimumHeads else { return [] }
    let zone = queue.client.zone
    // A span of the date before may reach into the grid.
    let open = queue.client.open(
      from: zone.local(at: grid.start).date.adding(days: -1),
      through: zone.local(at: grid.end).date
    )
    return spans(of: grid) { interval in
      let heads = coverage.scheduledThousandths[index * coverage.intervals + interval]
      let isFewer = heads < rule.heads * Efficiency.thousandthsPerHead
      return isFewer && open.contains(grid.range(ofInterval: interval)) ? heads : nil
    }.map { range, thousandths in
      let heads = Efficiency.heads(thousandths)
      let hours = Double(range.minutes) / 60
      return SharedViolation(
        rule: .minimumHeads,
        place: .queue(queue.id),
        range: range,
        zone: zone,
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

/// People on shift at a site in each interval in which people are counted.
private struct SitePresence {
  /// Those of the roster, without the history's.
  var people: [Int]
  /// Those of the roster who take a seat.
  var newlySeated: [Int]
  /// All who take a seat.
  var seated: [Int]
  /// All who supervise.
  var supervisors: [Int]

  init(count: Int) {
    people = [Int](repeating: 0, count: count)
    newlySeated = people
    seated = people
    supervisors = people
  }

  mutating func add(
    _ intervals: Range<Int>,
    takesSeat: Bool,
    supervises: Bool,
    isHistory: Bool
  ) {
    for interval in intervals {
      if !isHistory { people[interval] += 1 }
      if takesSeat, !isHistory { newlySeated[interval] += 1 }
      if takesSeat { seated[interval] += 1 }
      if supervises { supervisors[interval] += 1 }
    }
  }
}
