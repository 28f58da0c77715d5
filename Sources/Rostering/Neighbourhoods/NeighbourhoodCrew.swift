import Dispatch
import GLPKSolver
import Synchronization

/// Several neighbourhood searches side by side, each with GLPK problems of its own; now and then
/// they meet, and what they found is joined.
///
/// What comes out depends on the number of streams and the seed, not on how many threads there are.
struct NeighbourhoodCrew {
  private final class Seat: Sendable {
    let search: Mutex<NeighbourhoodSearch>

    init(_ search: NeighbourhoodSearch) { self.search = Mutex(search) }
  }

  /// What the streams did between two meetings.
  struct Outcome {
    /// The best roster; the one to begin with where nothing better was found.
    let state: RosterState
    /// A floor under every roster; minus infinity where none was found.
    let bound: Double
    /// Work done.
    let work: Int
  }

  private let seats: [Seat]
  private let threads: Int

  init(state: RosterState, prices: [Double], streams: Int, threads: Int, seed: UInt64) {
    let pricer = TourPricer(problem: state.problem)
    self.threads = threads
    seats = (0..<streams).map { stream in
      Seat(
        NeighbourhoodSearch(
          state: state,
          prices: prices,
          pricer: pricer,
          seed: seed &+ UInt64(stream) &* 0xA24B_AED4_963E_E407
        )
      )
    }
  }

  /// How many streams there are.
  var streams: Int { seats.count }

  /// Lets every stream do so much work from a roster, and joins what they found.
  ///
  /// - Throws: the first of the streams' errors.
  func run(
    from start: RosterState,
    work: Int,
    shouldStop: @escaping @Sendable () -> Bool
  ) throws(GLPKError) -> Outcome {
    let results = Mutex([Result<Int, GLPKError>](repeating: .success(0), count: seats.count))
    let seats = seats
    let threads = min(threads, seats.count)
    DispatchQueue.concurrentPerform(iterations: threads) { thread in
      for stream in stride(from: thread, to: seats.count, by: threads) {
        let result = seats[stream].search.withLock { search in
          search.goOn(from: start)
          return Result { () throws(GLPKError) in
            try search.run(work: work, shouldStop: shouldStop)
          }
        }
        results.withLock { $0[stream] = result }
      }
    }
    var done = 0
    for result in results.withLock({ $0 }) { done += try result.get() }
    let found = seats.map { $0.search.withLock { $0.state } }
    let bound = seats.map { $0.search.withLock { $0.bound } }.max() ?? -.infinity
    return Outcome(state: Self.joined(found, start: start), bound: bound, work: done)
  }

  /// The best of the rosters with what the others changed elsewhere, as far as it helps there too and
  /// leaves one moment for each session that is held together.
  static func joined(_ found: [RosterState], start: RosterState) -> RosterState {
    guard var best = found.min(by: { $0.objective < $1.objective }),
      best.objective < start.objective - 1e-7
    else { return start }
    let leader = best
    for other in found where other.objective < start.objective - 1e-7 {
      let changed = start.tours.indices.filter {
        other.tours[$0] != start.tours[$0] && leader.tours[$0] == start.tours[$0]
      }
      var candidate = best
      for agent in changed { candidate.remove(agent: agent) }
      for agent in changed {
        if let tour = other.tours[agent] { candidate.insert(tour, agent: agent) }
      }
      if candidate.objective < best.objective - 1e-7, !candidate.sessionStarts.hasSplitSession {
        best = candidate
      }
    }
    return best
  }
}
