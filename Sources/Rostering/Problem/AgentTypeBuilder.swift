import CivilTime
import WorkRules
import Workforce

/// Finds the classes and types of an instance's agents.
struct AgentTypeBuilder {
  /// The classes and types, and the type of each agent in the instance's order.
  struct Typing {
    var classes = Positions<SkillClass>()
    var types = Positions<AgentType>()
    var typeOfAgent: [Int] = []
    var coverGroups: [CoverGroup] = []
  }

  let instance: Instance
  let translated: Catalogues
  /// The translation of another instance; what it says of agents that are the same holds here too.
  let known: RosteringProblem?
  let automata: Automata
  /// The queues of the instance and after them the lanes of jobs.
  let queues: [Queue]
  /// Those with need.
  let neededQueues: QueueSet

  private var timeline: Timeline { translated.timeline }
  private var catalogues: [DutyCatalogue] { translated.all }
  private var catalogueOfAgent: [Int] { translated.ofAgent }

  /// The classes and types, with the rows of cover of people on shift.
  func typing(presence: PresenceTerms) -> Typing {
    var typing = Typing()
    let histories = Dictionary(grouping: instance.history, by: \.agent)
    let requests = Dictionary(grouping: instance.requests, by: \.agent)
    let leads = FairLeads(instance: instance)
    var covers = CoverGroupBuilder(instance: instance, presence: presence)
    let same = knownTypes()
    for (position, agent) in instance.agents.enumerated() {
      let skill = SkillClass(queues: servableQueues(of: agent)) {
        agent.efficiency.thousandths(at: queues[$0].id)
      }
      let catalogue = catalogueOfAgent[position]
      let type = type(
        of: agent,
        position: position,
        skillClass: typing.classes.position(of: skill),
        coverGroup: covers.group(
          of: agent,
          catalogue: catalogues[catalogue],
          position: catalogue
        ),
        past: histories[agent.id, default: []],
        requests: requests[agent.id, default: []],
        leads: leads.leads(of: agent.id),
        isAllowed: same[agent.id]?.isAllowed
      )
      typing.typeOfAgent.append(typing.types.position(of: type))
    }
    typing.coverGroups = covers.groups
    return typing
  }

  /// The known types of agents who are the same and have the same catalogue, by id.
  private func knownTypes() -> [Identifier<Agent>: AgentType] {
    guard let known else { return [:] }
    let positions = Dictionary(
      uniqueKeysWithValues: known.instance.agents.enumerated().map { ($1.id, $0) }
    )
    var types: [Identifier<Agent>: AgentType] = [:]
    for (position, agent) in instance.agents.enumerated() {
      guard let other = positions[agent.id], known.instance.agents[other] == agent else { continue }
      let type = known.types[known.typeOfAgent[other]]
      if known.catalogues[type.catalogue] === catalogues[catalogueOfAgent[position]] {
        types[agent.id] = type
      }
    }
    return types
  }

  private func type(
    of agent: Agent,
    position: Int,
    skillClass: Int,
    coverGroup: Int,
    past: [HistoricShift],
    requests: [Request],
    leads: [FairShare.Load: Int],
    isAllowed known: [Bool]?
  ) -> AgentType {
    let horizon = instance.horizon
    let catalogue = catalogues[catalogueOfAgent[position]]
    let (contract, labourWeight) = (agent.contract, instance.prices.labourWeight)
    let wishes = DutyCosts(requests, contract: contract, catalogue: catalogue, horizon: horizon)
    let period = ReferencePeriod(agent, history: past, horizon: horizon)
    let weeks = AgentWeeks(
      agent: agent,
      horizon: horizon,
      labourWeight: labourWeight,
      period: period
    )
    let lawfulWeeks = horizon.weeks.map(weeks.lawful)
    let counters = TourCounterBuilder(
      agent: agent,
      catalogue: catalogue,
      horizon: horizon,
      period: period,
      leads: leads
    ).counters()
    let pins = PinnedDays(agent, horizon)
    let isAllowed = known ?? openDuties(of: agent, pins, in: catalogue)
    return AgentType(
      catalogue: catalogueOfAgent[position],
      skillClass: skillClass,
      location: instance.locations.firstIndex { $0.id == agent.location.id } ?? 0,
      weightedHourlyCost: agent.hourlyCost * labourWeight,
      isAllowed: isAllowed,
      workDays: pins.workDays,
      creditedDays: creditedDays(of: agent, isAllowed, in: catalogue),
      starts: counters == nil ? [] : starts(of: agent, position: position, past: past),
      weeks: zip(lawfulWeeks, horizon.weeks).map { week, days in
        week.flatMap { weeks.planned($0, days) }
      },
      automaton: automata.positions[catalogueOfAgent[position]],
      counters: counters ?? [],
      dutyCosts: wishes.costs,
      constantCost: wishes.constant,
      coverGroup: coverGroup,
      sessions: SessionTerm.terms(
        of: agent,
        among: instance.sessions,
        catalogue: catalogue,
        isAllowed: isAllowed,
        timeline: timeline
      ),
      lawfulWeeks: lawfulWeeks
    )
  }

