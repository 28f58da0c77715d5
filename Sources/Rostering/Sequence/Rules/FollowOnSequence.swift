import Workforce

/// Patterns that may not follow each other on consecutive dates.
///
/// A state is the group of patterns of the date before, counted from 1; 0 for a date off. Patterns
/// that may follow, and be followed by, the same ones are one group.
struct FollowOnSequence: SequenceRule {
  /// The group of each pattern of the contract.
  let groups: [Int]
  private let isForbidden: [[Bool]]
  private let price: Double?

  init?(_ rules: RuleSet, contract: Contract) {
    guard let followOns = rules.followOns else { return nil }
    let patterns = contract.shiftPatterns.map(\.id)
    let before = patterns.map { first in
      patterns.map { followOns.forbidden[first]?.contains($0) ?? false }
    }
    guard before.contains(where: { $0.contains(true) }) else { return nil }
    let after = patterns.indices.map { second in before.map { $0[second] } }
    let alike = patterns.indices.map { before[$0] + after[$0] }
    let distinct = alike.indices.filter { alike.firstIndex(of: alike[$0]) == $0 }
    groups = alike.map { row in distinct.firstIndex { alike[$0] == row } ?? 0 }
    isForbidden = distinct.map { first in distinct.map { before[first][$0] } }
    price = followOns.enforcement.price
  }

  func starts(after past: AgentPast) -> [SequenceStart] { [SequenceStart(state: 0)] }

  func steps(from state: Int, day: Int, duty: SequenceClass?) -> [SequenceStep] {
    guard let duty else { return [SequenceStep(state: 0)] }
    let step = SequenceStep(state: duty.followGroup + 1)
    guard state > 0, isForbidden[state - 1][duty.followGroup] else { return [step] }
    return price.map { [SequenceStep(state: step.state, cost: $0)] } ?? []
  }

  static func == (left: FollowOnSequence, right: FollowOnSequence) -> Bool {
    left.isForbidden == right.isForbidden && left.price == right.price
  }

  func hash(into hasher: inout Hasher) { hasher.combine(isForbidden) }
}
