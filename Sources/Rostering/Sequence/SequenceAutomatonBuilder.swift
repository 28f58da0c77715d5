import CivilTime

/// Builds a ``SequenceAutomaton``: forward, the states that are reached; backward, those that lead
/// to the end, equal ones merged.
struct SequenceAutomatonBuilder {
  /// The merged days, the end included.
  private(set) var merged: [SequenceAutomaton.Day] = []
  /// The moments at which a later duty may begin.
  private(set) var moments: [Instant] = []

  private let terms: SequenceTerms
  private let machines: [any SequenceRule]
  private var momentPositions: [Instant: Int] = [:]
  /// Moves by day, state and choice (free, then the classes), with next states as first met.
  private var reached: [[[[SequenceAutomaton.Move]]]] = []
  /// One state of every machine.
  private typealias State = [Int]

  init(_ terms: SequenceTerms) {
    self.terms = terms
    machines = terms.machines
  }

  /// Builds the days; returns the ways to begin, by past.
  mutating func build(pasts: Set<AgentPast>) -> [AgentPast: [SequenceAutomaton.Start]] {
    var states: [State] = []
    var positions: [State: Int] = [:]
    func position(_ state: State) -> Int {
      if let known = positions[state] { return known }
      positions[state] = states.count
      states.append(state)
      return states.count - 1
    }
    var starts: [AgentPast: [SequenceAutomaton.Start]] = [:]
    for past in pasts {
      starts[past] = openings(after: past).map {
        SequenceAutomaton.Start(state: position($0.state), ready: $0.ready)
      }
    }
    for day in terms.calendar.dates.indices {
      let current = states
      (states, positions) = ([], [:])
      var moves: [[[SequenceAutomaton.Move]]] = []
      for state in current {
        var choices = [moveRow(from: state, day: day, duty: nil, position)]
        var classes = [[SequenceAutomaton.Move]](repeating: [], count: terms.classes.count)
        for index in terms.classesOfDay[day] {
          classes[index] = moveRow(from: state, day: day, duty: terms.classes[index], position)
        }
        choices += classes
        moves.append(choices)
      }
      reached.append(moves)
    }
    let first = merge(lastStates: states.count)
    return starts.mapValues { list in
      list.compactMap { start in
        first[start.state] < 0
          ? nil : SequenceAutomaton.Start(state: first[start.state], ready: start.ready)
      }
    }
  }

  // MARK: - Forward

  private func openings(after past: AgentPast) -> [(state: State, ready: Instant?)] {
    machines.reduce([([], nil)]) { found, machine in
      let options = machine.starts(after: past)
      return found.flatMap { start in
        options.map { (start.state + [$0.state], latest(start.ready, $0.ready)) }
      }
    }
  }

  private mutating func moveRow(
    from state: State,
    day: Int,
    duty: SequenceClass?,
    _ position: (State) -> Int
  ) -> [SequenceAutomaton.Move] {
    typealias Part = (state: State, step: SequenceStep)
    var parts: [Part] = [([], SequenceStep(state: 0))]
    for (index, machine) in machines.enumerated() {
      let steps = machine.steps(from: state[index], day: day, duty: duty)
      parts = parts.flatMap { part in
        steps.map { step in
          var joined = part.step
          joined.cost += step.cost
          joined.countsWeekend = joined.countsWeekend || step.countsWeekend
          joined.gap.formUnion(step.gap)
          joined.ready = latest(joined.ready, step.ready)
          return (part.state + [step.state], joined)
        }
      }
    }
    return parts.map { part in
      SequenceAutomaton.Move(
        next: position(part.state),
        cost: part.step.cost,
        countsWeekend: part.step.countsWeekend,
        gap: part.step.gap,
        ready: part.step.ready.map { moment($0) } ?? -1
      )
    }
  }

  private mutating func moment(_ instant: Instant) -> Int {
    if let known = momentPositions[instant] { return known }
    momentPositions[instant] = moments.count
    moments.append(instant)
    return moments.count - 1
  }

  private func latest(_ one: Instant?, _ other: Instant?) -> Instant? {
    [one, other].compactMap { $0 }.max()
  }

  // MARK: - Backward

  /// Merges the states of all days; returns the first day's state by state as first met, −1 where
  /// no way leads to the end.
  private mutating func merge(lastStates: Int) -> [Int] {
    let choices = terms.classes.count + 1
    merged = [SequenceAutomaton.Day(states: 1, moveStarts: [], moves: [])]
    var next = [Int](repeating: 0, count: lastStates)
    for moves in reached.reversed() {
      var positions: [[[SequenceAutomaton.Move]]: Int] = [:]
      var rows: [[[SequenceAutomaton.Move]]] = []
      let current = moves.map { state -> Int in
        let row = state.map { renamed($0, by: next) }
        guard row.contains(where: { !$0.isEmpty }) else { return -1 }
        if let known = positions[row] { return known }
        positions[row] = rows.count
        rows.append(row)
        return rows.count - 1
      }
      var moveStarts = [0]
      var flat: [SequenceAutomaton.Move] = []
      for row in rows {
        for choice in 0..<choices {
          flat += row[choice]
          moveStarts.append(flat.count)
        }
      }
      merged.append(
        SequenceAutomaton.Day(states: rows.count, moveStarts: moveStarts, moves: flat)
      )
      next = current
    }
    merged.reverse()
    return next
  }

  /// The moves with merged next states, those without a way to the end left out, each once.
  private func renamed(
    _ moves: [SequenceAutomaton.Move],
    by next: [Int]
  ) -> [SequenceAutomaton.Move] {
    var known: Set<SequenceAutomaton.Move> = []
    return moves.compactMap { move in
      guard next[move.next] >= 0 else { return nil }
      let renamed = SequenceAutomaton.Move(
        next: next[move.next],
        cost: move.cost,
        countsWeekend: move.countsWeekend,
        gap: move.gap,
        ready: move.ready
      )
      return known.insert(renamed).inserted ? renamed : nil
    }
  }
}
