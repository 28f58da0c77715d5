import Dispatch
import Synchronization

/// Several pricers that work at the same time, one per thread.
///
/// What comes back depends on the questions alone, never on the number of threads.
final class PricingCrew: Sendable {
  /// A pricer that one thread at a time may use.
  private final class Seat: Sendable {
    let pricer: Mutex<TourPricer>

    init(_ pricer: TourPricer) { self.pricer = Mutex(pricer) }
  }

  private let seats: [Seat]
  /// Where the work of the questions is counted.
  let meter: WorkMeter

  /// Places for so many threads.
  convenience init(problem: RosteringProblem, threads: Int, meter: WorkMeter = WorkMeter()) {
    self.init(pricer: TourPricer(problem: problem), threads: threads, meter: meter)
  }

  /// Places for so many threads, each with a copy of a pricer.
  init(pricer: TourPricer, threads: Int, meter: WorkMeter = WorkMeter()) {
    self.meter = meter
    let pricer = pricer.rememberingGains
    seats = (0..<max(1, threads)).map { _ in Seat(pricer) }
  }

  /// Threads that work at the same time.
  var threads: Int { seats.count }

  /// Answers `count` questions, each with a pricer of its own thread, in the order of the questions.
  func map<Answer: Sendable>(
    _ count: Int,
    _ answer: @escaping @Sendable (Int, inout TourPricer) -> Answer
  ) -> [Answer] {
    let shares = min(seats.count, count)
    guard shares > 1 else {
      return seats[0].pricer.withLock { pricer in (0..<count).map { answer($0, &pricer) } }
    }
    let parts = Mutex([[Answer]](repeating: [], count: shares))
    DispatchQueue.concurrentPerform(iterations: shares) { [seats] share in
      let questions = count * share / shares..<count * (share + 1) / shares
      let part = seats[share].pricer.withLock { pricer in
        questions.map { answer($0, &pricer) }
      }
      parts.withLock { $0[share] = part }
    }
    return parts.withLock { $0.flatMap { $0 } }
  }
}
