import CivilTime
import SeededNumbers
import WorkRules
import Workforce

/// Rosters and changes of one or two people drawn at random, legal or not.
struct RandomChanges {
  private var random: SeededNumbers
  private let instance: Instance

  init(seed: UInt64, instance: Instance) {
    random = SeededNumbers(seed: seed &+ 4_711)
    self.instance = instance
  }

  /// A roster of everybody, and at times of a stranger.
  mutating func roster() -> Roster {
    var shifts: [Shift] = []
    for agent in instance.agents {
      for date in instance.horizon.dates where random.chance(2, in: 3) {
        shifts += shift(of: agent, on: date)
      }
    }
    if random.chance(1, in: 8), let shift = shifts.first {
      shifts.append(Self.shift(shift, of: "stranger", shift.activities))
    }
    return Roster(shifts: shifts)
  }

  /// One or two people, at times one who is not in the instance.
  mutating func people() -> [Identifier<Agent>] {
    let ids = instance.agents.map(\.id) + (random.chance(1, in: 8) ? ["stranger"] : [])
    let first = random.element(of: ids)
    let second = random.element(of: ids)
    return first == second || random.chance(1, in: 3) ? [first] : [first, second]
  }

  /// Other shifts of these people: swapped between two, or moved, removed, added, or at other work.
  mutating func shifts(
    of people: [Identifier<Agent>],
    in roster: Roster
  ) -> [Identifier<Agent>: [Shift]] {
    if people.count == 2, random.chance(1, in: 3) {
      return [
        people[0]: roster.shifts(of: people[1]).map {
          Self.shift($0, of: people[0], $0.activities)
        },
        people[1]: roster.shifts(of: people[0]).map {
          Self.shift($0, of: people[1], $0.activities)
        },
      ]
    }
    var changed: [Identifier<Agent>: [Shift]] = [:]
    for id in people {
      var shifts = Array(roster.shifts(of: id))
      for _ in 0..<random.number(1...2) { change(&shifts, of: id) }
      changed[id] = shifts
    }
    return changed
  }

  private mutating func change(_ shifts: inout [Shift], of id: Identifier<Agent>) {
    let kind = random.number(0...3)
    if kind != 1, !shifts.isEmpty {
      let shift = shifts.remove(at: random.number(0...shifts.count - 1))
      if kind == 2 { shifts.append(Self.shift(shift, of: id, work(in: shift))) }
      if kind != 3 { return }
    }
    guard let agent = instance.agents.first(where: { $0.id == id }) else { return }
    shifts += shift(of: agent, on: random.element(of: instance.horizon.dates))
  }

  /// A shift of the contract's, in its parts, with work chosen at random; none where there is none.
  private mutating func shift(of agent: Agent, on date: LocalDate) -> [Shift] {
    let candidates = agent.candidateShifts(on: date)
    guard !candidates.isEmpty else { return [] }
    return random.element(of: candidates).parts.map { Self.shift($0, of: agent.id, work(in: $0)) }
  }

  /// The activities, idle time and work cut into up to three and given other work.
  private mutating func work(in shift: Shift) -> [Activity] {
    var kinds = instance.queues.map { Activity.Kind.serving($0.id) }
    kinds += instance.jobs.map { .job($0.id) } + instance.sessions.map { .session($0.id) } + [.idle]
    return shift.activities.flatMap { activity -> [Activity] in
      if case .rest = activity.kind { return [activity] }
      let cut = activity.range.lowerBound.adding(
        minutes: random.number(0...activity.range.minutes / 30) * 30
      )
      return [activity.range.lowerBound..<cut, cut..<activity.range.upperBound]
        .filter { !$0.isEmpty }.map { Activity(kind: random.element(of: kinds), range: $0) }
    }
  }

  private static func shift(
    _ shift: Shift,
    of agent: Identifier<Agent>,
    _ activities: [Activity]
  ) -> Shift {
    Shift(
      agent: agent,
      localDate: shift.localDate,
      ordinal: shift.ordinal,
      pattern: shift.pattern,
      range: shift.range,
      activities: activities
    )
  }
}
