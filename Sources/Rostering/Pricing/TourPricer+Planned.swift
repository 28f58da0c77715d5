/// Duties with their breaks and sessions in place.
extension TourPricer {
  /// A duty with its breaks, and the sessions that it holds, where the last valuation puts them.
  func planned(
    _ duty: Int,
    type: AgentType,
    holding held: [Int] = []
  ) -> PlannedDuty {
    guard model.hasIntervals else { return model.plainDuties[type.catalogue][duty] }
    let sessions = held.isEmpty ? [] : places(of: held, in: duty, type: type)?.sessions ?? []
    let breaks = breaks(of: duty, type: type, avoiding: sessions)
    return PlannedDuty(
      duty,
      type: type,
      breaks: breaks,
      sessions: sessions,
      longStretches: longStretches(of: duty, type: type, breaks: breaks),
      in: problem
    )
  }

  /// A duty with breaks and sessions that are given; nil where they overlap, or stretches of work between
  /// them are longer than is legal. The breaks lie in their windows.
  func planned(
    _ duty: Int,
    type: AgentType,
    breaks: [(slot: Int, window: BreakWindow)],
    sessions: [PlannedSession]
  ) -> PlannedDuty? {
    guard model.hasIntervals else { return model.plainDuties[type.catalogue][duty] }
    let rests = breaks.map { $0.slot..<$0.slot + $0.window.slots }
    guard !sessions.contains(where: { rests.contains(where: $0.slots.overlaps) }) else {
      return nil
    }
    let catalogue = problem.catalogues[type.catalogue]
    let stretch = catalogue.forms[catalogue.duties[duty].form].stretch
    let longOnes = longStretches(of: duty, type: type, breaks: breaks)
    guard longOnes == 0 || stretch?.price != nil else { return nil }
    return PlannedDuty(
      duty,
      type: type,
      breaks: breaks,
      sessions: sessions,
      longStretches: longOnes,
      in: problem
    )
  }

  /// A duty with sessions that are given and breaks where they are worth most; nil where they find no
  /// place beside the sessions.
  mutating func planned(
    _ duty: Int,
    day: Int,
    type position: Int,
    sessions: [PlannedSession],
    gains: [Double]
  ) -> PlannedDuty? {
    let type = problem.types[position]
    guard model.hasIntervals else { return model.plainDuties[type.catalogue][duty] }
    prepare(
      type: position,
      gains: gains,
      shifts: [],
      fixed: FixedDays(
        tour: Tour(),
        opening: day..<day + 1,
        catalogue: problem.catalogues[type.catalogue]
      )
    )
    let catalogue = problem.catalogues[type.catalogue]
    let value = dutyValues[type.catalogue].value(
      form: catalogue.duties[duty].form,
      start: catalogue.slots(of: catalogue.duties[duty]).lowerBound,
      holding: sessions.map(\.slots)
    )
    guard value != nil else { return nil }
    return planned(
      duty,
      type: type,
      breaks: breaks(of: duty, type: type, avoiding: sessions),
      sessions: sessions
    )
  }

  /// The breaks of a duty where the last valuation puts them, outside the sessions.
  private func breaks(
    of duty: Int,
    type: AgentType,
    avoiding sessions: [PlannedSession]
  ) -> [(slot: Int, window: BreakWindow)] {
    let catalogue = problem.catalogues[type.catalogue]
    return dutyValues[type.catalogue].breakSlots(
      form: catalogue.duties[duty].form,
      start: catalogue.slots(of: catalogue.duties[duty]).lowerBound,
      avoiding: sessions.map(\.slots)
    )
  }

  /// How many stretches of work are too long with breaks in these places.
  private func longStretches(
    of duty: Int,
    type: AgentType,
    breaks: [(slot: Int, window: BreakWindow)]
  ) -> Int {
    let catalogue = problem.catalogues[type.catalogue]
    let form = catalogue.forms[catalogue.duties[duty].form]
    let start = catalogue.slots(of: catalogue.duties[duty]).lowerBound
    return form.stretch?.longOnes(of: form, breaksAt: breaks.map { $0.slot - start }) ?? 0
  }
}

extension PlannedDuty {
  /// A duty with its breaks and sessions, at the costs of a type.
  fileprivate init(
    _ duty: Int,
    type: AgentType,
    breaks: [(slot: Int, window: BreakWindow)],
    sessions: [PlannedSession],
    longStretches: Int,
    in problem: RosteringProblem
  ) {
    let catalogue = problem.catalogues[type.catalogue]
    let costs = problem.costHours[type.location]
    let form = catalogue.forms[catalogue.duties[duty].form]
    self.init(
      duty: duty,
      slots: catalogue.slots(of: catalogue.duties[duty]),
      breaks: breaks,
      sessions: sessions,
      labour: { costs[$0] * type.weightedHourlyCost },
      idle: { problem.idlePrices[$0] },
      tail: problem.tailCost(ofDuty: duty, type: type),
      rules: Double(longStretches) * (form.stretch?.price ?? 0)
    )
  }
}
