import CivilTime
import Workforce

/// Who counts in the rules that no agent breaks alone, and who could mend a broken one.
struct SharedRuleMembers: Sendable {
  /// The agents who count in each term of people on shift, by its first row.
  private var agents: [Int: [Int]] = [:]
  /// The first rows, in order, without those of supervision.
  private let terms: [Int]
  /// The first row of the supervisors, by that of the others of their site.
  private var supervisors: [Int: Int] = [:]
  /// The first row of the others of their site, by agent, where the site is supervised.
  private var watches: [Int: Int] = [:]
  private let slots: Int

  init(problem: RosteringProblem) {
    for (agent, type) in problem.typeOfAgent.enumerated() {
      let group = problem.coverGroups[problem.types[type].coverGroup]
      for first in group.slotRows { agents[first, default: []].append(agent) }
    }
    for watch in problem.watches {
      supervisors[watch.otherRow] = watch.supervisorRow
      for agent in agents[watch.supervisorRow, default: []] + agents[watch.otherRow, default: []] {
        watches[agent] = watch.otherRow
      }
    }
    let watched = Set(problem.watches.flatMap { [$0.supervisorRow, $0.otherRow] })
    terms = agents.keys.filter { !watched.contains($0) }.sorted()
    slots = problem.timeline.count
  }

  /// Somebody who works under the same supervision as an agent, or supervises, each side as likely as
  /// the other; nil where the site is not supervised. They need not share a queue.
  func companion(of agent: Int, using random: inout RandomSource) -> Int? {
    guard let others = watches[agent] else { return nil }
    let chiefs = supervisors[others].flatMap { agents[$0] } ?? []
    let pools = [chiefs, agents[others] ?? []].filter { !$0.isEmpty }
    return pools.randomElement(using: &random)?.randomElement(using: &random)
  }

  /// Some agents to be taken out so that a broken hard rule may be kept, supervisors first; nil where
  /// none is broken.
  func members(
    toMend state: RosterState,
    most: Int,
    using random: inout RandomSource
  ) -> [Int]? {
    let places = state.shifts.brokenPlaces(terms: terms, slots: slots)
    guard let place = places.randomElement(using: &random) else { return nil }
    let people = agents[place.firstRow] ?? []
    let chiefs = supervisors[place.firstRow].flatMap { agents[$0] } ?? []
    let here = (people + chiefs).filter {
      state.duty(of: $0, meeting: place.slot..<place.slot + 1) != nil
    }
    var members: [Int] = []
    for _ in 0..<1 + random.below(most) {
      // Whoever is there may go, and whoever is not may come, above all a supervisor.
      let pools = [chiefs, here, here, people].filter { !$0.isEmpty }
      guard let agent = pools.randomElement(using: &random)?.randomElement(using: &random),
        !members.contains(agent)
      else { continue }
      members.append(agent)
    }
    return members.isEmpty
      ? nil : members.filter(chiefs.contains) + members.filter { !chiefs.contains($0) }
  }
}
