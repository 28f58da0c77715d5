import GLPKSolver
import LinearProgram
import Workforce

/// The linear program of a part of all rosters: its floor and its tours, by column generation.
///
/// Every agent is a type of its own here, and every type is asked by dates. The tours found for one
/// part stay for the next.
final class NodeProgram {
  /// How a node ended.
  enum Outcome {
    /// Its linear program is solved, as far as it matters.
    case solved
    /// It holds no roster that costs less than the cutoff.
    case hopeless
    /// GLPK could not solve it.
    case unsolved
    /// The run was asked to stop.
    case stopped
  }

  /// The problem in which every agent is a type.
  let problem: RosteringProblem
  /// See ``RosteringProblem/costUnit``.
  let unit: Double?
  private let relaxation: LagrangianBound
  private let crew: PricingCrew
  private let roots: [DateQuestion]
  private var master: RestrictedMaster
  private var effort = ProgramEffort()

  private static let roundLimit = 200
  private static let toursKeptPerType = 40

  /// - Parameters:
  ///   - problem: the problem.
  ///   - threads: threads that price.
  ///   - meter: where the work is counted.
  ///   - seeds: tours to begin with, by agent.
  /// - Throws: what GLPK reports.
  init?(
    problem: RosteringProblem,
    threads: Int,
    meter: WorkMeter = WorkMeter(),
    seeds: [[Tour]]
  ) throws(GLPKError) {
    let problem = problem.withTypePerAgent
    let pricer = TourPricer(problem: problem)
    let questions = problem.types.indices.map { pricer.question(type: $0) }
    guard questions.allSatisfy({ $0?.isExact == true }) else { return nil }
    self.problem = problem
    roots = questions.compactMap { $0 }
    relaxation = LagrangianBound(problem: problem)
    crew = PricingCrew(pricer: pricer, threads: threads, meter: meter)
    unit = problem.costUnit
    master = try RestrictedMaster(problem: problem)
    _ = try master.add(
      seeds.enumerated().flatMap { agent, tours in
        tours.map { TourColumn(type: agent, tour: $0) }
      }
    )
  }

  /// All rosters.
  var root: BranchNode {
    BranchNode(
      questions: roots,
      allowed: [[UInt64]](repeating: [], count: roots.count),
      bound: -.infinity
    )
  }

  /// Whether a floor says that nothing below a cutoff is there.
  func isHopeless(_ bound: Double, cutoff: Double) -> Bool {
    problem.roundedUp(bound, unit: unit) >= cutoff - 1e-6
  }

  /// Solves a node and raises its floor.
  func solve(
    _ node: inout BranchNode,
    cutoff: Double,
    shouldStop: @escaping () -> Bool
  ) throws(GLPKError) -> Outcome {
    try master.open { [node] in node.holds($0.tour, type: $0.type) }
    for round in 0..<Self.roundLimit {
      let solved = try solveMaster(afterChange: round == 0, shouldStop: shouldStop)
      guard solved.status == .optimal else { return shouldStop() ? .stopped : .unsolved }
      let shifts = relaxation.shiftGains(prices: try master.prices())
      let questions = node.questions
      let found = effort.pricing.measure {
        crew.map(questions.count) { type, pricer in
          pricer.bestPart(questions[type], shifts: shifts)
        }
      }
      crew.meter.add(questions.reduce(0) { $0 + $1.effort })
      // An agent without a tour: there is no roster in the node.
      let answers = found.compactMap { $0 }
      guard answers.count == found.count else { return .hopeless }
      let floor = answers.reduce(relaxation.needValue(try master.prices())) { $0 - $1.ceiling }
      node.bound = max(node.bound, floor)
      if isHopeless(node.bound, cutoff: cutoff) { return .hopeless }
      let added = try master.add(
        answers.enumerated().map { TourColumn(type: $0, tour: $1.part) }
      )
      let ceiling = problem.roundedUp(solved.objective, unit: unit)
      if added == 0 || problem.roundedUp(node.bound, unit: unit) >= ceiling - 1e-6 {
        // The values are those before the new tours came in.
        if added > 0 {
          _ = try solveMaster(shouldStop: shouldStop)
        }
        break
      }
      if shouldStop() { return .stopped }
    }
    return .solved
  }

  private func solveMaster(
    afterChange isChanged: Bool = false,
    shouldStop: @escaping () -> Bool
  ) throws(GLPKError) -> SimplexOutcome {
    let rows = master.layout.program.rowCount
    let solved = try effort.master.measure { () throws(GLPKError) in
      try master.solve(
        iterationLimit: crew.meter.iterationsLeft(rows: rows),
        afterChange: isChanged,
        shouldStop: shouldStop
      )
    }
    crew.meter.add(iterations: solved.iterations, rows: rows)
    return solved
  }

  /// What masters and pricing took since the last call.
  func takeEffort() -> ProgramEffort {
    defer { effort = ProgramEffort() }
    return effort
  }

  /// Drops tours that no node needs soon.
  func purge() throws(GLPKError) { try master.purge(keepingPerType: Self.toursKeptPerType) }

  /// The tours that the last solution uses, with how much of each.
  func used() throws(GLPKError) -> [(entry: TourColumn, share: Double)] {
    zip(master.entries, try master.tourValues()).filter { $1 > 1e-6 }.map { ($0, $1) }
  }

  /// What the last solution leaves open: days of agents that it decides in part.
  func openChoices(
    _ used: [(entry: TourColumn, share: Double)],
    _ node: BranchNode
  ) -> [Branch] {
    let days = problem.instance.horizon.days
    var shares = [[Double]](repeating: [], count: problem.types.count)
    for (entry, value) in used {
      let catalogue = node.questions[entry.type].type.catalogue
      let width = catalogue.kinds.count + 1
      if shares[entry.type].isEmpty {
        shares[entry.type] = [Double](repeating: 0, count: days * width)
        for day in 0..<days { shares[entry.type][day * width] = 1 }
      }
      for planned in entry.tour.duties {
        let duty = catalogue.duties[planned.duty]
        shares[entry.type][duty.day * width + duty.kind + 1] += value
        shares[entry.type][duty.day * width] -= value
      }
    }
    var choices: [Branch] = []
    for (type, row) in shares.enumerated() where !row.isEmpty {
      let width = row.count / days
      for (position, share) in row.enumerated() where share > 1e-5 && share < 1 - 1e-5 {
        let choice = UInt64(1) << UInt64(position % width)
        choices.append(Branch(type: type, day: position / width, choices: choice, share: share))
      }
    }
    return choices
  }

  /// The roster of a solution in whole numbers.
  ///
  /// - Returns: the tours of all agents, and what they cost; nil where an agent has none.
  func roster(
    _ used: [(entry: TourColumn, share: Double)]
  ) -> (tours: [Tour], objective: Double)? {
    var tours = [Tour?](repeating: nil, count: problem.types.count)
    for (entry, share) in used where share > 0.5 { tours[entry.type] = entry.tour }
    let whole = tours.compactMap { $0 }
    guard whole.count == tours.count else { return nil }
    return (whole, problem.objective(of: whole))
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
