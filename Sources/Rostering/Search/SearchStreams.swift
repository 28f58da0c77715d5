import Dispatch
import Synchronization

/// Several annealing runs side by side; now and then all go on from the best of them.
///
/// What comes out depends on the number of streams and the seed, not on how many threads there are.
struct SearchStreams {
  private final class Seat: Sendable {
    let annealing: Mutex<Annealing>

    init(_ annealing: Annealing) { self.annealing = Mutex(annealing) }
  }

  /// Parts of a round, after each of which the streams meet.
  private static let meetings = 48
  /// Every so many meetings all streams go on from the best one's state.
  private static let meetingsPerExchange = 4

  private let seats: [Seat]
  private let threads: Int

  init(
    state: RosterState,
    guide: SearchGuide,
    pricer: TourPricer,
    streams: Int,
    threads: Int,
    seed: UInt64
  ) {
    self.threads = threads
    seats = (0..<streams).map { stream in
      Seat(
        Annealing(
          state: state,
          guide: guide,
          pricer: pricer,
          seed: seed &+ UInt64(stream) &* 0xD1B5_4A32_D192_ED03
        )
      )
    }
  }

  /// How many streams there are.
  var count: Int { seats.count }

  /// Runs one round of `schedule.moves` moves per stream from a state.
  ///
  /// - Parameters:
  ///   - start: where every stream begins.
  ///   - schedule: the round.
  ///   - shouldStop: asked often, from several threads.
  ///   - meeting: told the best state so far, if it is better than the last one told, and the moves
  ///     made since; false ends the round.
  func run(
    from start: RosterState,
    schedule: Annealing.Schedule,
    shouldStop: @escaping @Sendable () -> Bool,
    meeting: (_ better: RosterState?, _ moves: Int) -> Bool
  ) {
    for seat in seats { seat.annealing.withLock { $0.goOn(from: start, isNewRound: true) } }
    var best = start.objective
    for part in 0..<Self.meetings {
      let moves =
        schedule.moves * part / Self.meetings..<schedule.moves * (part + 1) / Self.meetings
      let made = advance(moves: moves, of: schedule, shouldStop: shouldStop)
      let leader = leader { $0.bestObjective }
      var better: RosterState?
      if leader.objective < best - 1e-7 {
        best = leader.objective
        better = start.with(tours: seats[leader.stream].annealing.withLock { $0.bestTours })
      }
      guard meeting(better, made) else { return }
      if (part + 1) % Self.meetingsPerExchange == 0 { exchange() }
    }
  }

  private func advance(
    moves: Range<Int>,
    of schedule: Annealing.Schedule,
    shouldStop: @escaping @Sendable () -> Bool
  ) -> Int {
    let made = Mutex(0)
    let seats = seats
    let threads = min(threads, seats.count)
    DispatchQueue.concurrentPerform(iterations: threads) { thread in
      for stream in stride(from: thread, to: seats.count, by: threads) {
        let count = seats[stream].annealing.withLock {
          $0.advance(moves: moves, of: schedule, shouldStop: shouldStop)
        }
        made.withLock { $0 += count }
      }
    }
    return made.withLock { $0 }
  }

  /// The first of the streams with the least value.
  private func leader(by value: (Annealing) -> Double) -> (stream: Int, objective: Double) {
    var leader = (stream: 0, objective: Double.infinity)
    for (stream, seat) in seats.enumerated() {
      let objective = seat.annealing.withLock { value($0) }
      if objective < leader.objective { leader = (stream, objective) }
    }
    return leader
  }

  private func exchange() {
    guard seats.count > 1 else { return }
    let leader = leader { $0.state.objective }.stream
    let state = seats[leader].annealing.withLock { $0.state }
    for (stream, seat) in seats.enumerated() where stream != leader {
      seat.annealing.withLock { $0.goOn(from: state, isNewRound: false) }
    }
  }
}
