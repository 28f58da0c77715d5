import GLPKSolver
import Workforce

/// Large-neighbourhood search (Shaw 1998) on one roster: part of it is taken out, and put back as
/// column generation and a small integer program find best.
struct NeighbourhoodSearch {
  /// The roster; no try makes it worse.
  private(set) var state: RosterState
  /// A floor under every roster, where a neighbourhood held everybody on all days.
  private(set) var bound = -Double.infinity

  private let problem: RosteringProblem
  private let prices: [Double]
  private let solver: SubProblemSolver
  private let unit: Double
  private var choice: NeighbourhoodChoice
  private var pricer: TourPricer
  private var random: RandomSource

  /// - Parameters:
  ///   - state: where to begin.
  ///   - prices: the prices of cover from the bound.
  ///   - pricer: the pricing program.
  ///   - solver: how a neighbourhood is solved.
  ///   - seed: of the pseudo-random numbers.
  init(
    state: RosterState,
    prices: [Double],
    pricer: TourPricer,
    solver: SubProblemSolver = SubProblemSolver(),
    seed: UInt64
  ) {
    problem = state.problem
    self.state = state
    self.prices = prices
    self.pricer = pricer
    self.solver = solver
    unit = problem.costUnit ?? 0
    choice = NeighbourhoodChoice(problem: problem)
    random = RandomSource(seed: seed)
  }

  /// Goes on from another roster.
  mutating func goOn(from state: RosterState) {
    self.state = state
    self.state.recount()
  }

  /// Tries neighbourhoods until so much work is done; returns the work done.
  ///
  /// - Throws: what GLPK reports; the roster is whole then, too.
  mutating func run(work: Int, shouldStop: @escaping () -> Bool) throws(GLPKError) -> Int {
    var done = 0
    while done < work, !shouldStop() {
      let kind = choice.kind(random: &random)
      let neighbourhood = choice.neighbourhood(kind: kind, state: state, random: &random)
      var effort = SubProblemSolver.Effort()
      let isBetter = try improve(neighbourhood, effort: &effort, shouldStop: shouldStop)
      choice.book(kind: kind, work: effort.work, isBetter: isBetter)
      // Where moments are fixed for the members of a session, or the units of jobs are booked, the
      // bound is none of the whole problem.
      if neighbourhood.days == nil, !problem.hasGroupSessions, problem.jobs.isEmpty,
        neighbourhood.agents.count == problem.typeOfAgent.count
      {
        if effort.isExact { bound = max(bound, effort.bound) }
      }
      done += effort.work
    }
    return done
  }

  /// Tries one neighbourhood; true when the roster became better, otherwise it is as before.
  mutating func improve(
    _ neighbourhood: Neighbourhood,
    effort: inout SubProblemSolver.Effort,
    shouldStop: @escaping () -> Bool
  ) throws(GLPKError) -> Bool {
    let before = state.objective
    pricer.choose(state.sessionStarts)
    let part = takeOut(neighbourhood)
    let sub = SubProblem(
      state: state,
      members: part.members,
      days: neighbourhood.days,
      slots: part.slots
    )
    var verdict = SubProblemSolver.Verdict.nothing
    do {
      verdict = try solver.solve(
        sub,
        seeds: part.seeds(in: sub),
        prices: prices,
        current: before,
        goal: before - max(unit, 1e-6 * abs(before)) + 1e-6 * unit,
        pricer: &pricer,
        effort: &effort,
        shouldStop: shouldStop
      )
    } catch {
      putBack(part.old)
      throw error
    }
    guard case .found(let tours) = verdict else {
      putBack(part.old)
      return false
    }
    let everybodyIsIn = insert(tours, of: sub)
    if everybodyIsIn, state.objective < before - 1e-7 { return true }
    putBack(part.old)
    return false
  }

  // MARK: - Out and in

  /// What was taken out of the roster.
  private struct Part {
    var old: [(agent: Int, tour: Tour)] = []
    var members: [SubProblem.Member] = []
    /// The member of each agent taken out, in the order of `old`.
    var memberOfOld: [Int] = []
    /// The slots that the open days touch.
    var slots = 0..<0

    /// The tours taken out, as columns.
    func seeds(in sub: SubProblem) -> [TourColumn] {
      zip(old, memberOfOld).map { entry, member in
        .init(type: member, tour: sub.chosenPart(of: entry.tour, member: member))
      }
    }

    /// Adds an agent to the member of the same type that keeps the same duties; makes one where
    /// there is none.
    mutating func add(
      _ agent: Int,
      type: Int,
      kept: [PlannedDuty],
      fixedDays: FixedDays?,
      question: () -> DateQuestion?
    ) {
      let known = members.firstIndex { $0.type == type && $0.kept == kept }
      let member = known ?? members.count
      if known == nil {
        members.append(
          .init(
            type: type,
            agents: [],
            kept: kept,
            fixedDays: fixedDays,
            question: question()
          )
        )
      }
      members[member].agents.append(agent)
      memberOfOld.append(member)
    }

    mutating func touch(_ range: Range<Int>) {
      guard !range.isEmpty else { return }
      slots =
        slots.isEmpty
        ? range
        : min(slots.lowerBound, range.lowerBound)..<max(slots.upperBound, range.upperBound)
    }
  }

  /// Takes the duties of a neighbourhood out; what stays of its agents' tours is in.
  private mutating func takeOut(_ neighbourhood: Neighbourhood) -> Part {
    var part = Part()
    let days = neighbourhood.days ?? 0..<problem.instance.horizon.days
    for agent in neighbourhood.agents {
      guard let tour = state.remove(agent: agent) else { continue }
      let type = problem.typeOfAgent[agent]
      let position = problem.types[type].catalogue
      let catalogue = problem.catalogues[position]
      var fixedDays: FixedDays?
      var kept: [PlannedDuty] = []
      if neighbourhood.days != nil {
        fixedDays = FixedDays(tour: tour, opening: days, catalogue: catalogue)
        kept = tour.duties.filter { !days.contains(catalogue.duties[$0.duty].day) }
        state.insert(Tour(duties: kept), agent: agent)
      }
      part.old.append((agent, tour))
      part.add(agent, type: type, kept: kept, fixedDays: fixedDays) {
        pricer.question(type: type, within: fixedDays)
      }
      for day in days { part.touch(pricer.daySlots(catalogue: position, day: day)) }
    }
    return part
  }

  private mutating func putBack(_ old: [(agent: Int, tour: Tour)]) {
    for (agent, _) in old { state.remove(agent: agent) }
    for (agent, tour) in old { state.insert(tour, agent: agent) }
  }

  /// Puts tours of a sub-problem in the place of what stays; false where an agent is left without.
  private mutating func insert(
    _ tours: [(entry: TourColumn, count: Int)],
    of sub: SubProblem
  ) -> Bool {
    for member in sub.members {
      for agent in member.agents { state.remove(agent: agent) }
    }
    var open = sub.members.map { $0.agents[...] }
    for (entry, count) in tours {
      let tour = sub.wholeTour(entry.tour, member: entry.type)
      for _ in 0..<count {
        if let agent = open[entry.type].popFirst() { state.insert(tour, agent: agent) }
      }
    }
    return open.allSatisfy(\.isEmpty) && !state.sessionStarts.hasSplitSession
  }
}
