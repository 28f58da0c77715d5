import CivilTime

/// Between which values the counts of a type may lie on each day, so that they can still end within
/// their limits.
struct CounterRanges: Sendable {
  /// By count, then day (one more for the end).
  private let ranges: [[ClosedRange<Int>]]
  private let counters: [TourCounter]
  /// By count, then day: the most that a day adds.
  private let mostOfDay: [[Int]]
  private let isWeekendDay: [Int]

  init(
    type: AgentType,
    catalogue: DutyCatalogue,
    automaton: SequenceAutomaton,
    dates: [LocalDate]
  ) {
    counters = type.counters
    let isWeekendDay = dates.map { max(0, $0.weekday.rawValue - 4) }
    self.isWeekendDay = isWeekendDay
    let reach = CountReach(type: type, catalogue: catalogue, automaton: automaton)
    var ranges: [[ClosedRange<Int>]] = []
    var most: [[Int]] = []
    for counter in type.counters {
      let ofDay = dates.indices.map {
        reach.most(counter, day: $0, isWeekend: isWeekendDay[$0] > 0)
      }
      most.append(ofDay)
      let bounds = counter.load == .minutes ? reach.minutes(counter) : CountReach.sums(ofDay)
      ranges.append(counter.kept(soFar: bounds.soFar, after: bounds.after))
    }
    self.ranges = ranges
    mostOfDay = most
  }

  /// The values kept of some counts; nil where a count cannot end within its limits.
  ///
  /// - Parameters:
  ///   - active: positions of the counts.
  ///   - fixed: the days that stand, if any.
  ///   - catalogue: the type's duties.
  /// - Returns: the values kept, by day (one more for the end), then count.
  func ranges(
    of active: [Int],
    fixed: FixedDays?,
    catalogue: DutyCatalogue
  ) -> [[ClosedRange<Int>]]? {
    let columns = active.map { position -> [ClosedRange<Int>] in
      guard let fixed else { return ranges[position] }
      return narrowed(position, fixed, catalogue)
    }
    let days = isWeekendDay.count + 1
    var rows: [[ClosedRange<Int>]] = []
    rows.reserveCapacity(days)
    for day in 0..<days {
      let row = columns.map { $0[day] }
      if row.contains(where: { $0 == Self.empty }) { return nil }
      rows.append(row)
    }
    return rows
  }

  /// The values kept of some counts over a window of days.
  ///
  /// - Parameters:
  ///   - position: the count.
  ///   - days: the window.
  ///   - before: the count at its begin.
  ///   - after: the least and most that the days after it add.
  /// - Returns: the values kept, by day of the window (one more for its end); ``empty`` for none.
  func window(
    of position: Int,
    days: Range<Int>,
    before: Int,
    after: ClosedRange<Int>
  ) -> [ClosedRange<Int>] {
    var soFar = [before...before]
    for day in days {
      let last = soFar[soFar.count - 1]
      soFar.append(last.lowerBound...last.upperBound + mostOfDay[position][day])
    }
    var rest = [after]
    for day in days.reversed() {
      let last = rest[rest.count - 1]
      rest.append(last.lowerBound...last.upperBound + mostOfDay[position][day])
    }
    rest.reverse()
    let kept = counters[position].kept(soFar: soFar, after: rest)
    return zip(kept, ranges[position][days.lowerBound...days.upperBound]).map { one, other in
      let low = max(one.lowerBound, other.lowerBound)
      let high = min(one.upperBound, other.upperBound)
      return one == Self.empty || other == Self.empty || low > high ? Self.empty : low...high
    }
  }

  /// Stands for no value at all.
  static let empty = -1 ... -1

