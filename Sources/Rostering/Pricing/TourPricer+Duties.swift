/// One day of a tour, the others unchanged.
extension TourPricer {
  /// The best duty of one day that may stand in for a duty of a tour, the other days unchanged: it
  /// is of the same kind, so that counts and rules over days hold, and keeps the rest on both sides.
  ///
  /// - Parameters:
  ///   - type: the type's position.
  ///   - position: which of its duties is replaced.
  ///   - tour: the tour.
  ///   - gains: as in ``bestTour(type:gains:shifts:within:)``; only the slots that the day's duties
  ///     touch count.
  ///   - shifts: as there.
  /// - Returns: the duty, with breaks in their best places; nil when none is open.
  mutating func bestDuty(
    type: Int,
    replacing position: Int,
    of tour: Tour,
    gains: [Double],
    shifts: [Double] = []
  ) -> PlannedDuty? {
    let agentType = problem.types[type]
    let catalogue = problem.catalogues[agentType.catalogue]
    let old = catalogue.duties[tour.duties[position].duty]
    let held = agentType.sessions.isEmpty ? [] : terms(heldBy: tour.duties[position], agentType)
    guard model.hasIntervals else { return tour.duties[position] }
    dutyValues[agentType.catalogue].update(
      gains: gains,
      costs: problem.costHours[agentType.location],
      hourlyCost: agentType.weightedHourlyCost,
      slots: daySlots(catalogue: agentType.catalogue, day: old.day)
    )
    let before = position == 0 ? nil : tour.duties[position - 1].duty
    let next = position + 1 < tour.duties.count ? tour.duties[position + 1].duty : nil
    // Where rules ask for rests of several lengths, a duty must not shorten the rest on either
    // side.
    let isRigid = problem.automata[agentType.automaton].gaps != [0]
    let earliest =
      isRigid
      ? old.start
      : before.map { catalogue.duties[$0].ready } ?? agentType.starts.map(\.first).min() ?? 0
    let latest = next.map { catalogue.duties[$0].start } ?? .max
    let asksPattern = !problem.cover.isEmpty || !agentType.counters.isEmpty
    let lastReady = isRigid ? old.ready : latest
    let oldCost = agentType.dutyCosts.isEmpty ? 0 : agentType.dutyCosts[tour.duties[position].duty]
    var best = (value: -Double.infinity, duty: -1)
    for duty in catalogue.duties(ofDay: old.day) where agentType.isAllowed[duty] {
      let candidate = catalogue.duties[duty]
      guard candidate.start >= earliest, candidate.ready <= lastReady,
        isRigid || candidate.ready <= latest,
        catalogue.isAlike(candidate.kind, old.kind, byPattern: asksPattern),
        agentType.dutyCosts.isEmpty || agentType.dutyCosts[duty] == oldCost
      else { continue }
      let start = catalogue.startSlots[candidate.start]
      var value =
        held.isEmpty
        ? dutyValues[agentType.catalogue].value(form: candidate.form, start: start)
        : places(of: held, in: duty, type: agentType)?.value ?? -.infinity
      value -= problem.tailCost(ofDuty: duty, type: agentType)
      if !shifts.isEmpty {
        let rows = problem.coverGroups[agentType.coverGroup].rows(ofDuty: duty)
        for row in rows { value += shifts[row] }
      }
      if value > best.value { best = (value, duty) }
    }
    guard best.duty >= 0 else { return nil }
    return planned(best.duty, type: agentType, holding: held)
  }

  /// The slots that the duties of some days touch.
  func slots(catalogue position: Int, days: Range<Int>) -> Range<Int> {
    let slots = model.daySlots[position][days].filter { !$0.isEmpty }
    guard let first = slots.map(\.lowerBound).min(), let end = slots.map(\.upperBound).max() else {
      return 0..<0
    }
    return first..<end
  }

  /// The slots that the duties of a day touch.
  func daySlots(catalogue position: Int, day: Int) -> Range<Int> { model.daySlots[position][day] }
}
