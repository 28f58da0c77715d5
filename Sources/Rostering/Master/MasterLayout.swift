import LinearProgram

/// Which row of the master stands for what, and the program before any tour is in it.
///
/// Rows: `tour(a)` per type, `demand(q,t)` per queue and slot with open need, `supply(k,t)` per
/// class and slot where the class has two or more queues to choose from. Classes with the same
/// choice in a slot share a row; a class with a single queue there supplies the demand row itself.
struct MasterLayout: Sendable {
  /// The program without tours: artificial columns, heads served, missing heads.
  let program: LinearProgram
  /// The row of each type's convexity, by type; −1 for types that take no part.
  let tourRows: [Int]
  /// The row that a head of a class in a slot supplies; −1 for none.
  let supplyRows: ClassTable<Int32>
  /// What a head supplies to its row; nil where that is always 1.
  let supplyValues: ClassTable<Double>?
  /// The demand row of each cell of ``RosteringProblem/priceLayout`` before the rows of cover; −1 for none.
  let demandRows: [Int32]

  /// The row of each row of cover; −1 for those that cannot bind, and those that cannot change.
  let coverRows: [Int]

  /// - Parameters:
  ///   - problem: the problem.
  ///   - counts: how many agents of each type take part.
  ///   - isNamed: whether rows and columns get the names of the formulation.
  init(problem: RosteringProblem, counts: [Int], isNamed: Bool = false) {
    var draft = MasterDraft(problem: problem, isNamed: isNamed)
    draft.addTourRows(counts: counts)
    if problem.queueCount > 0 {
      for slot in problem.timeline.gridSlots { draft.addSlot(slot) }
    }
    draft.addCoverRows()
    program = draft.program
    coverRows = draft.coverRows
    tourRows = draft.tourRows
    supplyRows = draft.supplyRows
    supplyValues = draft.supplyValues
    demandRows = draft.demandRows
  }

  /// The entries of a tour's column.
  func entries(of tour: Tour, type: Int, in problem: RosteringProblem) -> [LinearProgram.Entry] {
    let skillClass = problem.types[type].skillClass
    var entries = [LinearProgram.Entry(row: tourRows[type], value: 1)]
    for slot in tour.workSlots {
      let row = supplyRows[class: skillClass, slot: slot]
      guard row >= 0 else { continue }
      let value = supplyValues?[class: skillClass, slot: slot] ?? 1
      entries.append(LinearProgram.Entry(row: Int(row), value: value))
    }
    guard !coverRows.isEmpty else { return entries }
    let group = problem.coverGroups[problem.types[type].coverGroup]
    for planned in tour.duties {
      for cover in group.rows(ofDuty: planned.duty) where coverRows[cover] >= 0 {
        entries.append(LinearProgram.Entry(row: coverRows[cover], value: 1))
      }
    }
    return entries
  }

  /// The prices that a master's row duals give: those of need, then those of the rows of cover,
  /// in the layout ``RosteringProblem/priceLayout``.
  func prices(rowDuals: [Double]) -> [Double] {
    demandRows.map { $0 < 0 ? 0 : max(0, rowDuals[Int($0)]) }
      + coverRows.map { $0 < 0 ? 0 : rowDuals[$0] }
  }
}