  private func narrowed(
    _ position: Int,
    _ fixed: FixedDays,
    _ catalogue: DutyCatalogue
  ) -> [ClosedRange<Int>] {
    let counter = counters[position]
    var soFar = [0...0]
    var rises: [ClosedRange<Int>] = []
    for day in isWeekendDay.indices {
      let rise = rise(counter, position, day, fixed, catalogue)
      rises.append(rise)
      let last = soFar[day]
      soFar.append(last.lowerBound + rise.lowerBound...last.upperBound + rise.upperBound)
    }
    var after = [0...0]
    for rise in rises.reversed() {
      let last = after[after.count - 1]
      after.append(last.lowerBound + rise.lowerBound...last.upperBound + rise.upperBound)
    }
    after.reverse()
    let kept = counter.kept(soFar: soFar, after: after)
    return zip(kept, ranges[position]).map { one, other in
      let low = max(one.lowerBound, other.lowerBound)
      let high = min(one.upperBound, other.upperBound)
      return one == Self.empty || other == Self.empty || low > high ? Self.empty : low...high
    }
  }

  private func rise(
    _ counter: TourCounter,
    _ position: Int,
    _ day: Int,
    _ fixed: FixedDays,
    _ catalogue: DutyCatalogue
  ) -> ClosedRange<Int> {
    switch fixed.days[day] {
    case .open, .work: return 0...mostOfDay[position][day]
    case .off: return 0...0
    case .duty(let planned):
      let kind = catalogue.kinds[catalogue.duties[planned.duty].kind]
      guard counter.load == .weekends else {
        let rise = counter.rise(of: kind, countsWeekend: false)
        return rise...rise
      }
      if isWeekendDay[day] == 0 { return 0...0 }
      if isWeekendDay[day] == 1 || day == 0 { return 0...1 }
      switch fixed.days[day - 1] {
      case .open, .work: return 0...1
      case .off: return 1...1
      case .duty: return 0...0
      }
    }
  }
}

extension TourCounter {
  /// The values that are worth keeping by day, given what can be counted before and after.
  func kept(
    soFar: [ClosedRange<Int>],
    after: [ClosedRange<Int>]
  ) -> [ClosedRange<Int>] {
    let most = price == nil ? allowed.upperBound : soFar[soFar.count - 1].upperBound
    return soFar.indices.map { day in
      // A hard limit on the way bounds what may be counted before it.
      let check = checks.first { $0.day >= day && $0.pricePerHour == nil }
      let high = min(
        soFar[day].upperBound,
        most - after[day].lowerBound,
        check.map { $0.mostMinutes / unit } ?? .max
      )
      let low = max(soFar[day].lowerBound, allowed.lowerBound - after[day].upperBound)
      return low <= high ? low...high : CounterRanges.empty
    }
  }
}

/// The least and most that can be counted before and after each day, by the rules over days.
struct CountReach {
  let type: AgentType
  let catalogue: DutyCatalogue
  let automaton: SequenceAutomaton

  /// The least and most by day, one more for the end.
  typealias Bounds = (soFar: [ClosedRange<Int>], after: [ClosedRange<Int>])

  /// The most that one day adds to a count.
  func most(_ counter: TourCounter, day: Int, isWeekend: Bool) -> Int {
    switch counter.load {
    case .minutes: minutes(ofDay: day, counter).map(\.upperBound).max() ?? 0
    case .weekends: isWeekend && isOpen(day) { _ in true } ? 1 : 0
    case .nights: isOpen(day) { $0.isNight } ? 1 : 0
    case .pattern, .starts:
      isOpen(day) { counter.rise(of: $0, countsWeekend: false) > 0 } ? 1 : 0
    }
  }

  /// Sums of what single days add at most.
  static func sums(_ mostOfDay: [Int]) -> Bounds {
    var soFar = [0...0]
    for most in mostOfDay { soFar.append(0...soFar[soFar.count - 1].upperBound + most) }
    let total = soFar[soFar.count - 1].upperBound
    return (soFar, soFar.map { 0...total - $0.upperBound })
  }

