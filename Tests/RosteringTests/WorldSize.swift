import CivilTime
import SeededNumbers
import Workforce

/// How large a random world is.
struct WorldSize {
  let days: Int
  let agents: Int

  /// The most shifts per day and agent, up to a number, with which the tours per agent are at most 2,200
  /// and all rosters at most so many; at least 1.
  func choicesPerDay(most: Int, rosters: Int) -> Int {
    (1...most).last { choices in
      Self.power(choices + 1, days) <= 2_200 && Self.power(choices + 1, days * agents) <= rosters
    } ?? 1
  }

  private static func power(_ base: Int, _ exponent: Int) -> Int {
    (0..<exponent).reduce(1) { product, _ in min(product * base, 1_000_000) }
  }
}

extension SeededNumbers {
  /// Need of 0 to 2 heads, in spells of a few hours.
  mutating func requirement(on grid: IntervalGrid, queues: Int) -> Requirement {
    let density = number(1...6)
    return Requirement(
      grid: grid,
      headsByQueue: (0..<queues).map { _ in
        var row: [Int] = []
        while row.count < grid.count {
          let heads = chance(density, in: 8) ? number(1...2) : 0
          row += [Int](repeating: heads, count: number(1...6))
        }
        return Array(row.prefix(grid.count))
      }
    )
  }
}
