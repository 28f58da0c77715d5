/// What bounds a run of the solver.
public struct SolveOptions: Sendable {
  /// Wall-clock seconds after which the best roster so far is returned; nil sets no limit.
  public var timeLimitSeconds: Double?
  /// Improvement steps after which the best roster so far is returned; nil sets no limit. Under
  /// this limit alone, the same instance and seed give the same roster.
  public var iterationLimit: Int?
  /// The run ends when the gap, in percent of the required hours, is no larger than this.
  public var gapPercent: Double
  /// Seed of the pseudo-random numbers.
  public var seed: UInt64
  /// Threads that may work at the same time, at least 1; fewer do where the system starts no more.
  public var threads: Int
  /// How the roster is found.
  public var strategy: SolveStrategy

  /// Makes options; the defaults are those of the command line.
  public init(
    timeLimitSeconds: Double? = 60,
    iterationLimit: Int? = nil,
    gapPercent: Double = 0.05,
    seed: UInt64 = 1,
    threads: Int = 2,
    strategy: SolveStrategy = .full
  ) {
    self.timeLimitSeconds = timeLimitSeconds
    self.iterationLimit = iterationLimit
    self.gapPercent = gapPercent
    self.seed = seed
    self.threads = threads
    self.strategy = strategy
  }
}
