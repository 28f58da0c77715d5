import CivilTime
import Workforce

/// Patterns that may not follow each other on consecutive dates.
///
/// A state is the group of patterns of the date before, counted from 1; 0 for a date off; beyond the
/// groups, the groups that may not follow the history's last shift, as bits. Patterns that may
/// follow, and be followed by, the same ones are one group.
struct FollowOnSequence: SequenceRule {
  /// The group of each pattern of the contract.
  let groups: [Int]
  private let isForbidden: [[Bool]]
  private let price: Double?
  /// The groups that may not follow a pattern of the history, as bits; by the pattern's name.
  private let forbiddenAfter: [String: Int]
  private let firstDate: LocalDate?

  init?(_ rules: RuleSet, contract: Contract, _ calendar: SequenceCalendar) {
    guard let followOns = rules.followOns else { return nil }
    let patterns = contract.shiftPatterns.map(\.id)
    let before = patterns.map { first in
      patterns.map { followOns.forbidden[first]?.contains($0) ?? false }
    }
    let isTouched = followOns.forbidden.values.contains { !$0.isDisjoint(with: patterns) }
    guard isTouched else { return nil }
    let names = followOns.forbidden.keys.sorted()
    let after = patterns.map { second in
      names.map { followOns.forbidden[$0]?.contains(second) ?? false }
    }
    let alike = patterns.indices.map { before[$0] + after[$0] }
    let distinct = alike.indices.filter { alike.firstIndex(of: alike[$0]) == $0 }
    groups = alike.map { row in distinct.firstIndex { alike[$0] == row } ?? 0 }
    isForbidden = distinct.map { first in distinct.map { before[first][$0] } }
    let first = distinct.map { patterns[$0] }
    forbiddenAfter = followOns.forbidden.mapValues { forbidden in
      first.indices.reduce(0) { forbidden.contains(first[$1]) ? $0 | 1 << $1 : $0 }
    }
    firstDate = calendar.dates.first
    price = followOns.enforcement.price
  }

  func starts(after past: AgentPast) -> [SequenceStart] {
    guard let last = past.shifts.last, last.date.adding(days: 1) == firstDate,
      let pattern = last.pattern, let forbidden = forbiddenAfter[pattern], forbidden != 0
    else { return [SequenceStart(state: 0)] }
    return [SequenceStart(state: isForbidden.count + forbidden)]
  }

  func steps(from state: Int, day: Int, duty: SequenceClass?) -> [SequenceStep] {
    guard let duty else { return [SequenceStep(state: 0)] }
    let step = SequenceStep(state: duty.followGroup + 1)
    guard isForbidden(duty.followGroup, in: state) else { return [step] }
    return price.map { [SequenceStep(state: step.state, cost: $0)] } ?? []
  }

  func likeness(ofDay day: Int) -> Int { 0 }

  private func isForbidden(_ group: Int, in state: Int) -> Bool {
    guard state > isForbidden.count else { return state > 0 && isForbidden[state - 1][group] }
    return (state - isForbidden.count) >> group & 1 == 1
  }

  static func == (left: FollowOnSequence, right: FollowOnSequence) -> Bool {
    left.isForbidden == right.isForbidden && left.price == right.price
      && left.forbiddenAfter == right.forbiddenAfter && left.firstDate == right.firstDate
  }

  func hash(into hasher: inout Hasher) { hasher.combine(isForbidden) }
}
