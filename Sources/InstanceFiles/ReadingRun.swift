import CivilTime
import Workforce

/// One reading of one folder, from the structure to the need and the checks of all together.
struct ReadingRun {
  let folder: InstanceFolder
  let log: ProblemLog
  private let zones: ZoneDatabase
  private var structure: StructureReader

  init(zones: ZoneDatabase, folder: InstanceFolder, log: ProblemLog) {
    self.folder = folder
    self.log = log
    self.zones = zones
    structure = StructureReader(
      zones: ZoneReader(zones),
      hasShiftCover: folder.files[CoverTable.file] != nil,
      log: log
    )
  }

  /// The instance; nil or of no use when errors were noted.
  mutating func instance() -> Instance? {
    for name in FileNames.later where folder.files[name] != nil {
      log.error(.notSupportedYet, at: Place(file: name))
    }
    readStructure()
    let agents = readAgents()
    let plans = readPlans(of: agents)
    let jobs = text(JobTable.file)
      .flatMap { JobTable($0, structure: structure, log: log)?.read() }
    checkLanes(of: jobs ?? [])
    let need = readNeed()
    var coverTable = text(CoverTable.file)
      .flatMap { CoverTable($0, structure: structure, agents: agents, log: log) }
    let cover = coverTable?.read()
    guard let horizon = structure.horizon else { return nil }
    let people = plans.added(to: agents)
    check(agents, people, plans, horizon)
    let needCheck = NeedCheck(
      horizon: horizon,
      queues: structure.queues.values,
      jobs: jobs ?? [],
      rows: need,
      log: log
    )
    needCheck.checkRows()
    guard log.errorCount == 0, folder.errors.isEmpty else { return nil }
    let requirement = needCheck.requirement(agents: people)
    return Instance(
      name: structure.name,
      revised: structure.revised ?? horizon.range.lowerBound,
      revision: structure.revision,
      currency: structure.currency,
      horizon: horizon,
      languageNames: structure.languageNames,
      locations: structure.locations.values,
      clients: structure.clients.values,
      queues: structure.queues.values.map(\.queue),
      contracts: structure.contracts.values,
      agents: people,
      history: plans.history,
      requirement: requirement,
      shiftCover: cover ?? [],
      handOvers: structure.handOvers,
      jobs: jobs ?? [],
      requests: plans.requests,
      prices: structure.prices,
      zoneDataVersion: zones.version
    )
  }

  /// What the tables say of dates and times of people.
  private struct Plans {
    var absences: [Identifier<Agent>: [TimeOff]] = [:]
    var homeDates: [Identifier<Agent>: [LocalDate: Bool]] = [:]
    var history: [HistoricShift] = []
    var requests: [Request] = []
    var pins: [Identifier<Agent>: [PinEntry]] = [:]
    var sessions: [Identifier<Agent>: [Session]] = [:]

    /// The people with what belongs to each.
    func added(to agents: Directory<AgentEntry>) -> [Agent] {
      agents.values.map { entry in
        let id = entry.agent.id
        return entry.agent.adding(
          absences[id] ?? [],
          homeDates: homeDates[id] ?? [:],
          pins[id]?.map(\.pin) ?? [],
          sessions: sessions[id] ?? []
        )
      }
    }
  }

  private func readPlans(of agents: Directory<AgentEntry>) -> Plans {
    let horizon = structure.horizon
    var plans = Plans()
    plans.absences =
      text(TimeOffTable.file)
      .flatMap { TimeOffTable($0, agents: agents, horizon: horizon, log: log)?.read() } ?? [:]
    plans.homeDates =
      text(HomeTable.file)
      .flatMap { HomeTable($0, agents: agents, horizon: horizon, log: log)?.read() } ?? [:]
    var history = text(HistoryTable.file)
      .flatMap { HistoryTable($0, structure: structure, agents: agents, log: log) }
    plans.history = history?.read() ?? []
    plans.requests =
      text(RequestTable.file)
      .flatMap { RequestTable($0, agents: agents, horizon: horizon, log: log)?.read() } ?? []
    plans.pins =
      text(PinTable.file)
      .flatMap { PinTable($0, agents: agents, horizon: horizon, log: log)?.read() } ?? [:]
    plans.sessions =
      text(SessionTable.file)
      .flatMap { SessionTable($0, structure: structure, agents: agents, log: log)?.read() } ?? [:]
    return plans
  }

