import Synchronization

/// The optimum that ``BruteForce`` finds in a ``TinyWorld``, computed once for all suites.
enum OracleOptimum {
  private static let known = Mutex([UInt64: Double?]())

  /// The best objective of the world of a seed; nil when some agent has no legal tour.
  static func objective(seed: UInt64) throws -> Double? {
    if let answer = known.withLock({ $0[seed] }) { return answer }
    let found = BruteForce(instance: try TinyWorld.instance(seed: seed)).optimum()?.objective
    known.withLock { $0[seed] = .some(found) }
    return found
  }

  /// The seeds that tests of bounds go through: a debug build is some fifty times slower.
  static var seeds: Range<UInt64> {
    #if DEBUG
      0..<30
    #else
      0..<300
    #endif
  }
}
