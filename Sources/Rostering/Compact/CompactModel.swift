public import LinearProgram
public import Workforce

/// The compact program of an instance, written down with the names of docs/formulation.md, so that
/// other solvers can be given the same work, and its solutions read back.
public struct CompactModel {
  /// The program; where idle heads have a price, the column `constant`, fixed at 1, carries what all
  /// rosters have in common.
  public let program: LinearProgram
  private let compact: CompactProgram

  /// An instance asks for more than the compact program holds.
  public struct MissingParts: Error, Hashable, CustomStringConvertible {
    /// What it does not hold, in words.
    public let parts: [String]

    /// Makes the error.
    public init(parts: [String]) { self.parts = parts }

    /// A full sentence for a user.
    public var description: String {
      "The compact program holds rest between shifts, weekly limits, breaks, trainings and jobs; this "
        + "instance also has \(parts.joined(separator: ", "))."
    }
  }

  /// Writes down the program of an instance. The same instance gives the same program.
  ///
  /// - Throws: ``MissingParts`` where the program would allow rosters that the instance does not.
  public init(instance: Instance) throws(MissingParts) {
    let problem = RosteringProblem(instance)
    let missing = CompactProgram.missingParts(of: problem)
    guard missing.isEmpty else { throw MissingParts(parts: missing) }
    compact = CompactProgram(problem: problem, isNamed: true)
    var program = compact.program
    if problem.offset != 0 {
      program.addColumn(
        LinearProgram.Column(name: "constant", cost: problem.offset, bounds: .equal(1))
      )
    }
    self.program = program
  }

  /// The roster that a solution describes; nil where it describes none.
  ///
  /// - Parameter values: one per column of ``program``, in its order; whole up to a tolerance.
  /// - Returns: the roster, people at their queues.
  public func roster(of values: [Double]) -> Roster? {
    compact.state(of: values).map { RosterDecoder(state: $0).roster() }
  }
}
