import CivilTime
import Workforce

/// Rules on the shape of a week: a long rest, starts near each other, one pattern.
extension AgentRows {
  /// A week has a moment from which so much time is free: a column per moment at which a rest may
  /// begin, the week's first midnight or the end of a shift.
  mutating func addWeeklyRest() {
    guard let limit = rules.weeklyRest, isHard(limit) else { return }
    for week in horizon.weeks where week.count == 7 {
      guard let least = limit.value(on: date(ofDay: week.lowerBound)) else { continue }
      let held = heldDay(of: week)
      let begins = restBegins(in: week).map { begin -> (column: Int, value: Double) in
        let end = max(begin.adding(minutes: least), held?.upperBound ?? begin)
        let rest = begin..<end
        let local = agent.location.zone.local(at: begin)
        let column = elastic.addChoice("rest(\(agent.id),\(local))")
        for (day, shifts) in candidates.enumerated() {
          let disturbing = shifts.filter { $0.range.overlaps(rest) }
          guard !disturbing.isEmpty else { continue }
          let taken = count(disturbing) + Sum(terms: [(column, 1)])
          let name = "rest(\(agent.id),\(local),\(date(ofDay: day)))"
          elastic.addStructure(name, atMostZero: taken - .constant(1))
        }
        return (column, 1)
      }
      elastic.add(
        condition(.weeklyRest, day: week.lowerBound),
        atMostZero: .constant(1) - Sum(terms: begins)
      )
    }
  }

  /// The moments of a week at which a rest may begin that no shift of the history disturbs.
  private func restBegins(in week: Range<Int>) -> [Instant] {
    guard let limit = rules.weeklyRest?.value(on: date(ofDay: week.lowerBound)) else {
      return []
    }
    let zone = agent.location.zone
    let range =
      zone.day(date(ofDay: week.lowerBound))
      .lowerBound..<zone.day(date(ofDay: week.upperBound - 1)).upperBound
    let ends = candidates.joined().map(\.range.upperBound) + history.map(\.range.upperBound)
    let begins = Set(ends.filter { range.contains($0) || $0 == range.upperBound })
      .union([range.lowerBound])
    let held = heldDay(of: week)
    return begins.sorted().filter { begin in
      let rest = begin..<begin.adding(minutes: limit)
      return begin <= held?.lowerBound ?? begin && !history.contains { $0.range.overlaps(rest) }
    }
  }

  /// The local date of a week that its rest has to hold; nil where any rest will do.
  private func heldDay(of week: Range<Int>) -> Range<Instant>? {
    guard let weekday = rules.weeklyRestDay else { return nil }
    return week.first { date(ofDay: $0).weekday == weekday }
      .map { agent.location.zone.day(date(ofDay: $0)) }
  }

  /// Starts of a week lie within so many minutes: a column per earliest start.
  mutating func addStartDrift() {
    guard let limit = rules.startDrift, isHard(limit) else { return }
    for week in horizon.weeks {
      let first = date(ofDay: week.lowerBound)
      guard let most = limit.value(on: first) else { continue }
      let shifts = week.flatMap { candidates[$0] }
      let windows = Set(shifts.map(\.startMinute)).sorted().map { start in
        (start: start, column: elastic.addChoice("starts(\(agent.id),\(first),\(start))"))
      }
      elastic.addStructure(
        "starts(\(agent.id),\(first))",
        atMostZero: Sum(terms: windows.map { ($0.column, 1) }) - .constant(1)
      )
      let byStart = Dictionary(grouping: shifts, by: { [$0.day, $0.startMinute] })
      for (start, alike) in byStart.map({ ($0.key[1], $0.value) }).sorted(by: {
        $0.1[0].column < $1.1[0].column
      }) {
        let open = windows.filter { $0.start <= start && start <= $0.start + most }
        elastic.add(
          condition(.startDrift, day: week.lowerBound),
          atMostZero: count(alike) - Sum(terms: open.map { ($0.column, 1) })
        )
      }
    }
  }

  /// All shifts of a week are of one pattern: a column per pattern.
  mutating func addSameShift() {
    guard rules.sameShift == .hard else { return }
    for week in horizon.weeks {
      let first = date(ofDay: week.lowerBound)
      let kinds = agent.contract.shiftPatterns.map { pattern in
        (pattern.id, elastic.addChoice("kind(\(agent.id),\(first),\(pattern.id))"))
      }
      elastic.addStructure(
        "kind(\(agent.id),\(first))",
        atMostZero: Sum(terms: kinds.map { ($0.1, 1) }) - .constant(1)
      )
      for day in week {
        for (pattern, column) in kinds {
          let shifts = candidates[day].filter { $0.shift.pattern == pattern }
          guard !shifts.isEmpty else { continue }
          elastic.add(
            condition(.sameShift, day: week.lowerBound),
            atMostZero: count(shifts) - Sum(terms: [(column, 1)])
          )
        }
      }
    }
  }
}