  /// Bounds of the minutes, over all ways through the automaton.
  func minutes(_ counter: TourCounter) -> Bounds {
    let dayCount = catalogue.dayStarts.count - 1
    let unreached = Int.max...Int.max
    var states = [[ClosedRange<Int>]](repeating: [], count: dayCount + 1)
    states[0] = [ClosedRange<Int>](repeating: unreached, count: automaton.days[0].states)
    for start in type.starts { states[0][start.state] = 0...0 }
    for day in 0..<dayCount {
      let rises = rises(ofDay: day, counter)
      var next = [ClosedRange<Int>](repeating: unreached, count: automaton.days[day + 1].states)
      for state in states[day].indices where states[day][state] != unreached {
        forEachMove(day, state, rises) { target, rise in
          next[target] = Self.joined(next[target], Self.sum(states[day][state], rise), unreached)
        }
      }
      states[day + 1] = next
    }
    var after = [[ClosedRange<Int>]](repeating: [], count: dayCount + 1)
    after[dayCount] = [ClosedRange<Int>](
      repeating: 0...0,
      count: automaton.days[dayCount].states
    )
    for day in (0..<dayCount).reversed() {
      let rises = rises(ofDay: day, counter)
      var current = [ClosedRange<Int>](repeating: unreached, count: automaton.days[day].states)
      for state in current.indices {
        forEachMove(day, state, rises) { target, rise in
          guard after[day + 1][target] != unreached else { return }
          let sum = Self.sum(after[day + 1][target], rise)
          current[state] = Self.joined(current[state], sum, unreached)
        }
      }
      after[day] = current
    }
    func hull(_ rows: [ClosedRange<Int>]) -> ClosedRange<Int> {
      let known = rows.filter { $0 != unreached }
      return (known.map(\.lowerBound).min() ?? 0)...(known.map(\.upperBound).max() ?? 0)
    }
    return (states.map(hull), after.map(hull))
  }

  /// What a free day (first) and a duty of each class can add; nil where no such duty is open.
  private func rises(ofDay day: Int, _ counter: TourCounter) -> [ClosedRange<Int>?] {
    [0...0] + minutesByClass(ofDay: day, counter)
  }

  private func forEachMove(
    _ day: Int,
    _ state: Int,
    _ rises: [ClosedRange<Int>?],
    _ body: (Int, ClosedRange<Int>) -> Void
  ) {
    for choice in 0...automaton.classCount {
      guard let rise = rises[choice] else { continue }
      let moves = automaton.moves(
        day: day,
        state: state,
        sequenceClass: choice == 0 ? nil : choice - 1
      )
      for move in automaton.days[day].moves[moves] { body(move.next, rise) }
    }
  }

  private func minutesByClass(ofDay day: Int, _ counter: TourCounter) -> [ClosedRange<Int>?] {
    var rises = [ClosedRange<Int>?](repeating: nil, count: automaton.classCount)
    for duty in catalogue.duties(ofDay: day) where type.isAllowed[duty] {
      let kind = catalogue.duties[duty].kind
      let steps = catalogue.kinds[kind].paidMinutes / counter.unit
      let position = catalogue.classOfKind[kind]
      let known = rises[position] ?? steps...steps
      rises[position] = min(known.lowerBound, steps)...max(known.upperBound, steps)
    }
    return rises
  }

  private func minutes(ofDay day: Int, _ counter: TourCounter) -> [ClosedRange<Int>] {
    minutesByClass(ofDay: day, counter).compactMap { $0 }
  }

  private func isOpen(_ day: Int, _ isCounted: (DutyKind) -> Bool) -> Bool {
    catalogue.duties(ofDay: day).contains {
      type.isAllowed[$0] && isCounted(catalogue.kinds[catalogue.duties[$0].kind])
    }
  }

  private static func sum(_ one: ClosedRange<Int>, _ other: ClosedRange<Int>) -> ClosedRange<Int> {
    one.lowerBound + other.lowerBound...one.upperBound + other.upperBound
  }

  private static func joined(
    _ one: ClosedRange<Int>,
    _ other: ClosedRange<Int>,
    _ unreached: ClosedRange<Int>
  ) -> ClosedRange<Int> {
    one == unreached
      ? other
      : min(one.lowerBound, other.lowerBound)...max(one.upperBound, other.upperBound)
  }
}
