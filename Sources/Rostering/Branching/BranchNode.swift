/// A part of all rosters: what some agents may work on some days.
struct BranchNode {
  /// What is asked of each type, its open choices only.
  var questions: [DateQuestion]
  /// What each day of a type allows, as in ``DateQuestion/allowed``; empty where all is open.
  var allowed: [[UInt64]]
  /// A floor under the rosters of the node.
  var bound: Double

  /// Whether a tour of a type is in the node.
  func holds(_ tour: Tour, type: Int) -> Bool {
    guard !allowed[type].isEmpty else { return true }
    let catalogue = questions[type].type.catalogue
    var next = 0
    for (day, mask) in allowed[type].enumerated() {
      var bit = UInt64(1)
      if next < tour.duties.count, catalogue.duties[tour.duties[next].duty].day == day {
        bit = 1 << UInt64(catalogue.duties[tour.duties[next].duty].kind + 1)
        next += 1
      }
      if mask & bit == 0 { return false }
    }
    return true
  }

  /// The two nodes in which a type chooses on a day among some choices, and among the others.
  func split(_ branch: Branch) -> (within: BranchNode, without: BranchNode) {
    (narrowed(branch, to: branch.choices), narrowed(branch, to: ~branch.choices))
  }

  /// Keeps the rosters in which all these choices are taken.
  mutating func decide(_ branches: [Branch]) {
    for (type, chosen) in Dictionary(grouping: branches, by: \.type) {
      let root = questions[type].type
      if allowed[type].isEmpty {
        allowed[type] = [UInt64](repeating: .max, count: root.graph.dayCount)
      }
      for branch in chosen { allowed[type][branch.day] &= branch.choices }
      questions[type] = DateQuestion(whole: root, allowed: allowed[type])
    }
  }

  /// Keeps the rosters in which a choice is not taken.
  mutating func ruleOut(_ branch: Branch) { self = narrowed(branch, to: ~branch.choices) }

  private func narrowed(_ branch: Branch, to choices: UInt64) -> BranchNode {
    var node = self
    let type = questions[branch.type].type
    var masks =
      allowed[branch.type].isEmpty
      ? [UInt64](repeating: .max, count: type.graph.dayCount) : allowed[branch.type]
    masks[branch.day] &= choices
    node.allowed[branch.type] = masks
    node.questions[branch.type] = DateQuestion(whole: type, allowed: masks)
    return node
  }
}

/// Where a node is split.
struct Branch: Hashable {
  let type: Int
  let day: Int
  /// The choices on one side, as bits: 0 for a free day, k + 1 for kind k.
  let choices: UInt64
  /// How much of the type's tours are on that side.
  let share: Double
}
