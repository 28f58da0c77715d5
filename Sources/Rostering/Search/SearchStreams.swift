import Dispatch
import Synchronization

/// Several annealing runs side by side from the same roster; the best of them goes on.
struct SearchStreams {
  private final class Seat: Sendable {
    let annealing: Mutex<Annealing>

    init(_ annealing: Annealing) { self.annealing = Mutex(annealing) }
  }

  private let seats: [Seat]

  init(problem: RosteringProblem, classPrices: [[Double]], streams: Int, seed: UInt64) {
    let pricer = TourPricer(problem: problem)
    seats = (0..<streams).map { stream in
      Seat(
        Annealing(
          problem: problem,
          classPrices: classPrices,
          pricer: pricer,
          seed: seed &+ UInt64(stream) &* 0xD1B5_4A32_D192_ED03
        )
      )
    }
  }

  /// One round on every stream, on as many threads as there are streams.
  func run(
    from start: RosterState,
    schedule: Annealing.Schedule,
    shouldStop: @escaping @Sendable () -> Bool
  ) -> (best: RosterState, moves: Int) {
    let results = Mutex([(best: RosterState, moves: Int)?](repeating: nil, count: seats.count))
    DispatchQueue.concurrentPerform(iterations: seats.count) { [seats] stream in
      let result = seats[stream].annealing.withLock {
        $0.run(from: start, schedule: schedule, shouldStop: shouldStop)
      }
      results.withLock { $0[stream] = result }
    }
    let found = results.withLock { $0.compactMap { $0 } }
    let moves = found.reduce(0) { $0 + $1.moves }
    let best = found.min { $0.best.objective < $1.best.objective }?.best ?? start
    return (best, moves)
  }
}
