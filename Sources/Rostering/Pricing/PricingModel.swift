import Workforce

/// What all pricers of a problem share and none changes.
final class PricingModel: Sendable {
  /// The different graphs.
  let graphs: [TourGraph]
  /// The graph of each type.
  let graphOfType: [Int]
  /// Which values of the counts are kept, by type; nil where nothing is counted.
  let ranges: [CounterRanges?]
  /// The slots that the duties of a day touch, by catalogue.
  let daySlots: [[Range<Int>]]
  /// Whether time at work may earn or cost anything by the slot.
  let hasIntervals: Bool
  /// The ways to share out each type's sessions among days: ``SessionTerm/plans(of:)``.
  let sessionPlans: [[[Int?]]]
  /// The duties of each catalogue with breaks as early as may be; empty where intervals count.
  let plainDuties: [[PlannedDuty]]

  /// All days of each type as a question by dates; nil where the time of day matters.
  let wholeQuestions: [DateQuestion?]

  private struct GraphKey: Hashable {
    let catalogue: Int
    let automaton: Int
    let starts: [AgentType.Start]
    let weeks: [AgentType.Week?]
    let creditedDays: [Bool]
  }

  init(problem: RosteringProblem) {
    (graphs, graphOfType) = Self.graphs(problem)
    sessionPlans = problem.types.map { SessionTerm.plans(of: $0.sessions) }
    ranges = problem.types.map { type in
      type.counters.isEmpty
        ? nil
        : CounterRanges(
          type: type,
          catalogue: problem.catalogues[type.catalogue],
          automaton: problem.automata[type.automaton],
          dates: problem.instance.horizon.dates
        )
    }
    daySlots = problem.catalogues.map(Self.daySlots)
    let hasIntervals =
      problem.cover.isEmpty || problem.classes.contains { $0.queues != 0 }
      || problem.types.contains { $0.weightedHourlyCost > 0 }
      || problem.idlePrices.contains { $0 > 0 } || !problem.sessions.isEmpty
    self.hasIntervals = hasIntervals
    plainDuties =
      hasIntervals
      ? []
      : problem.catalogues.map { catalogue in
        catalogue.duties.indices.map { PlannedDuty(plain: $0, in: catalogue) }
      }
    let dateGraphs = Self.dateGraphs(problem, graphs, graphOfType, isAsked: !hasIntervals)
    let (ranges, plainDuties) = (ranges, plainDuties)
    wholeQuestions = zip(problem.types.indices, graphOfType).map { position, graph in
      let type = problem.types[position]
      guard let graph = dateGraphs[graph], type.isAskedByDates,
        problem.coverGroups[type.coverGroup].slotRows.isEmpty,
        plainDuties[type.catalogue].allSatisfy({ $0.cost == 0 })
      else { return nil }
      return DateQuestion(
        whole: DateType(
          type: type,
          position: position,
          graph: graph,
          ranges: ranges[position],
          problem: problem
        )
      )
    }
  }

  /// The graphs of all types, equal ones once, and the graph of each type.
  private static func graphs(
    _ problem: RosteringProblem
  ) -> (graphs: [TourGraph], graphOfType: [Int]) {
    var positions: [GraphKey: Int] = [:]
    var graphs: [TourGraph] = []
    let graphOfType = problem.types.map { type in
      let key = GraphKey(
        catalogue: type.catalogue,
        automaton: type.automaton,
        starts: type.starts,
        weeks: type.weeks,
        creditedDays: type.creditedDays
      )
      if let known = positions[key] { return known }
      positions[key] = graphs.count
      graphs.append(
        TourGraph(
          type: type,
          catalogue: problem.catalogues[type.catalogue],
          automaton: problem.automata[type.automaton],
          timeline: problem.timeline
        )
      )
      return graphs.count - 1
    }
    return (graphs, graphOfType)
  }

  private static func daySlots(of catalogue: DutyCatalogue) -> [Range<Int>] {
    (0..<catalogue.dayStarts.count - 1).map { day in
      let slots = catalogue.duties(ofDay: day).map { catalogue.slots(of: catalogue.duties[$0]) }
      guard let first = slots.map(\.lowerBound).min(), let end = slots.map(\.upperBound).max()
      else { return 0..<0 }
      return first..<end
    }
  }

  private static func dateGraphs(
    _ problem: RosteringProblem,
    _ graphs: [TourGraph],
    _ graphOfType: [Int],
    isAsked: Bool
  ) -> [DateGraph?] {
    var found = [DateGraph?](repeating: nil, count: graphs.count)
    guard isAsked else { return found }
    var isKnown = [Bool](repeating: false, count: graphs.count)
    for (position, type) in problem.types.enumerated() where !isKnown[graphOfType[position]] {
      isKnown[graphOfType[position]] = true
      found[graphOfType[position]] = DateGraph(
        graph: graphs[graphOfType[position]],
        catalogue: problem.catalogues[type.catalogue],
        automaton: problem.automata[type.automaton]
      )
    }
    return found
  }
}

extension AgentType {
  /// Whether nothing but dates and counts at the end decides what is legal.
  fileprivate var isAskedByDates: Bool {
    workDays.isEmpty && counters.allSatisfy { $0.checks.isEmpty }
  }
}

extension PlannedDuty {
  /// A duty with breaks as early as may be, where nobody asks when it works.
  fileprivate init(plain duty: Int, in catalogue: DutyCatalogue) {
    let form = catalogue.forms[catalogue.duties[duty].form]
    let start = catalogue.slots(of: catalogue.duties[duty]).lowerBound
    let best = BreakChain(form)?.best { _, _ in 0 }
    let offsets = best?.offsets ?? form.breaks.map(\.earliest)
    self.init(
      duty: duty,
      breakSlots: offsets.map { start + $0 },
      workSlots: [],
      cost: best?.loss ?? 0
    )
  }
}
