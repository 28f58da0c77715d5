import Workforce

/// Heads wanted of a named shift on one date.
struct CoverRow: Hashable, Sendable {
  let heads: Int
  let missingPrice: Double
  let surplusPrice: Double

  /// What so many heads cost.
  func price(ofHeads count: Int) -> Double {
    count < heads
      ? Double(heads - count) * missingPrice : Double(count - heads) * surplusPrice
  }

  /// What one head more is worth when there are so many.
  func gain(atHeads count: Int) -> Double { count < heads ? missingPrice : -surplusPrice }
}

/// For agents of one catalogue who count in the same rows of cover, the rows in which each duty
/// counts.
struct CoverGroup: Hashable, Sendable {
  /// The rows of duty d are `rows[starts[d]..<starts[d + 1]]`.
  let starts: [Int]
  let rows: [Int]

  /// The rows in which a duty counts.
  @inline(__always)
  func rows(ofDuty duty: Int) -> ArraySlice<Int> { rows[starts[duty]..<starts[duty + 1]] }
}

/// Finds the groups of agents who count in the same rows of cover.
struct CoverGroupBuilder {
  private struct Key: Hashable {
    let catalogue: Int
    let counted: [Bool]
  }

  /// The groups found so far.
  private(set) var groups: [CoverGroup] = []
  private var positions: [Key: Int] = [:]
  private let instance: Instance

  init(instance: Instance) { self.instance = instance }

  /// The group of an agent.
  mutating func group(of agent: Agent, catalogue: DutyCatalogue, position: Int) -> Int {
    let key = Key(catalogue: position, counted: instance.shiftCover.map { $0.counts(agent) })
    if let known = positions[key] { return known }
    var rowsByShift: [Shift: [Int]] = [:]
    for (row, cover) in instance.shiftCover.enumerated() where key.counted[row] {
      guard let day = instance.horizon.dayIndex(of: cover.date) else { continue }
      rowsByShift[Shift(day: day, pattern: cover.pattern), default: []].append(row)
    }
    var starts = [0]
    var rows: [Int] = []
    for duty in catalogue.duties {
      let pattern = agent.contract.shiftPatterns[catalogue.forms[duty.form].pattern].id
      rows += rowsByShift[Shift(day: duty.day, pattern: pattern), default: []]
      starts.append(rows.count)
    }
    positions[key] = groups.count
    groups.append(CoverGroup(starts: starts, rows: rows))
    return groups.count - 1
  }

  private struct Shift: Hashable {
    let day: Int
    let pattern: String
  }
}
