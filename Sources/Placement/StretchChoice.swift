/// Chooses the places of a shift in all of its intervals together, so that they cost least and keep the
/// rule on stretches in one queue.
///
/// Dynamic programming over the intervals. What has been counts by three things: the queue of the
/// stretch, its intervals up to the fewest that are asked for, and whether another stretch was before it,
/// since the only stretch of a shift may be short.
struct StretchChoice {
  /// What each change of queue counts, so that of choices that cost the same the calmest is taken.
  private static let changeGrain = 1e-7

  /// The place in each interval.
  private(set) var places: [Int] = []

  private let shift: StretchedShift
  private let most: Int
  /// The least cost by state; the last state is that before any work.
  private var costs: [Double]
  /// By interval and state, the state before, times two, and 1 more where the agent is idle.
  private var steps: [Int32] = []

  /// - Parameters:
  ///   - shift: The shift.
  ///   - prices: By interval, what it costs to be idle, and then to be at each of the shift's options.
  init(of shift: StretchedShift, prices: [[Double]]) {
    self.shift = shift
    most = shift.least
    let count = Self.states(of: shift)
    costs = [Double](repeating: .infinity, count: count)
    costs[count - 1] = 0
    steps.reserveCapacity(count * prices.count)
    // By interval and queue, the cheapest of its options.
    var best: [[Int?]] = []
    for prices in prices {
      var cheapest = [Int?](repeating: nil, count: shift.queueCount)
      for (option, queue) in shift.queues.enumerated() {
        let price = prices[option + 1]
        if price < cheapest[queue].map({ prices[$0 + 1] }) ?? .infinity { cheapest[queue] = option }
      }
      best.append(cheapest)
      advance(idle: prices[0], queues: cheapest.map { $0.map { prices[$0 + 1] } ?? .infinity })
    }
    walkBack(best)
  }

  /// How many states an interval has: a measure of the work.
  static func states(of shift: StretchedShift) -> Int { 2 * shift.queueCount * shift.least + 1 }

  /// The state of a stretch of so many intervals, 1 up to `most`.
  private func state(_ queue: Int, _ intervals: Int, isLater: Bool) -> Int {
    ((isLater ? shift.queueCount : 0) + queue) * most + intervals - 1
  }

  /// What it costs to end a stretch before another one, or after it.
  private func priceOfEnding(_ intervals: Int) -> Double {
    intervals < most ? shift.price ?? .infinity : 0
  }

  /// One interval further.
  private mutating func advance(idle: Double, queues: [Double]) {
    var next = costs.map { $0 + idle }
    var from = costs.indices.map { Int32(2 * $0 + 1) }
    let (first, second) = cheapestEnds()
    let none = costs.count - 1
    func reach(_ state: Int, _ cost: Double, from before: Int) {
      guard cost < next[state] else { return }
      (next[state], from[state]) = (cost, Int32(2 * before))
    }
    for (queue, price) in queues.enumerated() where price < .infinity {
      for isLater in [false, true] {
        for intervals in 1...most {
          let here = state(queue, intervals, isLater: isLater)
          let there = state(queue, min(intervals + 1, most), isLater: isLater)
          reach(there, costs[here] + price, from: here)
        }
      }
      reach(state(queue, 1, isLater: false), costs[none] + price, from: none)
      let end = first.queue == queue ? second : first
      reach(state(queue, 1, isLater: true), end.cost + Self.changeGrain + price, from: end.state)
    }
    costs = next
    steps += from
  }

  private typealias End = (queue: Int, state: Int, cost: Double)

  /// The cheapest ends of stretches of two queues.
  private func cheapestEnds() -> (first: End, second: End) {
    let nowhere: End = (-1, 0, .infinity)
    var (first, second) = (nowhere, nowhere)
    for queue in 0..<shift.queueCount {
      var own = nowhere
      for isLater in [false, true] {
        for intervals in 1...most {
          let state = state(queue, intervals, isLater: isLater)
          let cost = costs[state] + priceOfEnding(intervals)
          if cost < own.cost { own = (queue, state, cost) }
        }
      }
      if own.cost < first.cost {
        (first, second) = (own, first)
      } else if own.cost < second.cost {
        second = own
      }
    }
    return (first, second)
  }

  /// Reads the places off the steps, from the cheapest end on.
  private mutating func walkBack(_ best: [[Int?]]) {
    let none = costs.count - 1
    var (state, least) = (none, costs[none])
    for end in 0..<none {
      let isLater = end >= shift.queueCount * most
      let cost = costs[end] + (isLater ? priceOfEnding(end % most + 1) : 0)
      if cost < least { (state, least) = (end, cost) }
    }
    var reversed: [Int] = []
    for (interval, cheapest) in best.enumerated().reversed() {
      let step = Int(steps[interval * costs.count + state])
      let option = cheapest.isEmpty ? nil : cheapest[state / most % shift.queueCount]
      let isIdle = step % 2 == 1
      reversed.append(isIdle ? WorkCount.idle : option.map { shift.options[$0] } ?? WorkCount.idle)
      state = step / 2
    }
    places = reversed.reversed()
  }
}
