import CivilTime
import Workforce

/// Who works at each place in each interval, and what that costs.
struct WorkCount {
  /// No place.
  static let idle = -1

  let work: WorkPlaces
  /// Thousandths of heads by interval and place.
  private var served: [Int]
  /// People by interval and place.
  private var people: [Int]
  /// Thousandths of heads by job, added up over intervals.
  private var done: [Int]
  /// People by job, added up over intervals.
  private var workers: [Int]
  private var idlers = 0
  /// ``WorkPrice/total`` of everything, kept as people come and go.
  private(set) var total: Double

  /// Begins with nobody at work.
  init(work: WorkPlaces) {
    self.work = work
    served = [Int](repeating: 0, count: work.grid.count * work.count)
    people = served
    done = work.jobs.map { _ in 0 }
    workers = done
    total = 0
    total = price.total
  }

  /// The price by parts, added up anew.
  var price: WorkPrice {
    var sum = WorkPrice()
    for queue in work.queues.indices {
      for interval in 0..<work.grid.count {
        sum += price(at: queue, interval)
      }
    }
    for job in work.jobs.indices { sum += price(at: work.queues.count + job, 0) }
    sum.idle += Double(idlers) * work.idlePrice
    return sum
  }

  /// What one person more costs at a place in an interval; negative where that saves something.
  func cost(ofAdding part: Int, at place: Int, _ interval: Int) -> Double {
    guard place != Self.idle else { return work.idlePrice }
    return price(at: place, interval, beside: part, 1).total - price(at: place, interval).total
  }

  /// Counts one person more, or, with a `sign` of -1, one less.
  mutating func add(_ part: Int, at place: Int, _ interval: Int, sign: Int = 1) {
    guard place != Self.idle else {
      idlers += sign
      total += Double(sign) * work.idlePrice
      return
    }
    let before = price(at: place, interval).total
    let cell = interval * work.count + place
    served[cell] += sign * part
    people[cell] += sign
    if work.isJob(place) {
      done[place - work.queues.count] += sign * part
      workers[place - work.queues.count] += sign
    }
    total += price(at: place, interval).total - before
  }

  /// How many intervals of one person's work a job still lacks, rounded up.
  func openIntervals(ofJob place: Int, part: Int) -> Int {
    let job = place - work.queues.count
    let needed = work.jobs[job].minutes * Efficiency.thousandthsPerHead
    let open = needed - done[job] * work.grid.intervalMinutes
    let each = max(1, part * work.grid.intervalMinutes)
    return max(0, (open + each - 1) / each)
  }

  /// The price of a place in an interval, of a job in all, with so much more there.
  private func price(
    at place: Int,
    _ interval: Int,
    beside part: Int = 0,
    _ person: Int = 0
  ) -> WorkPrice {
    guard work.isJob(place) else {
      let cell = interval * work.count + place
      return work.price(
        queue: place,
        interval: interval,
        served: served[cell] + part,
        people: people[cell] + person
      )
    }
    let job = place - work.queues.count
    return work.price(job: job, done: done[job] + part, people: workers[job] + person)
  }
}
