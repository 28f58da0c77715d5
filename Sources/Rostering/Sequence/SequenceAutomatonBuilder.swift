import CivilTime

/// Builds a ``SequenceAutomaton``: forward, the states that are reached; backward, those that lead
/// to the end, equal ones merged.
///
/// Days on which all machines answer alike, as most weeks of a long horizon, are worked out once.
struct SequenceAutomatonBuilder {
  /// The merged days, the end included.
  private(set) var merged: [SequenceAutomaton.Day] = []
  /// The moments at which a later duty may begin.
  private(set) var moments: [Instant] = []

  private let terms: SequenceTerms
  private let machines: [any SequenceRule]
  private var momentPositions: [Instant: Int] = [:]
  /// One state of every machine.
  private typealias State = [Int]
  private var states: [State] = []
  private var positions: [State: Int] = [:]
  /// The states in which each day begins, ascending, and those of the end.
  private var reached: [[Int]] = []
  /// The number of each day; days with equal numbers have the same moves.
  private var likeness: [Int] = []
  /// Moves by choice (free, then the classes), with states numbered as first met; by state and the
  /// number of the day.
  private var rows: [RowKey: [[SequenceAutomaton.Move]]] = [:]
  private var mergedDays: [DayKey: (day: SequenceAutomaton.Day, current: [Int])] = [:]

  private struct RowKey: Hashable {
    let state: Int
    let likeness: Int
  }

  private struct DayKey: Hashable {
    let likeness: Int
    let states: [Int]
    let nextStates: [Int]
    let next: [Int]
  }

  init(_ terms: SequenceTerms) {
    self.terms = terms
    machines = terms.machines
  }

  /// Builds the days; returns the ways to begin, by past.
  mutating func build(pasts: [AgentPast]) -> [AgentPast: [SequenceAutomaton.Start]] {
    var starts: [AgentPast: [SequenceAutomaton.Start]] = [:]
    for past in pasts {
      starts[past] = openings(after: past).map {
        SequenceAutomaton.Start(state: position($0.state), ready: $0.ready)
      }
    }
    findLikeness()
    reached = [Array(states.indices)]
    for day in terms.calendar.dates.indices {
      var next: Set<Int> = []
      for state in reached[day] {
        for move in row(of: state, day: day).joined() { next.insert(move.next) }
      }
      reached.append(next.sorted())
    }
    let first = merge()
    return starts.mapValues { list in
      list.compactMap { start in
        first[start.state] < 0
          ? nil : SequenceAutomaton.Start(state: first[start.state], ready: start.ready)
      }
    }
  }

  // MARK: - Forward

  private mutating func findLikeness() {
    var known: [[Int]: Int] = [:]
    likeness = terms.calendar.dates.indices.map { day in
      let signs = machines.map { $0.likeness(ofDay: day) } + terms.classesOfDay[day]
      if let position = known[signs] { return position }
      known[signs] = known.count
      return known.count - 1
    }
  }

  private mutating func position(_ state: State) -> Int {
    if let known = positions[state] { return known }
    positions[state] = states.count
    states.append(state)
    return states.count - 1
  }

  private func openings(after past: AgentPast) -> [(state: State, ready: Instant?)] {
    machines.reduce([([], nil)]) { found, machine in
      let options = machine.starts(after: past)
      return found.flatMap { start in
        options.map { (start.state + [$0.state], latest(start.ready, $0.ready)) }
      }
    }
  }

  private mutating func row(of state: Int, day: Int) -> [[SequenceAutomaton.Move]] {
    let key = RowKey(state: state, likeness: likeness[day])
    if let known = rows[key] { return known }
    var row = [moves(from: states[state], day: day, duty: nil)]
    row += [[SequenceAutomaton.Move]](repeating: [], count: terms.classes.count)
    for index in terms.classesOfDay[day] {
      row[index + 1] = moves(from: states[state], day: day, duty: terms.classes[index])
    }
    rows[key] = row
    return row
  }

  private mutating func moves(
    from state: State,
    day: Int,
    duty: SequenceClass?
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
  private mutating func merge() -> [Int] {
    merged = [SequenceAutomaton.Day(states: 1, moveStarts: [], moves: [])]
    var next = reached[reached.count - 1].map { _ in 0 }
    for day in terms.calendar.dates.indices.reversed() {
      let key = DayKey(
        likeness: likeness[day],
        states: reached[day],
        nextStates: reached[day + 1],
        next: next
      )
      let found = mergedDays[key] ?? mergedDay(day, next: next)
      mergedDays[key] = found
      merged.append(found.day)
      next = found.current
    }
    merged.reverse()
    return next
  }

  /// A day with states merged, and the merged state of each state reached.
  private mutating func mergedDay(
    _ day: Int,
    next: [Int]
  ) -> (day: SequenceAutomaton.Day, current: [Int]) {
    var nextOfState = [Int](repeating: -1, count: states.count)
    for (state, merged) in zip(reached[day + 1], next) { nextOfState[state] = merged }
    var known: [[[SequenceAutomaton.Move]]: Int] = [:]
    var distinct: [[[SequenceAutomaton.Move]]] = []
    let current = reached[day].map { state -> Int in
      let row = row(of: state, day: day).map { renamed($0, by: nextOfState) }
      guard row.contains(where: { !$0.isEmpty }) else { return -1 }
      if let position = known[row] { return position }
      known[row] = distinct.count
      distinct.append(row)
      return distinct.count - 1
    }
    var moveStarts = [0]
    var flat: [SequenceAutomaton.Move] = []
    for row in distinct {
      for choice in row {
        flat += choice
        moveStarts.append(flat.count)
      }
    }
    let merged = SequenceAutomaton.Day(
      states: distinct.count,
      moveStarts: moveStarts,
      moves: flat
    )
    return (merged, current)
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
