/// How the simplex method is to work.
///
/// The preset is what column generation wants: primal, no presolve, steepest edge.
public struct SimplexOptions: Hashable, Sendable {
  /// Which simplex method.
  public enum Method: Hashable, Sendable {
    /// Primal: keeps a feasible point; for a program that grew by columns.
    case primal
    /// Dual: keeps the prices valid; for a program that grew by rows or changed its bounds. Where no
    /// valid prices exist the status is `undefined`.
    case dual
    /// Dual, and primal where that fails or leaves open whether a program without valid prices is
    /// infeasible or unbounded.
    case dualThenPrimal
  }

  /// How the entering variable is chosen.
  public enum Pricing: Hashable, Sendable {
    /// Projected steepest edge.
    case steepestEdge
    /// The largest reduced cost (Dantzig).
    case standard
  }

  /// How the leaving variable is chosen.
  public enum RatioTest: Int32, Hashable, Sendable {
    /// The textbook's.
    case textbook = 0x11
    /// Harris's in two passes.
    case harris = 0x22
    /// Harris's with long steps over bounds.
    case longStep = 0x33
  }

  /// Which simplex method.
  public var method = Method.primal
  /// Whether GLPK simplifies the program first; it then starts without the kept basis.
  public var presolve = false
  /// How the entering variable is chosen.
  public var pricing = Pricing.steepestEdge
  /// How the leaving variable is chosen.
  public var ratioTest = RatioTest.harris
  /// The most iterations, zero or more; `nil` for no limit. Repeatable.
  public var iterationLimit: Int?
  /// The longest time on the wall clock in milliseconds; `nil` for no limit. Not repeatable.
  public var timeLimitMilliseconds: Int?
  /// How far a value may lie outside its bounds, relatively; more than 0, less than 1.
  public var primalTolerance = 1e-7
  /// How far a reduced cost may have the wrong sign, relatively; more than 0, less than 1.
  public var dualTolerance = 1e-7
  /// How small a pivot may be; more than 0, less than 1.
  public var pivotTolerance = 1e-9
  /// The dual method stops when the objective is sure to pass this value.
  public var objectiveLimit: Double?
  /// How many iterations pass between two questions to `shouldStop`; 1 or more.
  ///
  /// Each question starts GLPK anew from its basis, which costs one factorisation.
  public var iterationsBetweenStopChecks = 500

  /// Makes the preset options.
  public init() {}

  /// Makes the preset options with another method.
  public init(method: Method) { self.method = method }
}
