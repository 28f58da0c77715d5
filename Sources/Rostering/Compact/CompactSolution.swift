import LinearProgram
import Workforce

extension CompactProgram {
  /// The state of the search that values of the columns describe; nil where some day has no clear
  /// answer.
  ///
  /// The heads at queues are not read but found anew: for given tours the best ones are known.
  ///
  /// - Parameter values: one per column of ``program``; whole up to a tolerance.
  /// - Returns: a tour for every agent.
  func state(of values: [Double]) -> RosterState? {
    guard values.count >= program.columnCount else { return nil }
    var state = RosterState(problem: problem)
    for (agent, days) in days.enumerated() {
      var tour = Tour()
      let type = problem.types[problem.typeOfAgent[agent]]
      let held = holds[agent].filter { values[$0.column] > 0.5 }
      for (position, term) in type.sessions.enumerated()
      where !held.contains(where: { $0.term == position }) {
        tour.ruleCost += term.price ?? 0
      }
      for day in days {
        let chosen = day.work.filter { values[$0.column] > 0.5 }
        guard chosen.count <= 1 else { return nil }
        guard let work = chosen.first else { continue }
        guard let duty = planned(work, day: day, held: held, agent: agent, values: values) else {
          return nil
        }
        tour.duties.append(duty)
      }
      state.insert(tour, agent: agent)
    }
    return state
  }

  /// A duty with each break at the place in its window that has the largest value.
  private func planned(
    _ work: Work,
    day: Day,
    held: [Hold],
    agent: Int,
    values: [Double]
  ) -> PlannedDuty? {
    let type = problem.types[problem.typeOfAgent[agent]]
    let catalogue = problem.catalogues[type.catalogue]
    let duty = catalogue.duties[work.duty]
    let slots = catalogue.slots(of: duty)
    var breaks: [(slot: Int, window: BreakWindow)] = []
    for (key, window) in Self.keys(of: catalogue.forms[duty.form]) {
      let open = slots.lowerBound + window.earliest...slots.lowerBound + window.latest
      let places = day.breaks[key, default: []].filter { open.contains($0.slot) }
      guard let place = places.max(by: { values[$0.column] < values[$1.column] }),
        values[place.column] > 0.5
      else { return nil }
      breaks.append((place.slot, window))
    }
    let sessions = held.map { hold in
      let term = type.sessions[hold.term]
      return PlannedSession(session: term.session, slots: hold.slot..<hold.slot + term.slots)
    }
    let costs = problem.costHours[type.location]
    return PlannedDuty(
      duty: work.duty,
      slots: slots,
      breaks: breaks,
      sessions: sessions.filter { slots.contains($0.slots.lowerBound) },
      labour: { costs[$0] * type.weightedHourlyCost },
      idle: { problem.idlePrices[$0] },
      tail: problem.tailCost(ofDuty: work.duty, type: type)
    )
  }
}
