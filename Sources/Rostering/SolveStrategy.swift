/// How a roster is found: the whole solver, or one of two others to compare it with.
public enum SolveStrategy: String, CaseIterable, Sendable {
  /// First-order bound, column generation and restricted programs on GLPK, search.
  case full
  /// The first-order bound and search, without GLPK.
  case noGLPK = "no-glpk"
  /// The compact program, without tours, given whole to GLPK's branch and cut; for tiny instances.
  case compact

  /// Whether GLPK may be used beside bound and search.
  var usesGLPK: Bool { self == .full }
}
