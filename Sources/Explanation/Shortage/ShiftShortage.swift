public import Workforce

/// A named shift on a date for which there are fewer people than wanted, under any roster.
public struct ShiftShortage: Hashable, Sendable {
  /// What is wanted.
  public let cover: ShiftCover
  /// People who could start the shift on the date.
  public let possible: Int
  /// People whose shifts count.
  public let counted: Int

  /// Rows of the shift cover that ask for more people than there can be.
  static func all(of instance: Instance, presences: [PossiblePresence]) -> [ShiftShortage] {
    instance.shiftCover.compactMap { row in
      let counted = instance.agents.indices.filter { row.counts(instance.agents[$0]) }
      let possible = counted.count { agent in
        presences[agent].possibleShifts.contains {
          $0.localDate == row.date && $0.pattern == row.pattern
        }
      }
      guard possible < row.heads else { return nil }
      return ShiftShortage(cover: row, possible: possible, counted: counted.count)
    }
  }
}
