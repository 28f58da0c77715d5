import CivilTime
import WorkRules
import Workforce

/// The best roster of a tiny instance, found by trying all of them.
///
/// It shares no idea with the optimiser: shifts are written down by plain loops, the ``RuleBook``
/// alone says what is legal, and in every interval all ways to share out the people are tried.
struct BruteForce {
  /// A best roster and its objective.
  struct Optimum {
    let objective: Double
    let roster: Roster
  }

  let instance: Instance

  /// The best of all rosters; nil when some agent has no legal tour.
  func optimum() -> Optimum? {
    let tours = instance.agents.map { BruteForceTours(agent: $0, instance: instance).distinct() }
    guard tours.allSatisfy({ !$0.isEmpty }) else { return nil }
    let assignment = BruteForceAssignment(instance: instance)
    let presence = BruteForcePresence(instance: instance)

    var best: (objective: Double, chosen: [BruteForceTour])?
    var chosen: [BruteForceTour] = []
    var onDuty = [Int](repeating: 0, count: instance.requirement.grid.count)
    var onShift = [Int](repeating: 0, count: instance.horizon.shiftGrid.count)

    var moments: [Identifier<Session>: Instant] = [:]

    func choose(agent: Int, labour: Double) {
      guard agent < tours.count else {
        let total =
          labour + assignment.cost(onDuty: onDuty) + presence.cost(onShift: onShift)
        if total < best?.objective ?? .infinity { best = (total, chosen) }
        return
      }
      for tour in tours[agent] {
        guard tour.together.allSatisfy({ moments[$0.key] ?? $0.value == $0.value }) else {
          continue
        }
        let before = moments
        moments.merge(tour.together) { $1 }
        defer { moments = before }
        for interval in tour.worked { onDuty[interval] |= 1 << agent }
        for interval in tour.present { onShift[interval] |= 1 << agent }
        for interval in tour.home { onShift[interval] |= 1 << (tours.count + agent) }
        chosen.append(tour)
        choose(agent: agent + 1, labour: labour + tour.labour + tour.price)
        chosen.removeLast()
        for interval in tour.worked { onDuty[interval] &= ~(1 << agent) }
        for interval in tour.present { onShift[interval] &= ~(1 << agent) }
        for interval in tour.home { onShift[interval] &= ~(1 << (tours.count + agent)) }
      }
    }
    choose(agent: 0, labour: 0)
    return best.map {
      Optimum(objective: $0.objective, roster: assignment.roster(of: $0.chosen))
    }
  }
}
