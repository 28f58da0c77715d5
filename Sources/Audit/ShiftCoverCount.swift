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

extension Instance {
  /// Counts the shifts of every row of the shift cover.
  func shiftCoverCounts(of roster: Roster) -> [ShiftCoverCount] {
    guard !shiftCover.isEmpty else { return [] }
    var starters: [NamedStart: [Agent]] = [:]
    for agent in agents {
      for shift in roster.shifts(of: agent.id) where shift.ordinal == 0 {
        starters[NamedStart(date: shift.localDate, pattern: shift.pattern), default: []]
          .append(agent)
      }
    }
    return shiftCover.map { row in
      let starting = starters[NamedStart(date: row.date, pattern: row.pattern)] ?? []
      return ShiftCoverCount(cover: row, heads: starting.count(where: row.counts))
    }
  }
}

/// A date and a pattern that starts on it.
private struct NamedStart: Hashable {
  let date: LocalDate
  let pattern: String
}
