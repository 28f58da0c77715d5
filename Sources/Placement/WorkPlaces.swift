import CivilTime
import Workforce

/// Everything that a person on shift can work on, numbered: the queues in the instance's order, then
/// the jobs.
struct WorkPlaces {
  let queues: [Queue]
  let jobs: [Job]
  let grid: IntervalGrid
  /// Heads still needed by queue and interval, in thousandths, those of the history taken off.
  let needed: [Int]
  /// The same for the fewest heads while the client is open, where a queue asks for any.
  let fewest: [[Int]?]
  private let jobIntervals: [Range<Int>]
  /// Prices per hour of the first, the second, … missing head by queue, priority included; the last one
  /// holds for all further heads.
  private let headPrices: [[Double]]
  /// The price per hour of a head below the fewest, by queue.
  private let fewestPrices: [Double]
  private let jobMinutes: [Int]
  private let jobPrices: [Double]
  let idleHour: Double

  /// More than any price: what a missing head of a hard minimum counts for one hour.
  private static let hardPrice = 1e7

  init(instance: Instance) {
    let grid = instance.requirement.grid
    self.grid = grid
    queues = instance.queues
    jobs = instance.jobs
    idleHour = instance.prices.idleHour
    let carried = instance.carriedCover.heads
    needed = zip(instance.requirement.heads, carried).map {
      max(0, $0 - $1) * Efficiency.thousandthsPerHead
    }
    fewest = instance.queues.enumerated().map { queue, entry in
      entry.fewestHeads(in: grid).map { heads in
        heads.enumerated().map {
          max(0, $1 - carried[queue * grid.count + $0]) * Efficiency.thousandthsPerHead
        }
      }
    }
    headPrices = instance.queues.map { queue in
      queue.shortagePrices.indices.map { queue.price(ofMissingHead: $0) }
    }
    fewestPrices = instance.queues.map {
      $0.minimumHeads?.enforcement.price ?? WorkPlaces.hardPrice
    }
    jobMinutes = instance.jobs.map(\.minutes)
    jobPrices = instance.jobs.map(\.hourPrice)
    jobIntervals = instance.jobs.map { grid.wholeIntervals(within: $0.window) }
  }

  var count: Int { queues.count + jobs.count }

  /// The places at which an agent may work.
  func places(of agent: Agent) -> [Int] {
    queues.indices.filter { agent.canServe(queues[$0]) }
      + jobs.indices.filter { agent.canServe(jobs[$0].queue) }.map { queues.count + $0 }
  }

  /// The queue whose efficiency holds at a place.
  func queue(of place: Int) -> Queue {
    place < queues.count ? queues[place] : jobs[place - queues.count].queue
  }

  func isJob(_ place: Int) -> Bool { place >= queues.count }

  /// Whether a place is there in an interval: jobs lie between release and deadline.
  func isOpen(_ place: Int, _ interval: Int) -> Bool {
    place < queues.count || jobIntervals[place - queues.count].contains(interval)
  }

  /// What is done at a place.
  func kind(of place: Int) -> Activity.Kind {
    place < queues.count ? .serving(queues[place].id) : .job(jobs[place - queues.count].id)
  }

  /// What more work at a queue is worth in an interval.
  ///
  /// - Parameters:
  ///   - queue: The queue.
  ///   - interval: The interval.
  ///   - served: Thousandths of heads that serve it already.
  ///   - part: Thousandths of heads that come.
  /// - Returns: The price of the missing heads, and of the idle time, that is saved.
  func gain(queue: Int, interval: Int, served: Int, part: Int) -> Double {
    let missing = needed[queue * grid.count + interval] - served
    var gain = 0.0
    if missing > 0 {
      gain = saved(at: queue, missing: missing, part: part)
      gain += idleHour * Double(min(part, missing)) / Double(max(1, part))
    }
    if let fewest = fewest[queue], fewest[interval] > served {
      let covered = Efficiency.heads(min(part, fewest[interval] - served))
      gain += covered * fewestPrices[queue]
    }
    return gain * Double(grid.intervalMinutes) / 60
  }

  /// What one more interval at a job is worth with so many thousandths of minutes of it done.
  func gain(job: Int, done: Int, part: Int) -> Double {
    let undone = jobMinutes[job] * Efficiency.thousandthsPerHead - done
    guard undone > 0 else { return 0 }
    let work = part * grid.intervalMinutes
    let hours = Efficiency.heads(min(work, undone)) / 60
    return hours * (jobPrices[job] + idleHour * 1000 / Double(max(1, part)))
  }

  /// The price per hour of the missing heads that a part of one covers, the dearest first.
  private func saved(at queue: Int, missing: Int, part: Int) -> Double {
    var (left, price) = (min(part, missing), 0.0)
    var missing = missing
    let prices = headPrices[queue]
    while left > 0 {
      let head = (missing - 1) / Efficiency.thousandthsPerHead
      let step = min(left, missing - head * Efficiency.thousandthsPerHead)
      price += Efficiency.heads(step) * prices[min(head, prices.count - 1)]
      missing -= step
      left -= step
    }
    return price
  }
}

extension Queue {
  /// The fewest heads by interval: those of the queue where the client is open throughout, else 0; nil
  /// where the queue asks for none.
  fileprivate func fewestHeads(in grid: IntervalGrid) -> [Int]? {
    guard let rule = minimumHeads else { return nil }
    // A span of the date before may reach into the grid.
    let open = client.open(
      from: client.zone.local(at: grid.start).date.adding(days: -1),
      through: client.zone.local(at: grid.end).date
    )
    return (0..<grid.count).map { open.contains(grid.range(ofInterval: $0)) ? rule.heads : 0 }
  }
}

extension IntervalGrid {
  /// The indices of the intervals that lie wholly within a range.
  func wholeIntervals(within range: Range<Instant>) -> Range<Int> {
    guard let inside = range.intersection(self.range) else { return 0..<0 }
    let first = (inside.lowerBound.minutes(since: start) + intervalMinutes - 1) / intervalMinutes
    let end = inside.upperBound.minutes(since: start) / intervalMinutes
    return first..<max(first, end)
  }
}
