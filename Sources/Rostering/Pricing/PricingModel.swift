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

  private struct GraphKey: Hashable {
    let catalogue: Int
    let automaton: Int
    let starts: [AgentType.Start]
    let weeks: [AgentType.Week?]
  }

  init(problem: RosteringProblem) {
    var positions: [GraphKey: Int] = [:]
    var graphs: [TourGraph] = []
    graphOfType = problem.types.map { type in
      let key = GraphKey(
        catalogue: type.catalogue,
        automaton: type.automaton,
        starts: type.starts,
        weeks: type.weeks
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
    self.graphs = graphs
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
    daySlots = problem.catalogues.map { catalogue in
      (0..<catalogue.dayStarts.count - 1).map { day in
        let slots = catalogue.duties(ofDay: day).map { catalogue.slots(of: catalogue.duties[$0]) }
        guard let first = slots.map(\.lowerBound).min(), let end = slots.map(\.upperBound).max()
        else { return 0..<0 }
        return first..<end
      }
    }
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
