import CGLPK

/// Facts about the library behind ``GLPKProblem``.
public enum GLPKSolver {
  /// The version of GLPK that is linked, such as `5.0`.
  public static var version: String { String(cString: meridian_glpk_version()) }
}
