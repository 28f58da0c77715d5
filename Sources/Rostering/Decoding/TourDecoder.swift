import CivilTime
import Workforce

/// Turns the tour of one agent into shifts, with what is done in them.
struct TourDecoder {
  let problem: RosteringProblem

  /// The shifts of an agent's tour, two for a duty that is split.
  ///
  /// - Parameters:
  ///   - position: the agent's position.
  ///   - tour: the tour.
  ///   - queues: the queue served, by slot; in other slots of work nothing is served.
  /// - Returns: the shifts, by start.
  func shifts(of position: Int, tour: Tour, queues: [Int: Int]) -> [Shift] {
    let agent = problem.instance.agents[position]
    let catalogue = problem.catalogues[problem.types[problem.typeOfAgent[position]].catalogue]
    return tour.duties.flatMap { planned -> [Shift] in
      let duty = catalogue.duties[planned.duty]
      let slots = catalogue.slots(of: duty)
      let form = catalogue.forms[duty.form]
      let pattern = agent.contract.shiftPatterns[form.pattern]
      var kinds = slots.map { slot in queues[slot].map { servingKind($0, slot: slot) } ?? .idle }
      var parts = [slots]
      for (window, start) in zip(form.breaks, planned.breakSlots) {
        if window.isGap {
          parts = [slots.lowerBound..<start, start + window.slots..<slots.upperBound]
          continue
        }
        let kind = Activity.Kind.rest(pattern.breaks[window.rule].kind, isPaid: window.isPaid)
        for slot in start..<start + window.slots { kinds[slot - slots.lowerBound] = kind }
      }
      for session in planned.sessions {
        let kind = Activity.Kind.session(problem.sessions[session.session].id)
        for slot in session.slots { kinds[slot - slots.lowerBound] = kind }
      }
      return parts.enumerated().map { ordinal, part in
        let offset = slots.lowerBound
        var range = problem.timeline.range(of: part)
        var activities = activities(
          Array(kinds[part.lowerBound - offset..<part.upperBound - offset]),
          from: part.lowerBound
        )
        if form.tailMinutes > 0 {
          let end = range.upperBound.adding(minutes: form.tailMinutes)
          Self.add(idleUntil: end, to: &activities)
          range = range.lowerBound..<end
        }
        return Shift(
          agent: agent.id,
          localDate: problem.instance.horizon.dates[duty.day],
          ordinal: ordinal,
          pattern: pattern.id,
          range: range,
          activities: activities
        )
      }
    }
  }

  private func servingKind(_ queue: Int, slot: Int) -> Activity.Kind {
    guard problem.isLane(queue) else { return .serving(problem.instance.queues[queue].id) }
    return problem.job(lane: queue, slot: slot).map { .job(problem.jobs[$0].id) } ?? .idle
  }

  /// Adds the time after the last whole slot, in which nothing is served.
  private static func add(idleUntil end: Instant, to activities: inout [Activity]) {
    guard let last = activities.last else { return }
    let isIdle = last.kind == .idle
    let begin = isIdle ? last.range.lowerBound : last.range.upperBound
    if isIdle { activities.removeLast() }
    activities.append(Activity(kind: .idle, range: begin..<end))
  }

  /// Joins equal neighbours into activities.
  private func activities(_ kinds: [Activity.Kind], from first: Int) -> [Activity] {
    var activities: [Activity] = []
    var begin = 0
    for end in 1...kinds.count where end == kinds.count || kinds[end] != kinds[begin] {
      let range = problem.timeline.range(of: first + begin..<first + end)
      activities.append(Activity(kind: kinds[begin], range: range))
      begin = end
    }
    return activities
  }
}
