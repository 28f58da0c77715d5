import CivilTime
import Workforce

/// What work that is done, or not done, costs, in the objective's money and by its parts.
public struct WorkPrice: Sendable {
  /// Missing heads of queues, and hours of jobs that are not done.
  public var shortage = 0.0
  /// Time without use: idle, beyond a queue's need or a job's hours.
  public var idle = 0.0
  /// Heads below the fewest of a queue, where these have a price.
  public var fewest = 0.0
  /// Hours of heads below the fewest of a queue, where these are hard.
  public var hardHours = 0.0

  /// More than an hour of anything else costs: an hour of a head that a hard rule wants.
  private static let hardHourPrice = 1e7

  /// All parts as one number, in which hard hours outweigh all else.
  var total: Double { shortage + idle + fewest + hardHours * Self.hardHourPrice }

  static func += (left: inout WorkPrice, right: WorkPrice) {
    left.shortage += right.shortage
    left.idle += right.idle
    left.fewest += right.fewest
    left.hardHours += right.hardHours
  }
}

extension WorkPlaces {
  /// The price of one interval of a queue.
  ///
  /// - Parameters:
  ///   - queue: The queue.
  ///   - interval: The interval.
  ///   - served: Thousandths of heads that serve it, without those of the history.
  ///   - people: The people who are these heads.
  /// - Returns: The price by parts.
  func price(queue: Int, interval: Int, served: Int, people: Int) -> WorkPrice {
    let hours = Double(grid.intervalMinutes) / 60
    let needed = needed[queue * grid.count + interval]
    var price = WorkPrice()
    if needed > served {
      price.shortage = hours * queues[queue].price(ofMissingThousandths: needed - served)
    }
    price.idle = hours * idleHour * withoutUse(people, served: served, needed: needed)
    guard let least = fewest[queue]?[interval], least > served else { return price }
    let missing = hours * Efficiency.heads(least - served)
    if let owed = queues[queue].minimumHeads?.enforcement.price {
      price.fewest = missing * owed
    } else {
      price.hardHours = missing
    }
    return price
  }

  /// The price of a job over the whole horizon.
  ///
  /// - Parameters:
  ///   - job: The job.
  ///   - done: Thousandths of heads that worked on it, added up over intervals.
  ///   - people: People who did, added up over intervals.
  /// - Returns: The price by parts.
  func price(job: Int, done: Int, people: Int) -> WorkPrice {
    let needed = jobs[job].minutes * Efficiency.thousandthsPerHead
    let worked = done * grid.intervalMinutes
    var price = WorkPrice()
    price.shortage = Efficiency.heads(max(0, needed - worked)) / 60 * jobs[job].hourPrice
    let useless = withoutUse(people * grid.intervalMinutes, served: worked, needed: needed)
    price.idle = idleHour * useless / 60
    return price
  }

  /// The price of one person who is idle for one interval.
  var idlePrice: Double { idleHour * Double(grid.intervalMinutes) / 60 }

  /// People without work where so many serve so much of what is needed: where they are too many, all of
  /// them are without work for the same share of their time.
  private func withoutUse(_ people: Int, served: Int, needed: Int) -> Double {
    guard served > needed else { return 0 }
    return Double(people) * Double(served - needed) / Double(served)
  }
}
