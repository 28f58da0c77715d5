import CivilTime
public import Workforce

/// Reads a roster back from its own `roster.csv` and `activities.csv`.
public struct RosterCSVReader: Sendable {
  private let agents: Set<Identifier<Agent>>
  private let queues: Set<Identifier<Queue>>

  /// Reads rosters made for an instance: its agents and queues are the ones that are known.
  public init(instance: Instance) {
    agents = Set(instance.agents.map(\.id))
    queues = Set(instance.queues.map(\.id))
  }

  /// The roster that the two texts hold.
  ///
  /// The ordinal of a shift is its place among those of its agent and local date. Unpaid are the
  /// breaks that add up to the shift's unpaid minutes, meals before others, early before late.
  ///
  /// - Throws: ``RosterFileError`` with everything that is wrong with the files.
  public func roster(
    rosterCSV: String,
    activitiesCSV: String
  ) throws(RosterFileError) -> Roster {
    var shifts = RosterTable(rosterCSV, file: RosterCSV.path, columns: Self.shiftColumns)
    let rows = shiftRows(&shifts)
    var stretches = RosterTable(
      activitiesCSV,
      file: ActivitiesCSV.path,
      columns: Self.stretchColumns
    )
    let activities = activitiesByShift(&stretches, rows: rows)
    var ordinals: [Identifier<Agent>: [LocalDate: Int]] = [:]
    let read = rows.indices.compactMap { index -> Shift? in
      let row = rows[index]
      let ordinal = ordinals[row.agent, default: [:]][row.localDate, default: 0]
      ordinals[row.agent, default: [:]][row.localDate] = ordinal + 1
      return shift(row, ordinal: ordinal, stretches: activities[index], table: &shifts)
    }
    let problems = shifts.problems.sorted { $0.line < $1.line } + stretches.problems
    guard problems.isEmpty else { throw RosterFileError(problems: problems) }
    return Roster(shifts: read)
  }

  private static let shiftColumns = [
    "agent_id", "local_date", "start_utc", "end_utc", "paid_minutes", "unpaid_minutes", "shift",
  ]
  private static let stretchColumns = ["agent_id", "start_utc", "end_utc", "activity", "queue"]
}

extension RosterCSVReader {
  /// A row of `roster.csv`.
  private struct ShiftRow {
    let line: Int
    let agent: Identifier<Agent>
    let localDate: LocalDate
    let range: Range<Instant>
    let unpaidMinutes: Int
    let pattern: String
  }

  /// The shifts that can be read, by agent and start; overlapping ones are noted.
  private func shiftRows(_ table: inout RosterTable) -> [ShiftRow] {
    var rows: [ShiftRow] = []
    for row in table.rows {
      let agent = agent(in: row, of: &table)
      let date = table.value("local_date", in: row, expected: "a date such as 2027-03-08") {
        LocalDate(iso: $0)
      }
      let range = table.range(in: row)
      let paid = minutes("paid_minutes", in: row, of: &table)
      let unpaid = minutes("unpaid_minutes", in: row, of: &table)
      guard let agent, let date, let range, let paid, let unpaid else { continue }
      if paid + unpaid != range.minutes { table.note(.minutes, line: row.line) }
      rows.append(
        ShiftRow(
          line: row.line,
          agent: agent,
          localDate: date,
          range: range,
          unpaidMinutes: unpaid,
          pattern: table.text("shift", in: row)
        )
      )
    }
    rows.sort { ($0.agent, $0.range.lowerBound) < ($1.agent, $1.range.lowerBound) }
    for (row, next) in zip(rows, rows.dropFirst())
    where row.agent == next.agent && row.range.overlaps(next.range) {
      table.note(.overlap(line: row.line), line: next.line)
    }
    return rows
  }

  /// The stretches of each shift, with all breaks still paid; those outside all shifts are noted.
  private func activitiesByShift(_ table: inout RosterTable, rows: [ShiftRow]) -> [[Activity]] {
    var activities = [[Activity]](repeating: [], count: rows.count)
    let byAgent = Dictionary(grouping: rows.indices) { rows[$0].agent }
    for row in table.rows {
      let kind = kind(in: row, of: &table)
      guard let agent = agent(in: row, of: &table), let range = table.range(in: row), let kind
      else { continue }
      if let index = byAgent[agent]?.first(where: { rows[$0].range.covers(range) }) {
        activities[index].append(Activity(kind: kind, range: range))
      } else {
        table.note(.outsideShifts, line: row.line)
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
      table.note(.untiled, line: row.line)
      return nil
    }
    guard let unpaid = UnpaidBreaks.indices(in: stretches, addingUpTo: row.unpaidMinutes) else {
      table.note(.minutes, line: row.line)
      return nil
    }
    return Shift(
      agent: row.agent,
      localDate: row.localDate,
      ordinal: ordinal,
      pattern: row.pattern,
      range: row.range,
      activities: stretches.indices.map {
        unpaid.contains($0) ? UnpaidBreaks.unpaid(stretches[$0]) : stretches[$0]
      }
    )
  }

  private func agent(in row: RosterTable.Row, of table: inout RosterTable) -> Identifier<Agent>? {
    let agent = Identifier<Agent>(table.text("agent_id", in: row))
    if agents.contains(agent) { return agent }
    table.note(.unknown(value: agent.text, kind: "agent"), line: row.line, field: "agent_id")
    return nil
  }

  private func minutes(
    _ column: String,
    in row: RosterTable.Row,
    of table: inout RosterTable
  ) -> Int? {
    table.value(column, in: row, expected: "minutes from 0 to 100000") { text in
      Int(text).flatMap { (0...100_000).contains($0) ? $0 : nil }
    }
  }

  /// What is done in a stretch; breaks come out as paid ones.
  private func kind(in row: RosterTable.Row, of table: inout RosterTable) -> Activity.Kind? {
    let word = table.text("activity", in: row)
    if word == ActivitiesCSV.word(for: .idle) { return .idle }
    if let kind = BreakRule.Kind(rawValue: word) { return .rest(kind, isPaid: true) }
    let queue = Identifier<Queue>(table.text("queue", in: row))
    guard word == ActivitiesCSV.word(for: .serving(queue)) else {
      let fault = RosterFileProblem.Fault.unexpected(
        value: word,
        expected: "queue, idle, meal or break"
      )
      table.note(fault, line: row.line, field: "activity")
      return nil
    }
    if queues.contains(queue) { return .serving(queue) }
    table.note(.unknown(value: queue.text, kind: "queue"), line: row.line, field: "queue")
    return nil
  }
}
