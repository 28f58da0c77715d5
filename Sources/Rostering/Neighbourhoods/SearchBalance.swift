/// Divides the time between annealing and neighbourhoods by what each gave for its work lately.
struct SearchBalance {
  /// A way to search.
  enum Way: Int, Hashable, Sendable {
    case annealing
    case neighbourhoods

    /// The other one.
    var other: Way { self == .annealing ? .neighbourhoods : .annealing }
  }

  /// How much of what was known before a slice counts after it.
  private static let memory = 0.5
  /// Every so many slices the way that gives less has a turn.
  private static let slicesPerTrial = 4

  private var rates = [Double](repeating: 0, count: 2)
  private var slices = 0
  private var last = Way.annealing

  /// Books what a slice gave.
  ///
  /// - Parameters:
  ///   - way: the way searched.
  ///   - gain: by how much the objective fell.
  ///   - work: the work it took.
  mutating func book(_ way: Way, gain: Double, work: Int) {
    let rate = max(0, gain) / Double(max(1, work))
    rates[way.rawValue] = Self.memory * rates[way.rawValue] + (1 - Self.memory) * rate
    last = way
  }

  /// The way that gives more; nil where none does.
  var best: Way? {
    guard rates[0] != rates[1] else { return nil }
    return rates[0] > rates[1] ? .annealing : .neighbourhoods
  }

  /// The way to go next.
  mutating func next() -> Way {
    slices += 1
    guard let best else { return last.other }
    return slices % Self.slicesPerTrial == 0 ? best.other : best
  }
}
