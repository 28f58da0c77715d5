import CivilTime
import WorkRules
import Workforce

/// Rules on one shift after the other.
extension AgentRows {
  /// Rest between shifts, rest after nights, forbidden follow-ons, and no two shifts at once.
  mutating func addPairRules() {
    let rest = LongestRest(rules: rules)
    for (day, earlier) in candidates.enumerated() {
      guard let end = earlier.map(\.range.upperBound).max() else { continue }
      for later in candidates.indices.dropFirst(day + 1) {
        guard let start = candidates[later].map(\.range.lowerBound).min() else { continue }
        if later > day + 1, start.minutes(since: end) >= rest.minutes { break }
        addPairs(earlier, candidates[later])
      }
    }
  }

  private mutating func addPairs(_ earlier: [Candidate], _ later: [Candidate]) {
    guard let first = earlier.first?.day, let second = later.first?.day else { return }
    let facts = facts
    let between = (first + 1..<second).map(facts.work).reduce(Sum(), +)
    forEachClique(earlier, later) {
      $1.range.lowerBound < $0.range.upperBound
    } body: {
      let name = "overlap(\(facts.agent.id),\(facts.date(ofDay: second)))"
      $0.addStructure(name, atMostZero: $1)
    }
    addPairs(earlier, later, .restBetweenShifts, moot: between) { before, next in
      facts.isRestShort(before.range.upperBound, next)
    }
    addPairs(earlier, later, .restAfterNights, moot: between) { before, next in
      before.isNight
        && facts.isNightRestShort(
          before.range.upperBound,
          before.shift.localDate,
          next
        )
    }
    if second == first + 1 {
      addPairs(earlier, later, .followOns, moot: Sum()) { before, next in
        facts.isForbidden(next, after: before.shift.pattern)
      }
    }
  }

  private mutating func addPairs(
    _ earlier: [Candidate],
    _ later: [Candidate],
    _ rule: RuleID,
    moot: Sum,
    where isBroken: (Candidate, Candidate) -> Bool
  ) {
    guard let day = later.first?.day else { return }
    let condition = condition(rule, day: day)
    forEachClique(earlier, later, where: isBroken) { $0.add(condition, atMostZero: $1 - moot) }
  }

  /// Rows that together forbid every pair: for each set of later shifts that some earlier one
  /// excludes, all earlier ones that exclude the whole set.
  private mutating func forEachClique(
    _ earlier: [Candidate],
    _ later: [Candidate],
    where isBroken: (Candidate, Candidate) -> Bool,
    body: (inout ElasticProgram, Sum) -> Void
  ) {
    let excluded = earlier.map { before in
      Set(later.indices.filter { isBroken(before, later[$0]) })
    }
    // In the order of the shifts: people alike get equal rows.
    var known: Set<Set<Int>> = []
    for set in excluded where !set.isEmpty && known.insert(set).inserted {
      let excluding = earlier.indices.filter { excluded[$0].isSuperset(of: set) }
      let sum = count(excluding.map { earlier[$0] }) + count(set.map { later[$0] })
      body(&elastic, sum - .constant(1))
    }
  }

  /// What the history's last shift forbids.
  mutating func addHistoryRules() {
    var before = Sum()
    for (day, shifts) in candidates.enumerated() {
      add(.overlappingShifts, day, shifts.filter(facts.isOverlappingHistory), moot: Sum())
      add(.restBetweenShifts, day, shifts.filter(facts.isRestShortAfterHistory), moot: before)
      add(.restAfterNights, day, shifts.filter(facts.isNightRestShortAfterHistory), moot: before)
      if day == 0 {
        add(.followOns, 0, shifts.filter(facts.isForbiddenAfterHistory), moot: Sum())
      }
      before = before + work(day)
    }
  }

  private mutating func add(_ rule: RuleID, _ day: Int, _ shifts: [Candidate], moot: Sum) {
    guard !shifts.isEmpty else { return }
    elastic.add(condition(rule, day: day), atMostZero: count(shifts) - moot)
  }
}

/// The longest rest that any hard rule asks for.
private struct LongestRest {
  let minutes: Int

  init(rules: RuleSet) {
    let limits = [rules.restBetweenShifts, rules.restAfterNights]
    minutes = limits.flatMap { $0?.steps.map(\.value) ?? [] }.max() ?? 0
  }
}
