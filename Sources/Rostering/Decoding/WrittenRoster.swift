import Placement
import Workforce

/// A state as it is written: the roster, and what it costs.
///
/// Where a rule asks for stretches in one queue, ``RosterState`` does not know it: people are placed anew by
/// ``Placement/QueueStretches``, and the roster then costs more than the state. Everywhere else roster
/// and objective are the state's.
struct WrittenRoster {
  /// The roster.
  let roster: Roster
  /// What the roster costs, by part.
  let objective: Objective
  /// The sum of the parts; without a rule on stretches the state's own.
  let total: Double
  /// Whether a hard rule is broken that no agent breaks alone.
  let breaksSharedRule: Bool

  /// Writes a state down; every agent's tour must be in.
  ///
  /// - Parameters:
  ///   - state: the state.
  ///   - timeUsed: the share of the time to place people that is used up, 0 up to 1: see
  ///     ``Placement/QueueStretches``.
  init(of state: RosterState, timeUsed: () -> Double) {
    let plain = RosterDecoder(state: state).roster()
    let instance = state.problem.instance
    guard QueueStretches.areAsked(in: instance) else {
      roster = plain
      objective = state.objectiveParts
      total = state.objective
      breaksSharedRule = state.breaksSharedRule
      return
    }
    let placed = QueueStretches(instance: instance).placed(plain, timeUsed: timeUsed)
    let parts = state.objectiveParts
    roster = placed.roster
    objective = Objective(
      shortage: parts.shortage + placed.after.shortage - placed.before.shortage,
      idle: parts.idle + placed.after.idle - placed.before.idle,
      labour: parts.labour,
      shiftCover: parts.shiftCover,
      requests: parts.requests,
      rules: parts.rules + placed.after.fewest - placed.before.fewest + placed.stretchPrice
    )
    total = objective.total
    breaksSharedRule = state.breaksSharedRule || placed.after.hardHours > 0
  }
}

extension RosterState {
  /// The objective by part, as far as the state knows it.
  fileprivate var objectiveParts: Objective {
    let tours = tours.compactMap { $0 }
    let overtime = byAgent { problem.overtimeCost(of: $0, agent: $1) }
    let rulesAndRequests = tours.reduce(0) { $0 + $1.ruleCost } - overtime
    let requests = problem.requestCost(of: self.tours)
    let stretches = byAgent { problem.stretchCost(of: $0, agent: $1) }
    let tails = byAgent { problem.tailIdlePrice(of: $0, agent: $1) }
    let labour =
      tours.reduce(0) { $0 + $1.cost - $1.ruleCost - problem.idlePrice(of: $1) } - stretches - tails
      + overtime
    let shared = presenceCost + minimumCost
    let idle = coverage.idlePrice + idlePriceBeyondNeed + tails
    let rules = rulesAndRequests + stretches + shared
    return Objective(
      shortage: objective - labour - idle - namedShiftCost - rules,
      idle: idle,
      labour: labour,
      shiftCover: namedShiftCost,
      requests: requests,
      rules: rules - requests
    )
  }

  /// A sum over everybody's tour.
  private func byAgent(_ cost: (Tour, Int) -> Double) -> Double {
    tours.enumerated().reduce(0) { sum, entry in
      sum + (entry.element.map { cost($0, entry.offset) } ?? 0)
    }
  }
}
