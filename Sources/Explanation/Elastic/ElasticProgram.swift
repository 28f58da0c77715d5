import LinearProgram

/// A program in which every hard rule is a set of named rows with a slack column of its own.
///
/// A slack of 0 keeps the rule; a free slack lifts it; a slack at its weight makes the rule elastic
/// (Chinneck 2008, chapter 6). Rows without a slack are what no relaxation touches: one shift on a
/// date, no two shifts at once.
struct ElasticProgram {
  /// A weighted sum of columns and a constant.
  struct Sum {
    var terms: [(column: Int, value: Double)] = []
    var constant = 0.0

    static func + (left: Sum, right: Sum) -> Sum {
      Sum(terms: left.terms + right.terms, constant: left.constant + right.constant)
    }

    static func - (left: Sum, right: Sum) -> Sum { left + right * -1 }

    static func * (sum: Sum, factor: Double) -> Sum {
      Sum(
        terms: sum.terms.map { ($0.column, $0.value * factor) },
        constant: sum.constant * factor
      )
    }

    static func constant(_ value: Double) -> Sum { Sum(constant: value) }
  }

  /// For how many people alike columns and rows are added: a sum of their rosters is a point.
  var people = 1
  /// The conditions, each once.
  private(set) var conditions: [Condition] = []
  /// The slack column of each condition.
  private(set) var slackColumns: [Int] = []
  private var columns: [LinearProgram.Column] = []
  private var entries: [[LinearProgram.Entry]] = []
  private var rows: [LinearProgram.Row] = []
  private var positions: [Condition: Int] = [:]

  /// Adds a column that is 0 or 1.
  mutating func addChoice(_ name: String) -> Int {
    columns.append(
      .init(name: name, cost: 0, bounds: .between(0, Double(people)), isInteger: true)
    )
    entries.append([])
    return columns.count - 1
  }

  /// Adds a row that no relaxation touches: the sum is at most 0.
  mutating func addStructure(_ name: String, atMostZero sum: Sum) {
    addRow(name, sum, slack: nil)
  }

  /// Adds a row of a condition: the sum is at most 0, or at most the slack times the unit, which is
  /// what one unit of the slack is worth in the row.
  mutating func add(_ condition: Condition, atMostZero sum: Sum, unit: Double = 1) {
    let position = positions[condition] ?? addCondition(condition)
    addRow(condition.rowName, sum, slack: (slackColumns[position], unit))
  }

  private mutating func addCondition(_ condition: Condition) -> Int {
    conditions.append(condition)
    columns.append(.init(name: "slack-" + condition.rowName, cost: 0, bounds: .nonNegative))
    entries.append([])
    slackColumns.append(columns.count - 1)
    positions[condition] = conditions.count - 1
    return conditions.count - 1
  }

  private mutating func addRow(_ name: String, _ sum: Sum, slack: (column: Int, unit: Double)?) {
    let row = rows.count
    rows.append(.init(name: name, bounds: .atMost(-sum.constant * Double(people))))
    var values: [Int: Double] = [:]
    for term in sum.terms { values[term.column, default: 0] += term.value }
    if let slack { values[slack.column, default: 0] -= slack.unit }
    for (column, value) in values where value != 0 {
      entries[column].append(.init(row: row, value: value))
    }
  }

  /// What the program says, whoever it is about: programs of equal shape have the same points.
  var shape: [[Double]] {
    let bounds =
      columns.map { [$0.bounds.lower, $0.bounds.upper] } + rows.map { [$0.bounds.upper] }
    return bounds
      + entries.map { column in
        column.sorted { $0.row < $1.row }.flatMap { [Double($0.row), $0.value] }
      }
  }

  /// The program, every rule kept.
  var program: LinearProgram {
    var program = LinearProgram()
    for row in rows { program.addRow(row) }
    for (column, entries) in zip(columns, entries) {
      program.addColumn(column, entries: entries.sorted { $0.row < $1.row })
    }
    for column in slackColumns { program.setBounds(.equal(0), ofColumn: column) }
    return program
  }
}
