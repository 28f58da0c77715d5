import CivilTime
import Workforce

/// Hard hand-overs and fewest heads that ask for more people than could be there, whatever the roster.
///
/// Everybody counts who has a shift then that is allowed by itself, so what is found is a proof; much
/// that cannot hold together is not found.
struct SharedContradictions {
  let problem: RosteringProblem

  /// One for each span of time, neighbouring intervals with the same finding taken together.
  func contradictions() -> [Contradiction] {
    let instance = problem.instance
    let isAsked =
      instance.handOvers.contains { $0.enforcement == .hard }
      || instance.queues.contains { $0.minimumHeads?.enforcement == .hard }
    guard isAsked else { return [] }
    let possible = problem.types.map { problem.possibleSlots(of: $0) }
    return instance.handOvers.flatMap { handOvers($0, possible) }
      + instance.queues.indices.flatMap { minimums(ofQueue: $0, possible) }
  }

  private var grid: IntervalGrid { problem.timeline.grid }

  private func handOvers(_ rule: HandOver, _ possible: [Set<Int>]) -> [Contradiction] {
    guard rule.enforcement == .hard else { return [] }
    let instance = problem.instance
    let windows = rule.ranges(in: grid.range)
    return rule.locations.flatMap { location -> [Contradiction] in
      let people = instance.agents.indices.filter { rule.counts(instance.agents[$0], at: location) }
      let ids = Set(people.map { instance.agents[$0].id })
      let before = instance.history.filter { ids.contains($0.agent) }.map(\.range)
      let missing = (0..<grid.count).map { interval -> Int? in
        let range = grid.range(ofInterval: interval)
        guard windows.contains(range) else { return nil }
        let most =
          before.count { $0.overlaps(range) }
          + people.count {
            possible[problem.typeOfAgent[$0]].contains(problem.timeline.lead + interval)
          }
        return most < rule.heads ? most : nil
      }
      return spans(missing).map { span, most in
        Contradiction(
          sentence: "hand-over '\(rule.id)' at \(location.id): \(rule.heads) wanted on shift "
            + text(of: span, in: location.zone) + ", at most \(most) can be"
        )
      }
    }
  }

  private func minimums(ofQueue position: Int, _ possible: [Set<Int>]) -> [Contradiction] {
    let queue = problem.instance.queues[position]
    guard let rule = queue.minimumHeads, rule.enforcement == .hard, let terms = problem.minimums
    else { return [] }
    let agents = problem.instance.agents
    let people = agents.indices.filter { agents[$0].canServe(queue) }
    let missing = (0..<grid.count).map { interval -> Int? in
      let slot = problem.timeline.lead + interval
      let thousandths = people.reduce(0) { sum, agent in
        let isThere = possible[problem.typeOfAgent[agent]].contains(slot)
        return isThere ? sum + agents[agent].efficiency.thousandths(at: queue.id) : sum
      }
      let most = thousandths / Efficiency.thousandthsPerHead
      return most < terms.least[queue: position, slot: slot]
        ? rule.heads - terms.least[queue: position, slot: slot] + most : nil
    }
    return spans(missing).map { span, most in
      Contradiction(
        sentence: "queue \(queue.id): \(rule.heads) heads wanted at least "
          + text(of: span, in: queue.client.zone) + ", at most \(most) can serve it"
      )
    }
  }

  private func spans(_ findings: [Int?]) -> [(span: Range<Instant>, finding: Int)] {
    var spans: [(span: Range<Instant>, finding: Int)] = []
    for (interval, finding) in findings.enumerated() {
      guard let finding else { continue }
      let range = grid.range(ofInterval: interval)
      if let last = spans.last, last.finding == finding, last.span.upperBound == range.lowerBound {
        spans[spans.count - 1].span = last.span.lowerBound..<range.upperBound
      } else {
        spans.append((range, finding))
      }
    }
    return spans
  }

  private func text(of span: Range<Instant>, in zone: Zone) -> String {
    "from \(zone.local(at: span.lowerBound)) to \(zone.local(at: span.upperBound)) \(zone.identifier)"
  }
}
