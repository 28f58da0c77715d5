import GLPKSolver
import LinearProgram
import Workforce

/// Branch and price (Barnhart et al. 1998): the program over tours in whole numbers, exact.
///
/// A node says what some agents may work on some days; its linear program is solved by column
/// generation, so its bound concerns all tours. The node is split where an agent's day is undecided:
/// first whether the day is worked, then with which kind of shift. The side that the linear program
/// leans to is gone down first; otherwise the node of the least bound is next.
///
/// Every agent is a type of its own here, and every type is asked by dates.
final class BranchAndPrice {
  /// What a call has come to.
  struct Outcome {
    /// A floor under every roster.
    let bound: Double
    /// Tours of all agents, where a roster better than the cutoff was found.
    let tours: [Tour]?
    /// Nodes solved in the call.
    let nodes: Int
  }

  private let problem: RosteringProblem
  private let relaxation: LagrangianBound
  private let crew: PricingCrew
  private let unit: Double?
  private var master: RestrictedMaster
  private var open: [BranchNode]
  /// The node to go down to next.
  private var next: BranchNode?
  private var cutoff: Double
  private var best: [Tour]?
  /// The least floor of the nodes that GLPK could not solve.
  private var stuck = Double.infinity

  private static let roundLimit = 200
  private static let toursKeptPerType = 40
  private static let nodesBetweenPurges = 8

  /// - Parameters:
  ///   - problem: the problem.
  ///   - threads: threads that price.
  ///   - seeds: tours to begin with, by agent.
  /// - Throws: what GLPK reports.
  init?(problem: RosteringProblem, threads: Int, seeds: [[Tour]]) throws(GLPKError) {
    let problem = problem.withTypePerAgent
    let pricer = TourPricer(problem: problem)
    let questions = problem.types.indices.map { pricer.question(type: $0) }
    guard questions.allSatisfy({ $0?.isWhole == true }) else { return nil }
    self.problem = problem
    relaxation = LagrangianBound(problem: problem)
    crew = PricingCrew(pricer: pricer, threads: threads)
    unit = problem.costUnit
    master = try RestrictedMaster(problem: problem)
    _ = try master.add(
      seeds.enumerated().flatMap { agent, tours in
        tours.map { RestrictedMaster.Entry(type: agent, tour: $0) }
      }
    )
    cutoff = .infinity
    open = []
    next = BranchNode(
      questions: questions.compactMap { $0 },
      allowed: [[UInt64]](repeating: [], count: questions.count),
      bound: -.infinity
    )
  }

  /// A floor under every roster that costs less than the last cutoff.
  private var bound: Double {
    let floors = open.map(\.bound) + [next].compactMap { $0?.bound } + [stuck]
    return min(cutoff, floors.min() ?? .infinity)
  }

  /// Solves nodes until none is left, so many are solved, or the call is to stop.
  ///
  /// - Parameters:
  ///   - objective: what the best roster costs so far.
  ///   - nodeLimit: most nodes.
  ///   - shouldStop: asked often; true ends the call, and the next one goes on.
  /// - Returns: the floor so far, and what the call found.
  /// - Throws: what GLPK reports.
  func run(
    below objective: Double,
    nodeLimit: Int,
    shouldStop: @escaping () -> Bool
  ) throws(GLPKError) -> Outcome {
    cutoff = min(cutoff, objective)
    best = nil
    var nodes = 0
    while nodes < nodeLimit, !shouldStop(), let node = takeNode() {
      guard try solve(node, shouldStop: shouldStop) else {
        open.append(node)
        break
      }
      nodes += 1
      if nodes % Self.nodesBetweenPurges == 0 {
        try master.purge(keepingPerType: Self.toursKeptPerType)
      }
    }
    return Outcome(bound: bound, tours: best, nodes: nodes)
  }

  private func takeNode() -> BranchNode? {
    open.removeAll { isHopeless($0.bound) }
    if let node = next, !isHopeless(node.bound) {
      next = nil
      return node
    }
    next = nil
    guard let least = open.indices.min(by: { open[$0].bound < open[$1].bound }) else { return nil }
    return open.remove(at: least)
  }

  private func isHopeless(_ bound: Double) -> Bool {
    problem.roundedUp(bound, unit: unit) >= cutoff - 1e-6
  }

  // MARK: - One node

