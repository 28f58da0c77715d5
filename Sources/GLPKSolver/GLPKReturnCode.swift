import CGLPK
public import LinearProgram

/// What one of GLPK's solvers returned, kept as it is (GLPK reference manual 5.0, `GLP_E…`).
public struct GLPKReturnCode: RawRepresentable, Hashable, Sendable {
  /// GLPK's number; 0 means that the solver came to its end.
  public let rawValue: Int32

  /// Keeps a number.
  public init(rawValue: Int32) { self.rawValue = rawValue }

  /// The code in words, and the reason that it stands for.
  private var meaning: (sentence: String, reason: StopReason)? {
    Self.meanings[Int(rawValue)]
  }

  /// The code as one sentence.
  public var sentence: String {
    meaning?.sentence ?? "GLPK returned the code \(rawValue), which is not known."
  }

  /// Why the solver stopped; a code that is not known is kept, never guessed.
  public var stopReason: StopReason { meaning?.reason ?? .unknown(code: rawValue) }

  /// Whether another basis may help.
  var asksForAnotherBasis: Bool {
    [MERIDIAN_GLPK_EBADB, MERIDIAN_GLPK_ESING, MERIDIAN_GLPK_ECOND, MERIDIAN_GLPK_EFAIL]
      .contains(Int(rawValue))
  }

  private static let meanings: [Int: (sentence: String, reason: StopReason)] = [
    MERIDIAN_GLPK_OK: ("The solver came to its end.", .completed),
    MERIDIAN_GLPK_EBADB: (
      "The basis has not as many basic variables as there are rows.", .numericalDifficulty
    ),
    MERIDIAN_GLPK_ESING: ("The basis matrix is singular.", .numericalDifficulty),
    MERIDIAN_GLPK_ECOND: ("The basis matrix is ill-conditioned.", .numericalDifficulty),
    MERIDIAN_GLPK_EBOUND: (
      "A double-bounded row or column has wrong bounds, or an integer column broken ones.",
      .refused
    ),
    MERIDIAN_GLPK_EFAIL: ("The solver failed.", .numericalDifficulty),
    MERIDIAN_GLPK_EOBJLL: ("The lower limit of the objective was reached.", .objectiveLimit),
    MERIDIAN_GLPK_EOBJUL: ("The upper limit of the objective was reached.", .objectiveLimit),
    MERIDIAN_GLPK_EITLIM: ("The iteration limit was exceeded.", .iterationLimit),
    MERIDIAN_GLPK_ETMLIM: ("The time limit was exceeded.", .timeLimit),
    MERIDIAN_GLPK_ENOPFS: ("There is no primal feasible solution.", .completed),
    MERIDIAN_GLPK_ENODFS: ("There is no dual feasible solution.", .completed),
    MERIDIAN_GLPK_EROOT: ("The optimum of the relaxation was not provided.", .refused),
    MERIDIAN_GLPK_ESTOP: ("The search was ended by the caller.", .stopRequested),
    MERIDIAN_GLPK_EMIPGAP: ("The relative gap was reached.", .gapReached),
    MERIDIAN_GLPK_ENOFEAS: ("There is no primal or dual feasible solution.", .completed),
    MERIDIAN_GLPK_ENOCVG: ("The solver did not converge.", .numericalDifficulty),
    MERIDIAN_GLPK_EINSTAB: ("The solver became numerically unstable.", .numericalDifficulty),
    MERIDIAN_GLPK_EDATA: ("The data are invalid.", .refused),
    MERIDIAN_GLPK_ERANGE: ("The result is out of range.", .numericalDifficulty),
  ]
}

extension SolveStatus {
  /// Reads one of GLPK's states; a point that is not feasible is no point (`undefined`).
  init(glpk state: Int32) {
    self =
      switch Int(state) {
      case MERIDIAN_GLPK_OPTIMAL: .optimal
      case MERIDIAN_GLPK_FEASIBLE: .feasible
      case MERIDIAN_GLPK_NO_FEASIBLE: .infeasible
      case MERIDIAN_GLPK_UNBOUNDED: .unbounded
      case MERIDIAN_GLPK_UNDEFINED, MERIDIAN_GLPK_INFEASIBLE_POINT: .undefined
      default: .unknown(code: state)
      }
  }
}
