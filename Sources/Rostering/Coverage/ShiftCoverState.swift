/// How many heads count in each row of cover, and what that costs.
struct ShiftCoverState {
  /// What the rows cost together.
  private(set) var cost = 0.0
  /// What one more head is worth, by row.
  private(set) var gains: [Double]
  private let rows: [CoverRow]
  private var heads: [Int]

  /// The state without anybody on duty.
  init(rows: [CoverRow]) {
    self.rows = rows
    heads = [Int](repeating: 0, count: rows.count)
    gains = rows.map { $0.gain(atHeads: 0) }
    recount()
  }

  /// Heads that count in a row.
  func heads(row: Int) -> Int { heads[row] }

  /// Counts one head more.
  mutating func add(row: Int) {
    cost -= gains[row]
    heads[row] += 1
    gains[row] = rows[row].gain(atHeads: heads[row])
  }

  /// Counts one head less.
  mutating func remove(row: Int) {
    heads[row] -= 1
    gains[row] = rows[row].gain(atHeads: heads[row])
    cost += gains[row]
  }

  /// Adds up the cost again, free of rounding errors.
  mutating func recount() {
    cost = 0
    for (row, count) in zip(rows, heads) { cost += row.price(ofHeads: count) }
  }
}
