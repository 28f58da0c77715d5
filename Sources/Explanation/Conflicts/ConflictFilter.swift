import GLPKSolver
import Workforce

/// Finds smallest sets of conditions that cannot hold together.
///
/// First the elastic filter: what has to be stretched is made to hold, again and again, until nothing
/// is left to stretch; what was made to hold contains a contradiction. Then the deletion filter: what
/// can be spared is lifted for good. What is left contradicts itself, and without any one of its
/// members it does not (Chinneck 2008, chapter 6).
struct ConflictFilter: ~Copyable {
  /// Conditions that cannot hold together, by position, ascending.
  struct Found {
    let members: [Int]
    /// Whether each member was shown to be needed: without it there is a point.
    let isSmallest: Bool
  }

  private var solver: ElasticSolver
  /// The least amount of stretching that counts.
  private static let tolerance = 1e-6

  init(
    _ elastic: ElasticProgram,
    nodeLimit: Int = 2_000,
    shouldStop: @escaping () -> Bool = { false }
  ) throws(GLPKError) {
    solver = try ElasticSolver(elastic, nodeLimit: nodeLimit, shouldStop: shouldStop)
  }

  /// The conditions by position.
  var conditions: [Condition] { solver.conditions }
  /// Whether the last search for a set came to a limit before it knew whether there is one.
  private(set) var isUnsettled = false

  /// Disjoint smallest sets: when they are lifted, the rest can hold, unless there are
  /// more than so many.
  mutating func conflicts(
    lifting alreadyLifted: Set<Int> = [],
    atMost most: Int = .max
  ) throws(GLPKError) -> [Found] {
    var found: [Found] = []
    var lifted = alreadyLifted
    while found.count < most, let conflict = try conflict(lifting: lifted),
      !conflict.members.isEmpty
    {
      found.append(conflict)
      lifted.formUnion(conflict.members)
    }
    return found
  }

  /// A smallest set among the conditions that are not lifted; nil where they can hold, or where
  /// nobody knows.
  mutating func conflict(lifting lifted: Set<Int> = []) throws(GLPKError) -> Found? {
    isUnsettled = false
    var kept: Set<Int> = []
    while true {
      let answer = try ask { kept.contains($0) ? .kept : lifted.contains($0) ? .lifted : .elastic }
      switch answer {
      case .unsettled:
        isUnsettled = true
        return nil
      case .none: return try smallest(of: kept)
      case .point(let point):
        let stretched = point.slacks.indices.filter {
          point.slacks[$0] > Self.tolerance && !kept.contains($0) && !lifted.contains($0)
        }
        if stretched.isEmpty { return nil }
        kept.formUnion(stretched)
      }
    }
  }

  /// The cheapest point in which some conditions are stretched, others lifted and the rest hold.
  mutating func cheapest(
    stretching elastic: Set<Int>,
    lifting lifted: Set<Int> = []
  ) throws(GLPKError) -> ElasticSolver.Point? {
    try ask { elastic.contains($0) ? .elastic : lifted.contains($0) ? .lifted : .kept }.point
  }

  /// The deletion filter: whole people first, then families of conditions, then one by one. What was
  /// left open on the way is asked again among those that are left.
  mutating func smallest(of candidates: Set<Int>) throws(GLPKError) -> Found {
    var set = candidates
    let all = conditions
    let order = candidates.sorted {
      (all[$0].sparingRank, $0) < (all[$1].sparingRank, $1)
    }
    let families = Dictionary(grouping: order) { all[$0].family }.values.sorted {
      (all[$0[0]].sparingRank, $0[0]) < (all[$1[0]].sparingRank, $1[0])
    }
    let subjects = Dictionary(grouping: order) { all[$0].subject }
    if subjects.count > 1 {
      for subject in subjects.values.sorted(by: { $0[0] < $1[0] }) {
        _ = try isNeeded(Set(subject), in: &set)
      }
    }
    for family in families where family.count > 1 {
      _ = try isNeeded(Set(family), in: &set)
    }
    var open: [Int] = []
    for position in order where set.contains(position) {
      if try isNeeded([position], in: &set) == nil { open.append(position) }
    }
    var isSmallest = true
    for position in open where set.count > 1 {
      if try isNeeded([position], in: &set) == nil { isSmallest = false }
    }
    return Found(members: set.sorted(), isSmallest: isSmallest)
  }

  /// Takes conditions out of a set if the others still contradict each other; true where the others
  /// were shown to hold together, nil where nobody knows.
  private mutating func isNeeded(
    _ spared: Set<Int>,
    in set: inout Set<Int>
  ) throws(GLPKError) -> Bool? {
    let rest = set.subtracting(spared)
    switch try ask({ rest.contains($0) ? .kept : .lifted }) {
    case .none:
      set = rest
      return false
    case .point: return true
    case .unsettled: return nil
    }
  }

  private mutating func ask(
    _ role: (Int) -> ElasticSolver.Role
  ) throws(GLPKError) -> ElasticSolver.Answer {
    try solver.ask(solver.conditions.indices.map(role))
  }
}

extension Condition {
  /// The order in which the deletion filter tries to do without a condition: what people would rather
  /// hear about stands last, so that it stays where there is a choice.
  fileprivate var sparingRank: Int {
    switch (rule, side) {
    case (.weeklyPaidHours, .most), (.horizonPaidHours, .most): 0
    case (.daysPerWeek, .most): 1
    case (.restBetweenShifts, _): 3
    case (.shiftPattern, _): 4
    case (.availability, _): 5
    case (.timeOff, _), (.pins, _): 6
    case (.daysPerWeek, _): 7
    case (.horizonPaidHours, _): 8
    case (.weeklyPaidHours, _): 9
    default: 2
    }
  }
}
