import GLPKSolver
import LinearProgram

/// Makes a roster from the master: the tours that it uses most are fixed, the others priced anew a
/// few times, and so on until every agent has one (a dive).
///
/// Every agent is a type of its own here.
struct ColumnDive {
  let problem: RosteringProblem
  let relaxation: LagrangianBound
  let crew: PricingCrew
  /// Rounds of pricing after each fixing.
  var roundsPerStep = 3
  /// Tours used at least this much are fixed together.
  var certain = 0.9
  /// Share of the agents that one step fixes at most where no tour is certain.
  var shareOfStep = 0.04

  /// The roster's tours, by agent; nil when the dive was stopped.
  ///
  /// - Parameters:
  ///   - columns: tours to begin with.
  ///   - shouldStop: asked between rounds and within GLPK.
  /// - Returns: the tours.
  /// - Throws: what GLPK reports.
  func tours(
    columns: [RestrictedMaster.Entry],
    shouldStop: @escaping () -> Bool
  ) throws(GLPKError) -> [Tour]? {
    var master = try RestrictedMaster(problem: problem)
    _ = try master.add(columns)
    var fixed = [Tour?](repeating: nil, count: problem.types.count)
    while fixed.contains(where: { $0 == nil }) {
      for round in 0...roundsPerStep {
        let solved = try master.solve(afterChange: round == 0, shouldStop: shouldStop)
        guard solved.status == .optimal, !shouldStop() else { return nil }
        guard round < roundsPerStep else { break }
        if try price(&master, fixed) == 0 { break }
      }
      let values = try master.tourValues()
      let chosen = choice(master.entries, values, fixed)
      guard !chosen.isEmpty else { return nil }
      for (position, entry) in chosen {
        fixed[entry.type] = entry.tour
        for (other, candidate) in master.entries.enumerated() where candidate.type == entry.type {
          try master.setBounds(.equal(other == position ? 1 : 0), ofTour: other)
        }
      }
    }
    return fixed.compactMap { $0 }
  }

  /// Adds the best tours of those who are not fixed; returns how many were new.
  private func price(
    _ master: inout RestrictedMaster,
    _ fixed: [Tour?]
  ) throws(GLPKError) -> Int {
    let prices = try master.prices()
    let gains = problem.classes.indices.map { relaxation.gains(class: $0, prices: prices) }
    let shifts = relaxation.shiftGains(prices: prices)
    let free = fixed.indices.filter { fixed[$0] == nil }
    let classes = free.map { problem.types[$0].skillClass }
    let found = crew.map(free.count) { place, pricer in
      pricer.bestTour(type: free[place], gains: gains[classes[place]], shifts: shifts)?.tour
    }
    return try master.add(
      zip(free, found).compactMap { type, tour in tour.map { .init(type: type, tour: $0) } }
    )
  }

  /// The tours to fix next, with their positions.
  private func choice(
    _ entries: [RestrictedMaster.Entry],
    _ values: [Double],
    _ fixed: [Tour?]
  ) -> [(position: Int, entry: RestrictedMaster.Entry)] {
    let used = entries.indices.filter { fixed[entries[$0].type] == nil && values[$0] > 1e-6 }
      .sorted { (values[$0], $1) > (values[$1], $0) }
    let sure = used.filter { values[$0] >= certain }
    if !sure.isEmpty { return sure.map { ($0, entries[$0]) } }
    let most = max(1, Int(shareOfStep * Double(fixed.count)))
    var types: Set<Int> = []
    var chosen: [(Int, RestrictedMaster.Entry)] = []
    for position in used where chosen.count < most {
      guard chosen.isEmpty || values[position] > 0.5 else { break }
      if types.insert(entries[position].type).inserted {
        chosen.append((position, entries[position]))
      }
    }
    return chosen
  }
}
