public import CivilTime
import Placement
public import Workforce

/// Reads a roster back from its `roster.csv`, also one edited in a spreadsheet, and `activities.csv`.
public struct RosterCSVReader: Sendable {
  private let instance: Instance
  private let agents: [Identifier<Agent>: Agent]
  private let queues: Set<Identifier<Queue>>
  private let jobs: Set<Identifier<Job>>
  private let sessions: Set<Identifier<Session>>
  private let horizon: Horizon
  private let dates: DateOrder?
  private let zones: ZoneDatabase?

  /// Reads rosters made for an instance: its agents, queues and dates are the ones that are known.
  ///
  /// - Parameters:
  ///   - instance: What the roster was made for.
  ///   - dates: How a spreadsheet has written local dates and times, beside `2027-03-08 22:00`.
  ///   - zones: Where other names of the agents' zones are looked up, such as `Europe/Kiev`; nil knows
  ///     none.
  public init(instance: Instance, dates: DateOrder? = nil, zones: ZoneDatabase? = nil) {
    self.instance = instance
    agents = Dictionary(
      instance.agents.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    queues = Set(instance.queues.map(\.id))
    jobs = Set(instance.jobs.map(\.id))
    sessions = Set(instance.sessions.map(\.id))
    horizon = instance.horizon
    self.dates = dates
    self.zones = zones
  }

  /// The roster that the two texts hold.
  ///
  /// The ordinal of a shift is its place among those of its agent and local date. Unpaid are the
  /// breaks that add up to the shift's unpaid minutes, meals before others, early before late.
  /// Without `activities.csv`, breaks, trainings, queues and jobs are placed as well as can be:
  /// ``Placement/ActivityPlacement``.
  ///
  /// - Parameters:
  ///   - rosterCSV: The text of `roster.csv`.
  ///   - activitiesCSV: The text of `activities.csv`; nil where there is none.
  ///   - rosterFile: The name of the roster's file, for messages.
  /// - Returns: The roster.
  /// - Throws: ``RosterFileError`` with everything that is wrong with the files.
  public func roster(
    rosterCSV: String,
    activitiesCSV: String?,
    rosterFile: String = "roster.csv"
  ) throws(RosterFileError) -> Roster {
    var shifts = RosterTable(
      rosterCSV,
      file: rosterFile,
      columns: Self.shiftColumns,
      dates: dates
    )
    let rows = ShiftRowReader(
      agents: agents.mapValues(RowAgent.init),
      horizon: horizon,
      dates: dates,
      zones: zones
    )
    .rows(of: &shifts)
    var problems: [RosterFileProblem] = []
    var activities: [[Activity]]?
    if let activitiesCSV {
      var stretches = RosterTable(
        activitiesCSV,
        file: ActivitiesCSV.path,
        columns: Self.stretchColumns
      )
      activities = activitiesByShift(&stretches, rows: rows)
      problems = stretches.problems
    }
    let ordinals = ordinals(of: rows)
    let read: [Shift?]
    if let activities {
      read = rows.indices.map {
        shift(rows[$0], ordinal: ordinals[$0], stretches: activities[$0], table: &shifts)
      }
    } else {
      for row in rows { checkQueues(of: row, in: &shifts) }
      read = []
    }
    problems = shifts.problems + problems
    guard problems.isEmpty else { throw RosterFileError(problems: problems) }
    guard activities == nil else { return Roster(shifts: read.compactMap { $0 }) }
    return Roster(shifts: placedShifts(rows, ordinals: ordinals))
  }

  private static let shiftColumns: [(name: String, alternative: String?)] = [
    ("agent_id", nil), ("start_utc", "start_local"), ("end_utc", "end_local"), ("shift", nil),
  ]
  private static let stretchColumns: [(name: String, alternative: String?)] =
    ["agent_id", "start_utc", "end_utc", "activity", "queue"].map { ($0, nil) }
}

extension RosterCSVReader {
  /// The stretches of each shift, with all breaks still paid; those outside all shifts are noted.
  private func activitiesByShift(_ table: inout RosterTable, rows: [ShiftRow]) -> [[Activity]] {
    var activities = [[Activity]](repeating: [], count: rows.count)
    let byAgent = Dictionary(grouping: rows.indices) { rows[$0].agent.id }
    for row in table.rows {
      guard !table.isFull else {
        table.leaveUnread(from: row.line)
        break
      }
      let kind = kind(in: row, of: &table)
      guard let agent = agent(in: row, of: &table), let range = table.range(in: row), let kind
      else { continue }
      let own = byAgent[agent] ?? []
      let later = own.partitioningIndex { rows[$0].range.lowerBound > range.lowerBound }
      if later > 0, rows[own[later - 1]].range.covers(range) {
        let index = own[later - 1]
        activities[index].append(Activity(kind: kind, range: range))
      } else {
        let fault = RosterFileProblem.Fault.outsideShifts(
          agent: agent.text,
          start: "\(range.lowerBound)",
          end: "\(range.upperBound)"
        )
        table.note(fault, line: row.line)
      }
    }
    return activities.map { stretches in
      stretches.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }
  }

