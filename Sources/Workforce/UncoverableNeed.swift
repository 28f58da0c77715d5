public import CivilTime

/// Need of a queue at times at which no agent who may serve it can be on shift, whatever the roster:
/// nobody may serve it, or no shift of theirs lies there. Breaks and rest are not looked at.
public struct UncoverableNeed: Hashable, Sendable {
  /// The queue.
  public let queue: Identifier<Queue>
  /// When; never empty.
  public let times: InstantRanges
  /// Minutes times heads, those left out that the history covers.
  public let headMinutes: Int

  /// Such need of all queues, in the order of the instance.
  ///
  /// - Complexity: proportional to the possible shifts of all agents that differ in contract, clock,
  ///   availability or absences.
  static func all(of instance: Instance) -> [UncoverableNeed] {
    var presence = PossiblePresence(horizon: instance.horizon)
    let grid = instance.requirement.grid
    return instance.queues.enumerated().compactMap { index, queue in
      var canCover = [Bool](repeating: false, count: grid.count)
      for agents in presence.presences(of: instance.agents.filter { $0.canServe(queue) }) {
        for interval in canCover.indices where agents[interval] { canCover[interval] = true }
      }
      var ranges: [Range<Instant>] = []
      var heads = 0
      for interval in canCover.indices where !canCover[interval] {
        let open =
          instance.requirement.heads(queue: index, interval: interval)
          - instance.carriedCover.heads(queue: index, interval: interval)
        guard open > 0 else { continue }
        heads += open
        ranges.append(grid.range(ofInterval: interval))
      }
      guard heads > 0 else { return nil }
      return UncoverableNeed(
        queue: queue.id,
        times: InstantRanges(ranges),
        headMinutes: heads * grid.intervalMinutes
      )
    }
  }
}

/// In which intervals agents could be on shift, counted once for all who are alike.
private struct PossiblePresence {
  let horizon: Horizon
  private var presences: [Key: [Bool]] = [:]
  private var shifts: [Pair: [(date: LocalDate, ranges: [Range<Instant>])]] = [:]

  private struct Pair: Hashable {
    let contract: Identifier<Contract>
    let zone: Zone
  }

  /// What decides when an agent could be on shift.
  private struct Key: Hashable {
    let pair: Pair
    let availability: WeeklyHours
    let absences: [Range<Instant>]
    let firstDate: LocalDate?
    let lastDate: LocalDate?
  }

  init(horizon: Horizon) { self.horizon = horizon }

  /// The different presences of some agents, one value per interval.
  mutating func presences(of agents: [Agent]) -> [[Bool]] {
    var keys: Set<Key> = []
    for agent in agents {
      let key = Key(
        pair: Pair(contract: agent.contract.id, zone: agent.location.zone),
        availability: agent.availability,
        absences: agent.timeOff.map(\.range),
        firstDate: agent.firstDate,
        lastDate: agent.lastDate
      )
      guard keys.insert(key).inserted, presences[key] == nil else { continue }
      presences[key] = presence(of: agent, key.pair)
    }
    return keys.compactMap { presences[$0] }
  }

  private mutating func presence(of agent: Agent, _ pair: Pair) -> [Bool] {
    let grid = horizon.grid
    let hours =
      agent.availability.isAlways
      ? nil
      : agent.availability.ranges(
        from: horizon.firstDate.adding(days: -1),
        through: horizon.lastDate.adding(days: 2),
        in: pair.zone
      )
    let absences = InstantRanges(agent.timeOff.map(\.range))
    var changes = [Int](repeating: 0, count: grid.count + 1)
    for (date, ranges) in possibleShifts(agent.contract, pair) where agent.isEngaged(on: date) {
      for range in ranges {
        guard
          hours?.contains(range) ?? true, !absences.overlaps(range),
          let part = range.intersection(grid.range)
        else { continue }
        let length = grid.intervalMinutes
        let first = (part.lowerBound.minutes(since: grid.start) + length - 1) / length
        let end = part.upperBound.minutes(since: grid.start) / length
        guard first < end else { continue }
        changes[first] += 1
        changes[end] -= 1
      }
    }
    var count = 0
    return changes.dropLast().map { change in
      count += change
      return count > 0
    }
  }

  private mutating func possibleShifts(
    _ contract: Contract,
    _ pair: Pair
  ) -> [(date: LocalDate, ranges: [Range<Instant>])] {
    if let known = shifts[pair] { return known }
    let found = horizon.dates.map {
      (date: $0, ranges: contract.possibleShifts(on: $0, in: pair.zone))
    }
    shifts[pair] = found
    return found
  }
}