  /// Checks what only all tables together tell.
  private func check(
    _ agents: Directory<AgentEntry>,
    _ people: [Agent],
    _ plans: Plans,
    _ horizon: Horizon
  ) {
    checkAgeOfZones(horizon)
    GridCheck(horizon: horizon, structure: structure, agents: agents.values, log: log).run()
    RulesCheck(agents: agents.values, log: log).run()
    AvailabilityCheck(horizon: horizon, agents: agents.values, log: log).run()
    PinCheck(horizon: horizon, agents: people, pins: plans.pins, history: plans.history).run()
    SpellingCheck(structure: structure, agents: agents.values, log: log).run()
    SharedCheck(structure: structure, agents: agents, log: log).run()
  }

  /// The data of the zones should not be certainly older than a year: releases are named by their year,
  /// so it is where the horizon begins two years later or more.
  private func checkAgeOfZones(_ horizon: Horizon) {
    guard let year = zones.year, horizon.firstDate.year >= year + 2 else { return }
    let fault = ZoneFault.old(version: zones.version, firstDate: "\(horizon.firstDate)")
    log.warning(.zone(fault), at: Place(file: zones.folder + "/tzdata.zi"))
  }

  /// Queues and jobs at a time are no more than are weighed.
  private func checkLanes(of jobs: [Job]) {
    let lanes = Instance.laneCount(of: jobs)
    let queues = structure.queues.values.count
    guard lanes > 0, lanes + queues > Instance.queueLimit else { return }
    let fault = NeedFault.tooManyJobs(queues: queues, lanes: lanes, limit: Instance.queueLimit)
    log.error(.need(fault), at: Place(file: JobTable.file))
  }

  private mutating func readStructure() {
    let file = FileNames.structure
    guard has(file, purpose: "it holds the horizon, sites, clients, queues and contracts") else {
      return
    }
    guard let text = text(file) else { return }
    guard !text.isBlank else {
      log.error(.file(.empty(expected: YAMLDocument.expected)), at: Place(file: file))
      return
    }
    guard let root = YAMLDocument.root(of: text, log: log) else { return }
    structure.read(root)
  }

  private func readAgents() -> Directory<AgentEntry> {
    guard
      has(AgentTable.file, purpose: "it holds the people"),
      let text = text(AgentTable.file),
      var table = AgentTable(text, structure: structure, log: log)
    else { return Directory(kind: "agent") }
    return table.read()
  }

  /// The rows of need; their file may be left out when every queue has heads.
  private func readNeed() -> [NeedEntry] {
    let isNeeded = structure.queues.values.contains { $0.heads == nil }
    let file = RequirementTable.file
    guard !isNeeded || has(file, purpose: "it holds the need of queues without heads") else {
      return []
    }
    var table = text(file).flatMap { RequirementTable($0, structure: structure, log: log) }
    return table?.read() ?? []
  }

  /// Whether a file is there; an absent one is an error.
  private func has(_ file: String, purpose: String) -> Bool {
    if folder.files[file] != nil { return true }
    if !folder.errors.contains(where: { $0.file == file }) {
      log.error(.file(.absent(purpose: purpose)), at: Place(file: file))
    }
    return false
  }

  private func text(_ file: String) -> SourceText? {
    folder.files[file].flatMap { SourceText($0, file: file, log: log) }
  }
}

extension Agent {
  /// The same agent with absences, places of dates, fixed dates and sessions.
  fileprivate func adding(
    _ timeOff: [TimeOff],
    homeDates: [LocalDate: Bool],
    _ pins: [Pin],
    sessions: [Session]
  ) -> Agent {
    guard !timeOff.isEmpty || !homeDates.isEmpty || !pins.isEmpty || !sessions.isEmpty else {
      return self
    }
    return Agent(
      id: id,
      name: name,
      team: team,
      location: location,
      homeDays: homeDays.with(dates: homeDates),
      employment: employment,
      contract: contract,
      languages: languages,
      clients: clients,
      channels: channels,
      roles: roles,
      firstDate: firstDate,
      lastDate: lastDate,
      availability: availability,
      timeOff: timeOff,
      pins: pins,
      sessions: sessions,
      hourlyCost: hourlyCost,
      efficiency: efficiency
    )
  }
}