  /// Solves a node and splits it; false when the call was stopped before.
  private func solve(_ node: BranchNode, shouldStop: @escaping () -> Bool) throws(GLPKError) -> Bool
  {
    var node = node
    try master.open { [node] in node.holds($0.tour, type: $0.type) }
    for round in 0..<Self.roundLimit {
      let solved = try master.solve(afterChange: round == 0, shouldStop: shouldStop)
      guard solved.status == .optimal else { return shouldStop() ? false : give(up: node) }
      let shifts = relaxation.shiftGains(prices: try master.prices())
      let questions = node.questions
      let found = crew.map(questions.count) { type, pricer in
        pricer.bestPart(questions[type], shifts: shifts)
      }
      // An agent without a tour: there is no roster in the node.
      let answers = found.compactMap { $0 }
      guard answers.count == found.count else { return true }
      let floor = answers.reduce(relaxation.needValue(try master.prices())) { $0 - $1.ceiling }
      node.bound = max(node.bound, floor)
      if isHopeless(node.bound) { return true }
      let added = try master.add(
        answers.enumerated().map { RestrictedMaster.Entry(type: $0, tour: $1.part) }
      )
      let ceiling = problem.roundedUp(solved.objective, unit: unit)
      if added == 0 || problem.roundedUp(node.bound, unit: unit) >= ceiling - 1e-6 {
        if added > 0 {
          // The values are those before the new tours came in.
          _ = try master.solve(shouldStop: shouldStop)
        }
        break
      }
      if shouldStop() { return false }
    }
    try split(node)
    return true
  }

  /// Keeps a node that GLPK could not solve, so that the bound stays true.
  private func give(up node: BranchNode) -> Bool {
    stuck = min(stuck, node.bound)
    return true
  }

  private func split(_ node: BranchNode) throws(GLPKError) {
    let values = try master.tourValues()
    let used = zip(master.entries, values).filter { $1 > 1e-6 }
    guard let branch = branch(used, node) else {
      var tours = [Tour?](repeating: nil, count: problem.types.count)
      for (entry, value) in used where value > 0.5 { tours[entry.type] = entry.tour }
      let whole = tours.compactMap { $0 }
      guard whole.count == tours.count else {
        stuck = min(stuck, node.bound)
        return
      }
      let objective = problem.objective(of: whole)
      if objective < cutoff - 1e-6 { (cutoff, best) = (objective, whole) }
      return
    }
    let (within, without) = node.split(branch)
    next = branch.share >= 0.5 ? within : without
    open.append(branch.share >= 0.5 ? without : within)
  }

  /// The day of an agent that is least decided; nil where all are.
  private func branch(
    _ used: [(RestrictedMaster.Entry, Double)],
    _ node: BranchNode
  ) -> Branch? {
    let days = problem.instance.horizon.days
    var best: (distance: Double, branch: Branch)?
    var shares = [[Double]](repeating: [], count: problem.types.count)
    for (entry, value) in used {
      let catalogue = node.questions[entry.type].type.catalogue
      let width = catalogue.kinds.count + 1
      if shares[entry.type].isEmpty {
        shares[entry.type] = [Double](repeating: 0, count: days * width)
      }
      for planned in entry.tour.duties {
        let duty = catalogue.duties[planned.duty]
        shares[entry.type][duty.day * width + duty.kind + 1] += value
      }
    }
    for (type, row) in shares.enumerated() where !row.isEmpty {
      let width = row.count / days
      for day in 0..<days {
        let worked = row[day * width + 1..<(day + 1) * width].reduce(0, +)
        offer(type, day, 1, 1 - worked, isKind: false, &best)
        for choice in 1..<width {
          offer(type, day, 1 << UInt64(choice), row[day * width + choice], isKind: true, &best)
        }
      }
    }
    return best?.branch
  }

  private func offer(
    _ type: Int,
    _ day: Int,
    _ choices: UInt64,
    _ share: Double,
    isKind: Bool,
    _ best: inout (distance: Double, branch: Branch)?
  ) {
    guard share > 1e-5, share < 1 - 1e-5 else { return }
    let distance = abs(share - 0.5) + (isKind ? 0.25 : 0)
    if distance < best?.distance ?? .infinity {
      best = (distance, Branch(type: type, day: day, choices: choices, share: share))
    }
  }
}

extension RosteringProblem {
  /// The problem in which every agent is a type.
  var withTypePerAgent: RosteringProblem {
    var problem = self
    problem.types = typeOfAgent.map { types[$0] }
    problem.typeOfAgent = Array(typeOfAgent.indices)
    problem.typeCounts = typeOfAgent.map { _ in 1 }
    return problem
  }

  /// What a roster of these tours, by agent, costs.
  func objective(of tours: [Tour]) -> Double {
    var state = RosterState(problem: self)
    for (agent, tour) in tours.enumerated() { state.insert(tour, agent: agent) }
    return state.objective
  }
}
