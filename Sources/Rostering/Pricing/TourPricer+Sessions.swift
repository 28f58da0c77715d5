extension TourPricer {
  /// Leaves sessions at the moments at which the members who are in hold them, and those that nobody
  /// holds at given ones.
  mutating func choose(_ starts: SessionStarts, otherwise preset: [Int] = []) {
    guard problem.hasGroupSessions else { return }
    sessionStarts = starts.slots
    for (session, start) in preset.enumerated() where sessionStarts[session] < 0 {
      sessionStarts[session] = start
    }
  }

  /// The best tour of a type with sessions: every way to share them out among days is tried, with the
  /// duties of these days valued as they hold them best.
  ///
  /// Duties have been valued without sessions.
  mutating func bestPlan(
    type position: Int,
    gains: [Double],
    shifts: [Double],
    within fixed: FixedDays?
  ) -> (value: Double, tour: Tour)? {
    let type = problem.types[position]
    let catalogue = problem.catalogues[type.catalogue]
    var best: (value: Double, tour: Tour)?
    for plan in model.sessionPlans[position] where agrees(plan, with: fixed, type) {
      var days = fixed ?? FixedDays(count: catalogue.dayStarts.count - 1)
      var plain: [(duty: Int, value: Double)] = []
      for day in Set(plan.compactMap { $0 }) {
        guard case .open = days.days[day] else { continue }
        days.days[day] = .work
        let held = plan.indices.filter { plan[$0] == day }
        for duty in catalogue.duties(ofDay: day) where values[duty] > -.infinity {
          plain.append((duty, values[duty]))
          values[duty] += gainOfHolding(held, in: duty, type: type)
        }
      }
      let missed = zip(plan, type.sessions).reduce(0) { sum, entry in
        entry.0 == nil ? sum + (entry.1.price ?? 0) : sum
      }
      let found = bestPreparedTour(
        type: position,
        gains: gains,
        shifts: shifts,
        within: days,
        plan: plan
      )
      for (duty, value) in plain { values[duty] = value }
      guard var found, found.value - missed > best?.value ?? -.infinity else { continue }
      found.value -= missed
      found.tour.ruleCost += missed
      best = found
    }
    return best
  }

  /// The terms of a type that a duty holds, as positions.
  func terms(heldBy planned: PlannedDuty, _ type: AgentType) -> [Int] {
    planned.sessions.compactMap { held in
      type.sessions.firstIndex { $0.session == held.session }
    }
  }

  /// The best places of some of a type's sessions in a duty, and its value with them; nil where they
  /// find no room.
  func places(
    of held: [Int],
    in duty: Int,
    type: AgentType
  ) -> (value: Double, sessions: [PlannedSession])? {
    let catalogue = problem.catalogues[type.catalogue]
    let form = catalogue.duties[duty].form
    let slots = catalogue.slots(of: catalogue.duties[duty])
    var best: (value: Double, sessions: [PlannedSession])?
    var chosen: [PlannedSession] = []
    func place(_ rest: ArraySlice<Int>) {
      guard let position = rest.first else {
        let value = dutyValues[type.catalogue].value(
          form: form,
          start: slots.lowerBound,
          holding: chosen.map(\.slots)
        )
        if let value, value > best?.value ?? -.infinity { best = (value, chosen) }
        return
      }
      let term = type.sessions[position]
      for start in starts(of: term) {
        let range = start..<start + term.slots
        guard slots.lowerBound <= start, range.upperBound <= slots.upperBound,
          !chosen.contains(where: { $0.slots.overlaps(range) })
        else { continue }
        chosen.append(PlannedSession(session: term.session, slots: range))
        place(rest.dropFirst())
        chosen.removeLast()
      }
    }
    place(held[...])
    return best
  }

  /// What a duty earns more (or, negative, less) with some sessions in their best places.
  private func gainOfHolding(_ held: [Int], in duty: Int, type: AgentType) -> Double {
    guard let places = places(of: held, in: duty, type: type) else { return -.infinity }
    let catalogue = problem.catalogues[type.catalogue]
    return places.value
      - dutyValues[type.catalogue].value(
        form: catalogue.duties[duty].form,
        start: catalogue.startSlots[catalogue.duties[duty].start]
      )
  }

  private func starts(of term: SessionTerm) -> [Int] {
    guard !sessionStarts.isEmpty, sessionStarts[term.session] >= 0 else { return term.starts }
    return term.starts.filter { $0 == sessionStarts[term.session] }
  }

  /// Whether the days that stand hold just the sessions that a plan gives them.
  private func agrees(_ plan: [Int?], with fixed: FixedDays?, _ type: AgentType) -> Bool {
    guard let fixed else { return true }
    return fixed.days.enumerated().allSatisfy { day, content in
      let wanted = plan.indices.filter { plan[$0] == day }
      switch content {
      case .open, .work: return true
      case .off: return wanted.isEmpty
      case .duty(let planned): return Set(wanted) == Set(terms(heldBy: planned, type))
      }
    }
  }
}
