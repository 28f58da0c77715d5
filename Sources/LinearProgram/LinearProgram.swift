/// A program to be minimised: columns with costs, rows with bounds, sparse coefficients between
/// them, and columns that must be whole numbers.
///
/// It only holds what was said; ``faults()`` finds what no solver could take. Indices are
/// zero-based positions in ``columns`` and ``rows``. Coefficients are kept column by column in
/// flat arrays (``columnStarts``, ``entryRows``, ``entryValues``).
public struct LinearProgram: Sendable {
  /// A variable of the program.
  public struct Column: Hashable, Sendable {
    /// What the column is called where the program is written out; may be empty.
    public var name: String
    /// What one unit of the column adds to the objective.
    public var cost: Double
    /// The values that the column may take.
    public var bounds: Bounds
    /// Whether the value must be a whole number.
    public var isInteger: Bool

    /// Makes a column; without further words it is non-negative and continuous.
    public init(
      name: String = "",
      cost: Double,
      bounds: Bounds = .nonNegative,
      isInteger: Bool = false
    ) {
      self.name = name
      self.cost = cost
      self.bounds = bounds
      self.isInteger = isInteger
    }
  }

  /// A condition of the program: a weighted sum of columns lies within bounds.
  public struct Row: Hashable, Sendable {
    /// What the row is called where the program is written out; may be empty.
    public var name: String
    /// The values that the sum may take.
    public var bounds: Bounds

    /// Makes a row.
    public init(name: String = "", bounds: Bounds) {
      self.name = name
      self.bounds = bounds
    }
  }

  /// The coefficient of a column in a row.
  public struct Entry: Hashable, Sendable {
    /// The zero-based index of the row.
    public var row: Int
    /// The coefficient.
    public var value: Double

    /// Makes an entry.
    public init(row: Int, value: Double) {
      self.row = row
      self.value = value
    }
  }

  /// The variables, in the order in which they were added.
  public private(set) var columns: [Column] = []
  /// The conditions, in the order in which they were added.
  public private(set) var rows: [Row] = []
  /// The entries of column `j` stand at `columnStarts[j] ..< columnStarts[j + 1]`.
  public private(set) var columnStarts: [Int] = [0]
  /// The row of each entry, column by column.
  public private(set) var entryRows: [Int32] = []
  /// The coefficient of each entry, column by column.
  public private(set) var entryValues: [Double] = []

  /// Makes a program without columns and rows.
  public init() {}

  /// The number of columns.
  public var columnCount: Int { columns.count }
  /// The number of rows.
  public var rowCount: Int { rows.count }
  /// The number of coefficients.
  public var entryCount: Int { entryRows.count }

  /// Appends a row without coefficients and returns its index.
  @discardableResult
  public mutating func addRow(_ row: Row) -> Int {
    rows.append(row)
    return rows.count - 1
  }

  /// Appends a column with its coefficients and returns its index.
  ///
  /// An entry may name a row that is added later. A row number that does not fit 32 bits is kept
  /// as one that no program has, so that ``faults()`` reports it.
  @discardableResult
  public mutating func addColumn(_ column: Column, entries: [Entry] = []) -> Int {
    columns.append(column)
    for entry in entries {
      entryRows.append(Int32(exactly: entry.row) ?? -1)
      entryValues.append(entry.value)
    }
    columnStarts.append(entryRows.count)
    return columns.count - 1
  }

  /// The coefficients of a column, in the order in which they were given.
  public func entries(ofColumn column: Int) -> [Entry] {
    (columnStarts[column]..<columnStarts[column + 1]).map {
      Entry(row: Int(entryRows[$0]), value: entryValues[$0])
    }
  }

  /// Changes the values that a column may take.
  public mutating func setBounds(_ bounds: Bounds, ofColumn column: Int) {
    columns[column].bounds = bounds
  }

  /// Changes the values that the sum of a row may take.
  public mutating func setBounds(_ bounds: Bounds, ofRow row: Int) {
    rows[row].bounds = bounds
  }

  /// Changes what one unit of a column adds to the objective.
  public mutating func setCost(_ cost: Double, ofColumn column: Int) {
    columns[column].cost = cost
  }

  /// Says whether a column must be a whole number.
  public mutating func setInteger(_ isInteger: Bool, ofColumn column: Int) {
    columns[column].isInteger = isInteger
  }
}
