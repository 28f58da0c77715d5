import CivilTime
import WorkRules
import Workforce

/// Finds the classes and types of an instance's agents.
enum AgentTypeBuilder {
  /// The classes and types, and the type of each agent in the instance's order.
  struct Typing {
    var classes: [SkillClass] = []
    var types: [AgentType] = []
    var typeOfAgent: [Int] = []
    var coverGroups: [CoverGroup] = []
  }

  static func types(
    of instance: Instance,
    catalogues: [DutyCatalogue],
    catalogueOfAgent: [Int],
    automata: Automata,
    sessions: [Session],
    timeline: Timeline,
    queues: [Queue],
    neededQueues: QueueSet,
    presence: PresenceTerms
  ) -> Typing {
    var typing = Typing()
    var classPositions: [SkillClass: Int] = [:]
    var typePositions: [AgentType: Int] = [:]
    let locations = Dictionary(
      instance.locations.enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    let histories = Dictionary(grouping: instance.history, by: \.agent)
    let requests = Dictionary(grouping: instance.requests, by: \.agent)
    let leads = FairLeads(instance: instance)
    var covers = CoverGroupBuilder(instance: instance, presence: presence, timeline: timeline)
    for (position, agent) in instance.agents.enumerated() {
      let skill = SkillClass(queues: self.queues(of: agent, in: queues) & neededQueues) {
        agent.efficiency.thousandths(at: queues[$0].id)
      }
      let skillPosition = classPositions[skill] ?? typing.classes.count
      if skillPosition == typing.classes.count {
        classPositions[skill] = skillPosition
        typing.classes.append(skill)
      }
      let catalogue = catalogues[catalogueOfAgent[position]]
      let wishes = DutyCosts(
        requests[agent.id, default: []],
        contract: agent.contract,
        catalogue: catalogue,
        horizon: instance.horizon
      )
      let past = histories[agent.id, default: []]
      let period = ReferencePeriod(agent, history: past, horizon: instance.horizon)
      let counters = TourCounterBuilder(
        agent: agent,
        catalogue: catalogue,
        horizon: instance.horizon,
        period: period,
        leads: leads.leads(of: agent.id)
      ).counters()
      let weeks = instance.horizon.weeks.map { week(of: agent, $0, instance.horizon, period) }
      let pins = PinnedDays(agent, instance.horizon)
      let automaton = automata.positions[catalogueOfAgent[position]]
      let isAllowed = openDuties(of: agent, pins, in: catalogue, instance.horizon, timeline)
      let type = AgentType(
        catalogue: catalogueOfAgent[position],
        skillClass: skillPosition,
        location: locations[agent.location.id] ?? 0,
        weightedHourlyCost: agent.hourlyCost * instance.prices.labourWeight,
        isAllowed: isAllowed,
        workDays: pins.workDays,
        starts: counters == nil
          ? []
          : automata.all[automaton].starts(after: automata.pasts[position]).map { start in
            AgentType.Start(
              state: start.state,
              first: ready(
                agent,
                past,
                start.ready,
                catalogue,
                timeline
              )
            )
          },
        weeks: zip(weeks, instance.horizon.weeks).map { week, days in
          week.flatMap { planned($0, of: agent, days, instance.horizon, period) }
        },
        automaton: automaton,
        counters: counters ?? [],
        dutyCosts: wishes.costs,
        constantCost: wishes.constant,
        coverGroup: covers.group(
          of: agent,
          catalogue: catalogue,
          position: catalogueOfAgent[position]
        ),
        sessions: SessionTerm.terms(
          of: agent,
          among: sessions,
          catalogue: catalogue,
          isAllowed: isAllowed,
          timeline: timeline
        ),
        lawfulWeeks: weeks
      )
      let typePosition = typePositions[type] ?? typing.types.count
      if typePosition == typing.types.count {
        typePositions[type] = typePosition
        typing.types.append(type)
      }
      typing.typeOfAgent.append(typePosition)
    }
    typing.coverGroups = covers.groups
    return typing
  }

  /// Hours of a span weighted by a location's premiums: what an hourly cost of 1 would cost.
  static func costWeight(of location: Location) -> (Range<Instant>) -> Double {
    { range in
      location.premiums.reduce(Double(range.minutes)) {
        $0 + Double(location.minutes(of: range, in: $1.hours)) * $1.percent / 100
      } / 60
    }
  }

  private static func queues(of agent: Agent, in queues: [Queue]) -> QueueSet {
    queues.enumerated().reduce(0) { set, entry in
      agent.canServe(entry.element) ? set | 1 << UInt64(entry.offset) : set
    }
  }

  private static func openDuties(
    of agent: Agent,
    _ pins: PinnedDays,
    in catalogue: DutyCatalogue,
    _ horizon: Horizon,
    _ timeline: Timeline
  ) -> [Bool] {
    let available =
      agent.availability.isAlways
      ? nil
      : agent.availability.ranges(
        from: horizon.firstDate.adding(days: -1),
        through: horizon.lastDate.adding(days: 2),
        in: agent.location.zone
      )
    let absent = InstantRanges(agent.timeOff.map(\.range))
    var isOpen: [Bool] = []
    for (day, date) in horizon.dates.enumerated() {
      let isEngaged = agent.isEngaged(on: date)
      for duty in catalogue.duties(ofDay: day) {
        let range = timeline.range(of: catalogue.slots(of: catalogue.duties[duty]))
        isOpen.append(
          isEngaged && !absent.overlaps(range) && available?.contains(range) != false
            && pins.allow(catalogue.duties[duty], in: catalogue, range)
        )
      }
    }
    return isOpen
  }

  private static func ready(
    _ agent: Agent,
    _ history: [HistoricShift],
    _ start: Instant?,
    _ catalogue: DutyCatalogue,
    _ timeline: Timeline
  ) -> Int {
    let rested = history.map(\.range.upperBound).max().map {
      $0.adding(minutes: agent.rules.restBetweenShiftsMinutes)
    }
    guard let free = [rested, start].compactMap({ $0 }).max() else { return 0 }
    return catalogue.startSlots.leastFromEach.partitionPoint { timeline.start(ofSlot: $0) >= free }
  }

  private static func week(
    of agent: Agent,
    _ days: Range<Int>,
    _ horizon: Horizon,
    _ period: ReferencePeriod?
  ) -> AgentType.Week? {
    let contract = agent.contract
    let dates = days.map { horizon.firstDate.adding(days: $0) }
    let credits = dates.map(agent.creditedMinutes)
    let creditMinutes = credits.reduce(0, +)
    let creditDays = credits.count { $0 > 0 }
    let mostDays = contract.daysPerWeek.upperBound - creditDays
    let average = period?.mostMinutes(ofWeek: days, horizon: horizon)
    var mostMinutes = mostWorkedMinutes(of: agent, inWeekOf: dates, credits: creditMinutes)
    if let average, period?.price == nil { mostMinutes = min(mostMinutes, average - creditMinutes) }
    let owesMinima = agent.owesMinima(inWeekOf: dates)
    guard mostDays >= 0, mostMinutes >= 0 else { return nil }
    let leastDays = owesMinima ? contract.daysPerWeek.lowerBound - creditDays : 0
    let leastMinutes = owesMinima ? contract.weeklyPaidMinutes.lowerBound - creditMinutes : 0
    guard max(0, leastDays) <= mostDays, max(0, leastMinutes) <= mostMinutes else { return nil }
    var excess = excess(of: agent, inWeekOf: dates, credits: creditMinutes)
    if let average, let price = period?.price,
      average < agent.contract.weeklyPaidMinutes.upperBound
    {
      excess.append(.init(thresholdMinutes: average - creditMinutes, pricePerHour: price))
    }
    return AgentType.Week(
      days: max(0, leastDays)...mostDays,
      paidMinutes: max(0, leastMinutes)...mostMinutes,
      excess: excess
    )
  }

  /// A week as rosters are planned, below the averages of later periods; nil where it cannot be.
  private static func planned(
    _ week: AgentType.Week,
    of agent: Agent,
    _ days: Range<Int>,
    _ horizon: Horizon,
    _ period: ReferencePeriod?
  ) -> AgentType.Week? {
    guard let most = period?.plannedMinutes(ofWeek: days, horizon: horizon) else { return week }
    let credits = days.reduce(0) {
      $0 + agent.creditedMinutes(on: horizon.firstDate.adding(days: $1))
    }
    guard week.paidMinutes.lowerBound <= most - credits else { return nil }
    return AgentType.Week(
      days: week.days,
      paidMinutes: week.paidMinutes.clamped(to: 0...most - credits),
      excess: week.excess
    )
  }

  /// Most minutes that may be worked in a week by contract and rules; negative where the credits
  /// alone are too many for the contract.
  private static func mostWorkedMinutes(
    of agent: Agent,
    inWeekOf dates: [LocalDate],
    credits: Int
  ) -> Int {
    var most = agent.contract.weeklyPaidMinutes.upperBound - credits
    guard let first = dates.first else { return most }
    if let limit = agent.rules.mostWeeklyMinutes, limit.enforcement == .hard {
      most = min(most, limit.value(on: first).map { max(0, $0 - credits) } ?? most)
    }
    if let overtime = agent.rules.overtime {
      most = min(most, max(0, overtime.thresholdMinutes - credits) + overtime.mostMinutes)
    }
    return most
  }

  private static func excess(
    of agent: Agent,
    inWeekOf dates: [LocalDate],
    credits: Int
  ) -> [AgentType.Week.Excess] {
    guard let first = dates.first else { return [] }
    var excess: [AgentType.Week.Excess] = []
    if let limit = agent.rules.mostWeeklyMinutes, let price = limit.enforcement.price,
      let most = limit.value(on: first)
    {
      excess.append(.init(thresholdMinutes: max(0, most - credits), pricePerHour: price))
    }
    if let overtime = agent.rules.overtime {
      excess.append(
        .init(
          thresholdMinutes: max(0, overtime.thresholdMinutes - credits),
          pricePerHour: agent.hourlyCost * overtime.percent / 100
        )
      )
    }
    return excess
  }
}

extension [Int] {
  /// The first position from which a condition holds for all later values.
  fileprivate func partitionPoint(where condition: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if condition(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
