/// Writes a program as CPLEX LP text, which `glpsol --lp`, HiGHS and others read.
///
/// The same program always gives the same bytes. Rows and columns keep their order and their
/// names as far as the format allows (see ``LPFormatNames``); one without a name is called
/// `row(7)` or `column(12)` by its index. A row with two different bounds, or with none, which the
/// format cannot say, is written as `name: sum - range(name) = 0` with the bounds on the column
/// `range(name)`. Numbers are written so that reading gives the same number back.
///
/// Source: IBM ILOG CPLEX, "LP file format: algebraic representation"; GLPK reference manual 5.0,
/// appendix C.
public struct LPFormatWriter: Sendable {
  /// What the comment on the first line says.
  public var title: String

  /// Makes a writer; line breaks in the title become blanks.
  public init(title: String = "") {
    self.title = title
  }

  /// The program as text, with `\n` at the end of every line.
  ///
  /// - Throws: The faults of a program that no solver could take.
  /// - Complexity: O(rows + columns + entries).
  public func text(of program: LinearProgram) throws(InvalidLinearProgram) -> String {
    let faults = program.faults()
    guard faults.isEmpty else { throw InvalidLinearProgram(faults: faults) }
    return LPFormatDocument(program).text(title: title)
  }

  /// What the columns of a program are called in its text, in their order: the names that a solver's
  /// solution uses.
  public func columnNames(of program: LinearProgram) -> [String] {
    var names = LPFormatNames()
    return LPFormatDocument.columnNames(of: program, unique: &names)
  }
}

/// A program that no solver could take, with all its faults.
public struct InvalidLinearProgram: Error, Hashable, Sendable {
  /// Every fault, columns first and each in the order of its index.
  public var faults: [LinearProgramFault]

  /// Makes the error from the faults found.
  public init(faults: [LinearProgramFault]) {
    self.faults = faults
  }
}

extension InvalidLinearProgram: CustomStringConvertible {
  /// The faults, one sentence each.
  public var description: String { faults.map(\.description).joined(separator: " ") }
}
