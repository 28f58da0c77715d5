import CGLPK

/// What GLPK makes of a CPLEX LP file: the check of what is written for others.
extension GLPKProblem {
  /// Reads a problem from a file; GLPK numbers the columns as the file mentions them.
  ///
  /// - Throws: ``GLPKError/unreadable(message:)`` with GLPK's words.
  package init(lpFile path: String) throws(GLPKError) {
    let owner = try Self.read(path)
    rowCount = Self.count(owner.pointer, meridian_glpk_row_count)
    columnCount = Self.count(owner.pointer, meridian_glpk_column_count)
    lastSeen = [Int](repeating: 0, count: rowCount)
    self.owner = owner
  }

  private static func read(_ path: String) throws(GLPKError) -> GLPKHandle {
    let handle = try GLPKHandle()
    let passed = meridian_glpk_read_lp(handle.pointer, path)
    if let error = GLPKError(fence: passed) { throw error }
    return handle
  }

  private static func count(
    _ handle: OpaquePointer,
    _ ask: (OpaquePointer?, UnsafeMutablePointer<Int32>?) -> Int32
  ) -> Int {
    var count: Int32 = 0
    return ask(handle, &count) == MERIDIAN_GLPK_OK ? Int(count) : 0
  }

  /// The name of a row; empty where it has none.
  package func name(ofRow row: Int) throws(GLPKError) -> String {
    try checkRow(row)
    return try name { meridian_glpk_row_name(handle, Int32(row), $0) }
  }

  /// The name of a column; empty where it has none.
  package func name(ofColumn column: Int) throws(GLPKError) -> String {
    try checkColumn(column)
    return try name { meridian_glpk_column_name(handle, Int32(column), $0) }
  }

  private func name(
    _ ask: (UnsafeMutablePointer<CChar>?) -> Int32
  ) throws(GLPKError) -> String {
    var buffer = [CChar](repeating: 0, count: 256)
    try pass(ask(&buffer))
    return String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// Limits the memory of this thread's GLPK, until its last problem is gone; 1 or more megabytes.
  ///
  /// A call that wants more throws ``GLPKError/aborted(message:)``.
  package func limitMemory(megabytes: Int) throws(GLPKError) {
    try pass(meridian_glpk_limit_memory(handle, Int32(clamping: max(1, megabytes))))
  }
}
