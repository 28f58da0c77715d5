import CivilTime
import GLPKSolver
import Workforce

/// What is lifted while one contradiction of an agent is told without the others.
struct OtherConflicts {
  /// The rules of the others in the weeks in which they contradict something, as far as this one does
  /// not need them there.
  private let rules: Set<Int>
  /// The same, and every condition of the others.
  private let everything: Set<Int>

  /// Looks at contradictions beside one of the same agent.
  ///
  /// A smallest set names some dates of a rule only: more work on the other dates would run into the
  /// rule again, so that the whole rule is lifted in the week.
  init(
    _ others: [[Int]],
    beside own: [Int],
    _ conditions: [Condition],
    _ horizon: Horizon
  ) {
    let place = { (position: Int) -> Place in
      let condition = conditions[position]
      let week = condition.date.map { $0.days(since: horizon.firstDate) / 7 }
      return Place(family: condition.family, week: week)
    }
    let needed = Set(own.map(place))
    var rules: Set<Int> = []
    for other in others {
      let places = Set(other.map(place)).subtracting(needed)
      let lifted = conditions.indices.filter { places.contains(place($0)) }
      rules.formUnion(lifted.isEmpty ? other : lifted)
    }
    self.rules = rules
    everything = rules.union(others.joined())
  }

  /// What may be lifted, in the order in which it is tried: the smaller set first.
  var choices: [Set<Int>] { rules == everything ? [rules] : [rules, everything] }

  /// The cheapest point in which some conditions are stretched.
  func cheapest(
    stretching members: Set<Int>,
    _ filter: inout ConflictFilter
  ) throws(GLPKError) -> ElasticSolver.Point? {
    for lifted in choices {
      if let point = try filter.cheapest(stretching: members, lifting: lifted) {
        return point
      }
    }
    return nil
  }

  private struct Place: Hashable {
    let family: Condition.Family
    let week: Int?
  }
}
