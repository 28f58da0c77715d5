/// Which round of annealing comes next.
struct SearchPlan {
  /// One round.
  struct Round: Equatable {
    /// Moves per stream.
    let moves: Int
    /// The temperature at its start, in the highest price of a missing head.
    let heat: Double
    /// See ``Annealing/Schedule/priceShare``.
    let priceShare: Double
    /// See ``Annealing/Schedule/noise``.
    let noise: Double
  }

  /// The share of the bound's prices in the main round, and in the others, which look for what the
  /// prices hide.
  private static let mainPriceShare = 0.1
  private static let otherPriceShare = 0.02

  /// The heat of the short rounds: enough for a small problem to leave the roster it began with.
  private static let shortHeat = 0.5
  private static let shortNoise = 0.5
  private static let noise = 0.05
  /// The heat of the main round, which may forget where it began.
  private static let freshHeat = 0.08
  /// The heat of rounds that polish what there is.
  private static let polishingHeat = 0.03
  private static let firstMoves = 2_000
  /// The share of what is left that a later round takes, and the fewest moves that it makes.
  private static let polishingShare = 0.25
  private static let fewestPolishingMoves = 20_000

  private let streams: Int
  /// The share of what is left that the main round takes.
  private let mainShare: Double
  private var rounds = 0
  private var lastMoves = 0

  init(streams: Int, mainShare: Double = 0.9) {
    self.streams = streams
    self.mainShare = mainShare
  }

  /// Whether the short rounds are over and the main one comes next.
  var isWarm: Bool { rounds == 2 }

  /// Whether the main round is over, or there is no limit that would give it a size.
  var isPolishing: Bool { rounds > 2 }

  /// The next round, given the moves that are left over all streams; nil where there is no limit.
  mutating func nextRound(movesLeft: Int?) -> Round {
    rounds += 1
    let left = movesLeft.map { max(1, $0 / streams) }
    let grown = lastMoves == 0 ? Self.firstMoves : lastMoves * 4
    guard rounds > 2, let left else {
      lastMoves = min(grown, left ?? grown)
      return Round(
        moves: lastMoves,
        heat: Self.shortHeat,
        priceShare: Self.otherPriceShare,
        noise: Self.shortNoise
      )
    }
    let isMain = rounds == 3
    let polishing = max(Self.fewestPolishingMoves, Int(Double(left) * Self.polishingShare))
    lastMoves = max(1, isMain ? Int(Double(left) * mainShare) : min(left, polishing))
    return Round(
      moves: lastMoves,
      heat: isMain ? Self.freshHeat : Self.polishingHeat,
      priceShare: isMain ? Self.mainPriceShare : Self.otherPriceShare,
      noise: Self.noise
    )
  }
}
