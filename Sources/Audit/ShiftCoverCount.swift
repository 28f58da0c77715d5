import CivilTime
public import Workforce

/// How many people start a named shift on a date, beside how many are wanted.
public struct ShiftCoverCount: Hashable, Sendable {
  /// What is wanted.
  public let cover: ShiftCover
  /// The shifts of the pattern that start on the date, of the agents who count; a split one counts
  /// once.
  public let heads: Int

  /// Heads missing: wanted less found, never below 0.
  public var missing: Int { max(0, cover.heads - heads) }

  /// Heads too many: found less wanted, never below 0.
  public var surplus: Int { max(0, heads - cover.heads) }

  /// What the missing heads, or those too many, cost.
  public var price: Double { cover.price(ofHeads: heads) }

  /// Makes a count.
  package init(cover: ShiftCover, heads: Int) {
    self.cover = cover
    self.heads = heads
  }
}

/// Counts the shifts of every row of the shift cover, agent by agent.
struct ShiftCoverTally: Sendable {
  private let rows: [ShiftCover]
  /// The positions of the rows that want a pattern on a date.
  private let positions: [NamedStart: [Int]]
  private var heads: [Int]

  /// Begins with nobody.
  init(instance: Instance) {
    let rows = instance.shiftCover
    self.rows = rows
    positions = Dictionary(grouping: rows.indices) {
      NamedStart(date: rows[$0].date, pattern: rows[$0].pattern)
    }
    heads = [Int](repeating: 0, count: rows.count)
  }

  /// Adds the shifts of one agent; takes them away where `times` is -1. Returns the positions of the
  /// rows in which they count.
  @discardableResult
  mutating func add(
    _ shifts: some Sequence<Shift>,
    of agent: Agent,
    times: Int = 1
  ) -> Set<Int> {
    guard !rows.isEmpty else { return [] }
    var touched: Set<Int> = []
    for shift in shifts where shift.ordinal == 0 {
      let start = NamedStart(date: shift.localDate, pattern: shift.pattern)
      for position in positions[start] ?? [] where rows[position].counts(agent) {
        heads[position] += times
        touched.insert(position)
      }
    }
    return touched
  }

  /// The heads of the row at a position.
  func count(_ position: Int) -> ShiftCoverCount {
    ShiftCoverCount(cover: rows[position], heads: heads[position])
  }

  /// The heads of every row, in the instance's order.
  var counts: [ShiftCoverCount] { rows.indices.map(count) }
}

/// A date and a pattern that starts on it.
private struct NamedStart: Hashable {
  let date: LocalDate
  let pattern: String
}