  /// The shift of a row with its stretches; nil, and noted, where they do not fit.
  private func shift(
    _ row: ShiftRow,
    ordinal: Int,
    stretches: [Activity],
    table: inout RosterTable
  ) -> Shift? {
    var end = row.range.lowerBound
    for stretch in stretches where stretch.range.lowerBound == end {
      end = stretch.range.upperBound
    }
    let minutes = stretches.reduce(0) { $0 + $1.range.minutes }
    guard end == row.range.upperBound, minutes == row.range.minutes else {
      let fault = RosterFileProblem.Fault.untiled(
        agent: row.agent.id.text,
        reached: "\(end)",
        minutes: minutes,
        end: "\(row.range.upperBound)",
        length: row.range.minutes
      )
      table.note(fault, line: row.line)
      return nil
    }
    let unpaidMinutes = row.unpaidMinutes ?? UnpaidBreaks.mealMinutes(in: stretches)
    guard let unpaid = UnpaidBreaks.indices(in: stretches, addingUpTo: unpaidMinutes) else {
      let fault = RosterFileProblem.Fault.unpaidBreaks(
        agent: row.agent.id.text,
        unpaid: unpaidMinutes,
        breaks: UnpaidBreaks.lengths(in: stretches)
      )
      table.note(fault, line: row.line)
      return nil
    }
    return Shift(
      agent: row.agent.id,
      localDate: row.localDate,
      ordinal: ordinal,
      pattern: row.pattern,
      range: row.range,
      activities: stretches.indices.map {
        unpaid.contains($0) ? UnpaidBreaks.unpaid(stretches[$0]) : stretches[$0]
      }
    )
  }

  /// The place of each row among those of its agent and local date.
  private func ordinals(of rows: [ShiftRow]) -> [Int] {
    var counts: [Identifier<Agent>: [LocalDate: Int]] = [:]
    return rows.map { row in
      defer { counts[row.agent.id, default: [:]][row.localDate, default: 0] += 1 }
      return counts[row.agent.id]?[row.localDate] ?? 0
    }
  }

  /// Notes queues that the instance does not have.
  private func checkQueues(of row: ShiftRow, in table: inout RosterTable) {
    for queue in row.queues where !queues.contains(queue) {
      noteUnknown(queue, "queue", queues, line: row.line, field: "queues", in: &table)
    }
  }

  /// The shifts of rows of which no activities are known.
  private func placedShifts(_ rows: [ShiftRow], ordinals: [Int]) -> [Shift] {
    ActivityPlacement(instance: instance).shifts(
      zip(rows, ordinals).map { row, ordinal in
        BareShift(
          agent: row.agent.id,
          localDate: row.localDate,
          ordinal: ordinal,
          pattern: row.pattern,
          range: row.range,
          unpaidMinutes: row.unpaidMinutes,
          queues: row.queues
        )
      }
    )
  }

  private func agent(in row: RosterTable.Row, of table: inout RosterTable) -> Identifier<Agent>? {
    let agent = Identifier<Agent>(table.text("agent_id", in: row))
    if agents[agent] != nil { return agent }
    noteUnknown(agent, "agent", agents.keys, line: row.line, field: "agent_id", in: &table)
    return nil
  }

  /// What is done in a stretch; breaks come out as paid ones.
  private func kind(in row: RosterTable.Row, of table: inout RosterTable) -> Activity.Kind? {
    let word = table.text("activity", in: row)
    if word == ActivitiesCSV.word(for: .idle) { return .idle }
    if let kind = BreakRule.Kind(rawValue: word) { return .rest(kind, isPaid: true) }
    let session = Identifier<Session>(table.text("session", in: row))
    if word == ActivitiesCSV.word(for: .session(session)) {
      if sessions.contains(session) { return .session(session) }
      noteUnknown(session, "session", sessions, line: row.line, field: "session", in: &table)
      return nil
    }
    let job = Identifier<Job>(table.text("job", in: row))
    if word == ActivitiesCSV.word(for: .job(job)) {
      if jobs.contains(job) { return .job(job) }
      noteUnknown(job, "job", jobs, line: row.line, field: "job", in: &table)
      return nil
    }
    let queue = Identifier<Queue>(table.text("queue", in: row))
    guard word == ActivitiesCSV.word(for: .serving(queue)) else {
      let fault = RosterFileProblem.Fault.unexpected(
        value: word,
        expected: "queue, job, idle, meal, break or session"
      )
      table.note(fault, line: row.line, field: "activity")
      return nil
    }
    if queues.contains(queue) { return .serving(queue) }
    noteUnknown(queue, "queue", queues, line: row.line, field: "queue", in: &table)
    return nil
  }

  /// Notes an id that the instance does not have, with the nearest that it has.
  private func noteUnknown<Entity>(
    _ id: Identifier<Entity>,
    _ kind: String,
    _ known: some Sequence<Identifier<Entity>>,
    line: Int,
    field: String,
    in table: inout RosterTable
  ) {
    table.noteUnknown(id.text, kind, known.lazy.map(\.text), line: line, field: field)
  }
}

extension [Int] {
  /// The first position from which on all elements belong to a later part; those before it do not.
  fileprivate func partitioningIndex(where isLater: (Int) -> Bool) -> Int {
    var range = startIndex..<endIndex
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      range = isLater(self[middle]) ? range.lowerBound..<middle : middle + 1..<range.upperBound
    }
    return range.lowerBound
  }
}
