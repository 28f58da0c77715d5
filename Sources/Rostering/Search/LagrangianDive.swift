/// Builds a roster by fixing agents a few at a time, the least flexible first; after each few the
/// prices of cover are raised again for the need that is left and the agents that are free.
///
/// Fixing against prices rather than against missing heads keeps the roster near the optimum of the
/// linear program; pricing again keeps agents from all choosing the same hours (a dive, in the
/// sense of Strandmark, Qu and Curtois 2020, without a linear program).
struct LagrangianDive {
  let problem: RosteringProblem
  let crew: PricingCrew
  /// Least agents fixed between two repricings.
  var agentsPerStep = 4
  /// Most repricings: with more agents, more are fixed between two of them.
  private static let mostSteps = 30
  /// Evaluations of the bound in one repricing.
  private static let evaluationsPerStep = 60
  /// Most evaluations in all; half of them concern agents who are in already.
  static let mostEvaluations = mostSteps * evaluationsPerStep
  /// The first step of a repricing, as a share of the highest price.
  var stepShare = 0.05

  /// The roster, or nil when the run was asked to stop.
  func roster(
    order: [Int],
    prices start: [Double],
    countPrices startCounts: [[Double]]? = nil,
    pricer: inout TourPricer,
    shouldStop: () -> Bool
  ) -> RosterState? {
    let preset = pricer.sessionStarts
    var state = RosterState(problem: problem)
    var prices = start
    var countPrices = startCounts
    var free = problem.typeCounts
    var gains = [Double](repeating: 0, count: problem.timeline.count)
    let agentsPerStep = max(agentsPerStep, (order.count + Self.mostSteps - 1) / Self.mostSteps)
    let followers = problem.followers
    var position = 0
    while position < order.count {
      let relaxation = LagrangianBound(problem: problem.rest(of: state, typeCounts: free))
      var ascent = FirstOrderAscent(
        relaxation: relaxation,
        crew: crew,
        prices: prices,
        countPrices: countPrices
      )
      guard
        ascent.run(
          evaluations: Self.evaluationsPerStep,
          stepShare: stepShare,
          shouldStop: shouldStop
        )
      else { return nil }
      prices = ascent.prices
      countPrices = ascent.countPrices
      for agent in order[position..<min(order.count, position + agentsPerStep)] {
        let type = problem.typeOfAgent[agent]
        state.fill(&gains, agent: agent, slots: gains.indices)
        let wanted = relaxation.gains(class: state.skillClass(of: agent), prices: prices)
        for slot in gains.indices where gains[slot] + problem.idlePrices[slot] > 0 {
          gains[slot] = min(gains[slot], wanted[slot]) + 0.01 * gains[slot]
        }
        let shiftPrices = relaxation.shiftGains(prices: prices)
        let shiftGains = state.shifts.gainsBeforeOthers(followers: followers)
        let shifts = problem.cover.indices.map { row in
          let gain = shiftGains[row]
          // What has no price in the bound is taken as it is.
          guard problem.cover[row].isPriced else { return gain }
          return min(gain, shiftPrices[row]) + 0.01 * max(0, gain)
        }
        pricer.choose(state.sessionStarts, otherwise: preset)
        guard let best = pricer.bestTour(type: type, gains: gains, shifts: shifts) else {
          return nil
        }
        state.insert(best.tour, agent: agent)
        free[type] -= 1
      }
      position += agentsPerStep
    }
    return state
  }
}

extension RosteringProblem {
  /// The problem of the agents who are not in yet, for the need that those who are in leave open.
  fileprivate func rest(of state: RosterState, typeCounts: [Int]) -> RosteringProblem {
    var rest = self
    for slot in timeline.gridSlots {
      for queue in 0..<queueCount {
        rest.need[queue: queue, slot: slot] = state.coverage.missing(queue: queue, slot: slot)
      }
    }
    rest.cover = state.openCover
    rest.typeCounts = typeCounts
    return rest
  }
}