  /// The ways in which an agent's horizon may begin after the history.
  private func starts(
    of agent: Agent,
    position: Int,
    past: [HistoricShift]
  ) -> [AgentType.Start] {
    let catalogue = catalogues[catalogueOfAgent[position]]
    let rested = rested(agent, past, catalogue)
    let automaton = automata.all[automata.positions[catalogueOfAgent[position]]]
    return automaton.starts(after: automata.pasts[position]).map { start in
      AgentType.Start(
        state: start.state,
        first: max(rested, catalogue.firstPosition(from: start.ready, on: timeline))
      )
    }
  }

  private func servableQueues(of agent: Agent) -> QueueSet {
    queues.enumerated().reduce(0) { set, entry in
      agent.canServe(entry.element) ? set | 1 << UInt64(entry.offset) : set
    } & neededQueues
  }

  private func openDuties(of agent: Agent, _ pins: PinnedDays, in catalogue: DutyCatalogue)
    -> [Bool]
  {
    let available =
      agent.availability.isAlways
      ? nil
      : agent.availability.ranges(
        from: instance.horizon.firstDate.adding(days: -1),
        through: instance.horizon.lastDate.adding(days: 2),
        in: agent.location.zone
      )
    let absent = InstantRanges(agent.timeOff.map(\.range))
    var isOpen: [Bool] = []
    for (day, date) in instance.horizon.dates.enumerated() {
      let isEngaged = agent.isEngaged(on: date)
      for duty in catalogue.duties(ofDay: day) {
        let range = catalogue.range(of: catalogue.duties[duty], on: timeline)
        isOpen.append(
          isEngaged && !absent.overlaps(range) && available?.contains(range) != false
            && pins.allow(catalogue.duties[duty], in: catalogue, range)
        )
      }
    }
    return isOpen
  }

  /// See ``AgentType/creditedDays``.
  private func creditedDays(
    of agent: Agent,
    _ isAllowed: [Bool],
    in catalogue: DutyCatalogue
  ) -> [Bool] {
    let days = instance.horizon.dates.enumerated().map { day, date in
      agent.creditedMinutes(on: date) > 0 && catalogue.duties(ofDay: day).contains { isAllowed[$0] }
    }
    return days.contains(true) ? days : []
  }

  /// The first start position that has the ordinary rest, where that is hard, after the history.
  private func rested(_ agent: Agent, _ history: [HistoricShift], _ catalogue: DutyCatalogue) -> Int
  {
    guard let end = history.map(\.range.upperBound).max() else { return 0 }
    let limit = agent.rules.restBetweenShifts.flatMap { $0.enforcement == .hard ? $0 : nil }
    let rests = RestByDay(
      limit,
      horizon: instance.horizon,
      startSlots: catalogue.startSlots,
      dayStarts: catalogue.dayStarts,
      timeline: timeline
    )
    return rests.firstPosition(after: end, onDaysFrom: 0)
  }
}

extension DutyCatalogue {
  /// The first position of all starts at or after a moment; 0 where none is given.
  fileprivate func firstPosition(from moment: Instant?, on timeline: Timeline) -> Int {
    guard let moment else { return 0 }
    let minutes = moment.minutes(since: timeline.start(ofSlot: 0))
    let interval = timeline.grid.intervalMinutes
    return startSlots.leastFromEach.firstPosition(atLeast: (minutes + interval - 1) / interval)
  }
}
