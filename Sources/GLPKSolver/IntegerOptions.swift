/// How branch and cut (`glp_intopt`) is to work.
///
/// The limits in nodes and iterations are repeatable, the one in time is not.
public struct IntegerOptions: Hashable, Sendable {
  /// Which fractional column to branch on.
  public enum Branching: Int32, Hashable, Sendable {
    /// The first one.
    case first = 1
    /// The last one.
    case last = 2
    /// The one farthest from whole.
    case mostFractional = 3
    /// By the heuristic of Driebeck and Tomlin.
    case driebeckTomlin = 4
    /// By pseudo-costs.
    case pseudoCost = 5
  }

  /// Which open node to go on with.
  public enum NodeOrder: Int32, Hashable, Sendable {
    /// The youngest: depth first.
    case depthFirst = 1
    /// The oldest: breadth first.
    case breadthFirst = 2
    /// The one with the best bound.
    case bestBound = 3
    /// The one with the best projection.
    case bestProjection = 4
  }

  /// Where GLPK tightens bounds before it solves a node.
  public enum Preprocessing: Int32, Hashable, Sendable {
    /// Nowhere.
    case none = 0
    /// At the root.
    case root = 1
    /// At every node.
    case everywhere = 2
  }

  /// Kinds of cutting planes.
  public struct Cuts: OptionSet, Hashable, Sendable {
    /// The kinds as bits.
    public let rawValue: Int
    /// Makes a set from bits.
    public init(rawValue: Int) { self.rawValue = rawValue }
    /// Mixed integer rounding cuts.
    public static let mixedIntegerRounding = Cuts(rawValue: 1)
    /// Gomory's mixed integer cuts.
    public static let gomory = Cuts(rawValue: 2)
    /// Mixed cover cuts.
    public static let cover = Cuts(rawValue: 4)
    /// Clique cuts.
    public static let clique = Cuts(rawValue: 8)
    /// All kinds.
    public static let all: Cuts = [.mixedIntegerRounding, .gomory, .cover, .clique]
  }

  /// Ways to find integer points early.
  public struct Heuristics: OptionSet, Hashable, Sendable {
    /// The ways as bits.
    public let rawValue: Int
    /// Makes a set from bits.
    public init(rawValue: Int) { self.rawValue = rawValue }
    /// Rounding the relaxation.
    public static let rounding = Heuristics(rawValue: 1)
    /// The feasibility pump.
    public static let feasibilityPump = Heuristics(rawValue: 2)
    /// Proximity search (Fischetti and Monaci); GLPK limits it by the wall clock.
    public static let proximitySearch = Heuristics(rawValue: 4)
  }

  /// Which fractional column to branch on.
  public var branching = Branching.driebeckTomlin
  /// Which open node to go on with.
  public var nodeOrder = NodeOrder.bestBound
  /// Where GLPK tightens bounds before it solves a node.
  public var preprocessing = Preprocessing.everywhere
  /// Whether GLPK simplifies the program first; otherwise the kept basis starts the search.
  public var presolve = true
  /// Whether GLPK writes integer columns as binary ones; only with ``presolve``.
  public var binarize = false
  /// The kinds of cutting planes to generate.
  public var cuts: Cuts = []
  /// The ways to find integer points early.
  public var heuristics: Heuristics = []
  /// The most nodes of the search tree, zero or more; `nil` for no limit. Repeatable.
  public var nodeLimit: Int?
  /// The most simplex iterations, looked at between nodes; `nil` for no limit. Repeatable.
  public var iterationLimit: Int?
  /// The longest time on the wall clock in milliseconds; `nil` for no limit. Not repeatable.
  public var timeLimitMilliseconds: Int?
  /// The search ends when objective − bound is at most this part of the objective; 0 or more.
  public var relativeGap = 0.0
  /// The search ends when objective − bound is at most this, in units of the objective; 0 or more.
  public var absoluteGap = 0.0
  /// Only points with a smaller objective are of interest: other branches are cut off.
  public var cutoff: Double?
  /// A point known to be feasible, one value per column: the search only looks for better ones,
  /// and answers with this one where there is none.
  public var start: [Double]?
  /// How far an integer column may be from whole; more than 0, less than 1.
  public var integralityTolerance = 1e-5
  /// How much better a branch's bound must be than the best point, relatively; more than 0, less
  /// than 1.
  public var objectiveTolerance = 1e-7

  /// Makes the preset options.
  public init() {}
}
