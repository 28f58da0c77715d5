public import CivilTime
public import Workforce

/// What a run has learnt: what the hours of each queue and the heads of each shift are worth, tours, and a
/// floor. A later run of the same instance, or of one like it, can begin with it.
///
/// Values are carried over by ids, dates and instants, so that the other instance may have other people,
/// queues, hours and rules: what it does not share with this one begins anew. Nothing that is carried has
/// to be true of the other instance: prices give a floor there whatever they are, and tours are looked at
/// again before they are used.
public struct RunKnowledge: Sendable {
  private let problem: RosteringProblem
  private let prices: [Double]
  private let countPrices: [[Double]]
  private let tours: [TourColumn]
  /// A floor under the objective of every roster of the instance.
  public let lowerBound: Double
  /// The floor that the prices alone give; no more than ``lowerBound``.
  public let floorOfPrices: Double

  init(
    problem: RosteringProblem,
    prices: [Double],
    countPrices: [[Double]],
    tours: [TourColumn],
    lowerBound: Double,
    floorOfPrices: Double
  ) {
    self.problem = problem
    self.prices = prices
    self.countPrices = countPrices
    self.tours = tours
    self.lowerBound = lowerBound
    self.floorOfPrices = floorOfPrices
  }

  /// The instance of the run.
  public var instance: Instance { problem.instance }

  /// What one more head at a queue is worth in an interval.
  ///
  /// - Parameters:
  ///   - queue: the queue.
  ///   - start: the start of an interval of the horizon.
  /// - Returns: the price of the head for the whole interval, in the instance's currency; nil where the queue
  ///   or the interval is not the instance's.
  public func price(ofHeadAt queue: Identifier<Queue>, from start: Instant) -> Double? {
    guard let position = problem.instance.queues.firstIndex(where: { $0.id == queue }),
      let slot = problem.timeline.slot(startingAt: start),
      problem.timeline.gridSlots.contains(slot)
    else { return nil }
    return prices[problem.priceLayout.cell(queue: position, slot: slot)]
  }

  /// What one more head of each row of ``Instance/shiftCover`` is worth, in its order; negative where
  /// there are too many.
  public var shiftCoverPrices: [Double] {
    let first = problem.priceLayout.coverOffset
    return Array(prices[first..<first + problem.instance.shiftCover.count])
  }

  /// The tours, by agent id of one who may work them, as shifts in which nothing is served.
  public var tourShifts: [(agent: Identifier<Agent>, shifts: [Shift])] {
    let decoder = TourDecoder(problem: problem)
    let members = problem.members
    return tours.compactMap { column in
      members[column.type].first.map { agent in
        (
          problem.instance.agents[agent].id,
          decoder.shifts(of: agent, tour: column.tour, queues: [:])
        )
      }
    }
  }

  /// What the best tour of one more person would earn at most at the prices, less what it costs.
  ///
  /// The instance with that person has no roster that costs less than ``floorOfPrices`` less this value. The
  /// person is translated alone, so that the answer takes milliseconds.
  ///
  /// - Parameter agent: the person, with a location and contract of any kind and an id that no agent of the
  ///   instance has. The history knows nothing of the person.
  /// - Returns: the value, in the instance's currency; nil where the person has no legal tour.
  public func value(ofAdding agent: Agent) -> Double? {
    let alone = RosteringProblem(
      problem.instance.changed { $0.agents = [agent] },
      others: problem.instance.agents.count,
      reusing: problem
    )
    let asked = alone.relaxed ?? alone
    let relaxation = LagrangianBound(problem: asked)
    let carried = PriceCarrier(from: problem, to: asked).unchangedPrices(prices)
    var pricer = TourPricer(problem: asked)
    return pricer.bestTour(
      type: 0,
      gains: relaxation.gains(class: 0, prices: carried),
      shifts: relaxation.shiftGains(prices: carried)
    )?.ceiling
  }

  /// What can be used in a run of another problem.
  func carried(to target: RosteringProblem, pricer: TourPricer) -> CarriedKnowledge {
    let carrier = PriceCarrier(from: problem, to: target)
    let isSame = problem.identity === target.identity
    return CarriedKnowledge(
      prices: carrier.prices(prices, for: LagrangianBound(problem: target)),
      countPrices: carrier.countPrices(countPrices),
      tours: isSame ? tours : carriedTours(to: target, pricer: pricer),
      lowerBound: isSame ? lowerBound : nil
    )
  }

  /// The tours that are legal in another problem, each for one type of the agents who worked it.
  private func carriedTours(to target: RosteringProblem, pricer: TourPricer) -> [TourColumn] {
    let decoder = TourDecoder(problem: problem)
    var encoder = TourEncoder(problem: target, pricer: pricer)
    let positions = Dictionary(
      uniqueKeysWithValues: target.instance.agents.enumerated().map { ($1.id, $0) }
    )
    let gains = [Double](repeating: 0, count: target.timeline.count)
    let starts = SessionStarts(problem: target)
    let members = problem.members
    return tours.compactMap { column in
      let agents = members[column.type].lazy.compactMap {
        positions[problem.instance.agents[$0].id]
      }
      guard let agent = agents.first, let first = members[column.type].first else { return nil }
      let days = encoder.days(
        of: agent,
        shifts: decoder.shifts(of: first, tour: column.tour, queues: [:]),
        gains: gains,
        starts: starts
      )
      return encoder.tour(of: agent, days: days).map {
        TourColumn(type: target.typeOfAgent[agent], tour: $0)
      }
    }
  }
}

/// Knowledge in the terms of the problem of a run.
struct CarriedKnowledge {
  /// Prices in the layout of ``LagrangianBound``.
  let prices: [Double]
  /// Prices of counts, by type.
  let countPrices: [[Double]]
  /// Legal tours.
  let tours: [TourColumn]
  /// A floor; nil where none is known of this problem.
  let lowerBound: Double?
}
