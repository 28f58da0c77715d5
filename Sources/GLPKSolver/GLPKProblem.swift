import CGLPK
public import LinearProgram

/// A minimisation held by GLPK, which grows by rows and columns and keeps its basis in between.
///
/// The problem lives on the thread that made it: GLPK keeps its memory per thread. The type is not
/// copyable and not sendable, and a call from another thread throws ``GLPKError/wrongThread``;
/// several threads may each solve a problem of their own at the same time. Where GLPK itself gives
/// up, the call throws ``GLPKError/aborted(message:)`` and every problem of that thread is lost;
/// problems made later work.
///
/// All indices are zero-based. GLPK is silent.
public struct GLPKProblem: ~Copyable {
  /// Owns the problem on GLPK's side.
  let owner: GLPKHandle
  /// The number of rows.
  public internal(set) var rowCount = 0
  /// The number of columns.
  public internal(set) var columnCount = 0
  /// Whether there is a basic solution to read.
  var hasBasicSolution = false
  /// Whether there is an integer solution to read, and whether it is the caller's own start.
  var integerSolution = IntegerSolution.none
  /// Per row, the running number of the last column seen with an entry there.
  var lastSeen: [Int] = []
  /// How many columns were checked so far.
  var columnsChecked = 0

  /// Where the values of the integer solution are.
  enum IntegerSolution {
    case none
    case inGLPK
    case start([Double])
  }

  /// Makes a problem from a program; names are left out.
  ///
  /// - Throws: ``GLPKError/invalidProgram(_:)`` with every fault of the program.
  public init(_ program: LinearProgram) throws(GLPKError) {
    owner = try Self.load(program)
    rowCount = program.rowCount
    columnCount = program.columnCount
    lastSeen = [Int](repeating: 0, count: program.rowCount)
  }

  /// Makes a problem without rows and columns.
  public init() throws(GLPKError) {
    owner = try GLPKHandle()
  }

  private static func load(_ program: LinearProgram) throws(GLPKError) -> GLPKHandle {
    let faults = program.faults()
    guard faults.isEmpty else { throw .invalidProgram(faults) }
    var problem = try GLPKProblem()
    try problem.addRows(program.rows)
    try problem.addColumns(
      costs: program.columns.map(\.cost),
      lowers: program.columns.map(\.bounds.lower),
      uppers: program.columns.map(\.bounds.upper),
      starts: program.columnStarts,
      rows: program.entryRows,
      values: program.entryValues
    )
    for (index, column) in program.columns.enumerated() where column.isInteger {
      try problem.setInteger(true, column: index)
    }
    return problem.owner
  }

  /// C's handle; valid as long as this value.
  var handle: OpaquePointer { owner.pointer }

  /// Throws where a call did not pass the fence.
  func pass(_ fence: Int32) throws(GLPKError) {
    if let error = GLPKError(fence: fence) { throw error }
  }

  func checkRow(_ row: Int) throws(GLPKError) {
    guard 0..<rowCount ~= row else { throw .rowOutOfRange(row: row, rowCount: rowCount) }
  }

  func checkColumn(_ column: Int) throws(GLPKError) {
    guard 0..<columnCount ~= column else {
      throw .columnOutOfRange(column: column, columnCount: columnCount)
    }
  }
}

@available(*, unavailable)
extension GLPKProblem: Sendable {}

extension GLPKError {
  /// The error of a call that did not pass the fence; `nil` for one that did.
  init?(fence: Int32) {
    switch Int(fence) {
    case MERIDIAN_GLPK_OK: return nil
    case MERIDIAN_GLPK_ABORTED: self = .aborted(message: Self.lastMessage)
    case MERIDIAN_GLPK_LOST: self = .problemLost
    case MERIDIAN_GLPK_WRONG_THREAD: self = .wrongThread
    case MERIDIAN_GLPK_BUSY: self = .busy
    case MERIDIAN_GLPK_UNREADABLE: self = .unreadable(message: Self.lastMessage)
    default: self = .unknown(code: fence)
    }
  }

  /// What GLPK said, without the line that names its own source file.
  private static var lastMessage: String {
    String(cString: meridian_glpk_message())
      .split(separator: "\n")
      .filter { !$0.hasPrefix("Error detected in file") }
      .joined(separator: " ")
  }
}
