import LinearProgram

/// Programs that several tests solve.
enum SamplePrograms {
  /// A program that has a feasible point and is bounded: rows around a random point, every kind of
  /// bound, columns in boxes.
  static func random(seed: UInt64) -> LinearProgram {
    var generator = SeededGenerator(seed: seed)
    var program = LinearProgram()
    let height = Int.random(in: 1...12, using: &generator)
    let width = Int.random(in: 1...20, using: &generator)
    let point = (0..<width).map { _ in generator.whole(-5...5) }
    var sums = [Double](repeating: 0, count: height)
    var columns: [(LinearProgram.Column, [LinearProgram.Entry])] = []
    for column in 0..<width {
      var entries: [LinearProgram.Entry] = []
      for row in 0..<height where Bool.random(using: &generator) {
        let value = generator.whole(-9...9)
        entries.append(.init(row: row, value: value))
        sums[row] += value * point[column]
      }
      let bounds = Bounds.between(
        point[column] - generator.whole(0...4),
        point[column] + generator.whole(0...4)
      )
      columns.append((.init(cost: generator.whole(-20...20), bounds: bounds), entries))
    }
    for row in 0..<height {
      let sum = sums[row]
      let slack = generator.whole(0...3)
      let kinds: [Bounds] = [
        .atLeast(sum - slack), .atMost(sum + slack), .equal(sum),
        .between(sum - slack, sum + slack + 1), .free,
      ]
      program.addRow(.init(bounds: kinds.randomElement(using: &generator) ?? .free))
    }
    for (column, entries) in columns { program.addColumn(column, entries: entries) }
    return program
  }

  /// A covering program like a master: rows to be covered, a dear column per row for what is
  /// missing, then cheap columns that each cover several rows.
  static func master(rows: Int, tours: Range<Int>) -> LinearProgram {
    var program = LinearProgram()
    for row in 0..<rows { program.addRow(.init(bounds: .atLeast(Double(1 + row % 3)))) }
    for row in 0..<rows {
      program.addColumn(.init(cost: 100), entries: [.init(row: row, value: 1)])
    }
    for tour in tours {
      let (column, entries) = Self.tour(tour, rows: rows)
      program.addColumn(column, entries: entries)
    }
    return program
  }

  /// One cheap column of ``master(rows:tours:)``; the same number gives the same column.
  static func tour(
    _ number: Int,
    rows: Int
  ) -> (column: LinearProgram.Column, entries: [LinearProgram.Entry]) {
    var generator = SeededGenerator(seed: UInt64(number))
    let covered = Set((0..<6).map { _ in Int.random(in: 0..<rows, using: &generator) }).sorted()
    return (
      .init(cost: 10 + generator.whole(0...9)), covered.map { .init(row: $0, value: 1) }
    )
  }
}
