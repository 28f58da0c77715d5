import Synchronization

/// Counts the work of a run beside the search itself, in units of about one move of annealing: prices and
/// bound, dives, column generation, branch and price, and whole numbers of columns.
///
/// Work is counted, never timed, and added on one thread between two questions or programs; so a limit of
/// it ends a run at the same place whatever the machine and the number of threads.
final class WorkMeter: Sendable {
  /// Thousandths of a unit.
  private let limit: Int
  private let done = Atomic<Int>(0)

  /// Simplex iterations times rows that take as long as one move.
  private static let rowIterationsPerUnit = 300
  private static let partsPerUnit = 1_000

  /// - Parameter limit: most units of work; nil sets no limit.
  init(limit: Int? = nil) {
    self.limit =
      limit.map { $0 < Int.max / Self.partsPerUnit ? $0 * Self.partsPerUnit : .max } ?? .max
  }

  /// The meter of a run whose search may take so many steps; nil sets no limit.
  convenience init(iterationLimit: Int?) {
    self.init(limit: iterationLimit.map(Self.units))
  }

  /// Units of work that go with so many steps of the search.
  ///
  /// A hundred a step, but fewer with a small limit, where these parts would otherwise take minutes for a
  /// search of seconds: 5 a step and one more for every 10 steps.
  static func units(iterationLimit steps: Int) -> Int {
    guard steps < Int.max / mostUnitsPerStep else { return .max }
    return max(fewestUnits, steps * min(mostUnitsPerStep, 5 + steps / 10))
  }

  private static let mostUnitsPerStep = 100
  private static let fewestUnits = 500

  /// Units of work done.
  var work: Double { Double(done.load(ordering: .relaxed)) / Double(Self.partsPerUnit) }

  /// Whether the limit is reached.
  var isUsedUp: Bool { done.load(ordering: .relaxed) >= limit }

  /// Adds units of work.
  func add(_ units: Double) {
    done.wrappingAdd(Int(units * Double(Self.partsPerUnit)), ordering: .relaxed)
  }

  /// Adds simplex iterations of a program.
  func add(iterations: Int, rows: Int) {
    add(Double(iterations) * Double(rows) / Double(Self.rowIterationsPerUnit))
  }

  /// Simplex iterations of a program that reach the limit, at least one; nil where there is none.
  func iterationsLeft(rows: Int) -> Int? {
    guard limit < .max else { return nil }
    let left = Double(limit - done.load(ordering: .relaxed)) / Double(Self.partsPerUnit)
    return max(
      1,
      Int((left * Double(Self.rowIterationsPerUnit) / Double(max(1, rows))).rounded(.up))
    )
  }
}
