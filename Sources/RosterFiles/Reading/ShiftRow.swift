import CivilTime
import WorkRules
import Workforce

/// A row of `roster.csv`, read.
struct ShiftRow {
  let line: Int
  fileprivate let shared: RowAgent
  let localDate: LocalDate
  let range: Range<Instant>
  /// nil where the file says nothing.
  let unpaidMinutes: Int?
  let pattern: String
  /// The queues that the row names.
  let queues: [Identifier<Queue>]
}

extension ShiftRow {
  /// Whose shift it is.
  var agent: Agent { shared.agent }
}

/// An agent, which all rows that name it share.
final class RowAgent: Sendable {
  let agent: Agent

  init(_ agent: Agent) { self.agent = agent }
}

/// Reads the rows of `roster.csv`, as the program or a spreadsheet has written it.
///
/// A moment stands in UTC, in local time, or in both, which then agree; dates and paid minutes may be
/// missing.
struct ShiftRowReader {
  let agents: [Identifier<Agent>: RowAgent]
  let horizon: Horizon
  let dates: DateOrder?
  /// Where other names of a zone are looked up; nil knows none.
  let zones: ZoneDatabase?

  /// The longest shift: a day of 25 hours.
  private static let longestMinutes = 25 * 60

  /// The rows that can be read, by agent and start; overlapping ones are noted.
  func rows(of table: inout RosterTable) -> [ShiftRow] {
    var rows: [ShiftRow] = []
    for record in table.rows {
      guard !table.isFull else {
        table.leaveUnread(from: record.line)
        break
      }
      if let row = row(of: record, in: &table) { rows.append(row) }
    }
    rows.sort {
      ($0.shared.agent.id, $0.range.lowerBound, $0.line)
        < ($1.shared.agent.id, $1.range.lowerBound, $1.line)
    }
    // Of the agent's shifts so far, the one that ends last.
    var last: ShiftRow?
    for row in rows where !table.isFull {
      if let before = last, before.shared.agent.id == row.shared.agent.id {
        if row.range.lowerBound < before.range.upperBound { noteOverlap(row, before, in: &table) }
        if row.range.upperBound <= before.range.upperBound { continue }
      }
      last = row
    }
    return rows
  }

  private func noteOverlap(_ row: ShiftRow, _ before: ShiftRow, in table: inout RosterTable) {
    let zone = row.agent.location.zone
    let fault = RosterFileProblem.Fault.overlap(
      agent: row.agent.id.text,
      start: "\(zone.local(at: row.range.lowerBound))",
      line: before.line,
      end: "\(zone.local(at: before.range.upperBound))"
    )
    table.note(fault, line: row.line)
  }

  private func row(of row: RosterTable.Row, in table: inout RosterTable) -> ShiftRow? {
    let shared = shared(of: row, in: &table)
    let agent = shared?.agent
    let written = table.optional("local_date", in: row, expected: dateForm) {
      LocalDate(spreadsheet: $0, order: dates)
    }
    let zone = agent.flatMap { self.zone(of: $0, row, in: &table) }
    let start = moment("start", of: row, agent, zone: zone, in: &table)
    let end = moment("end", of: row, agent, zone: zone, in: &table)
    let range = range(start, end, of: row, in: &table)
    let unpaid = unpaidMinutes(of: row, agent, range: range, in: &table)
    guard let shared, let agent, let range, written != .unreadable, unpaid != .unreadable else {
      return nil
    }
    let pattern = table.text("shift", in: row)
    let startDate = agent.location.zone.local(at: range.lowerBound).date
    let date = written.value ?? agent.agreedDate(ofPattern: pattern, range: range)
    guard isUsable(date, startDate: startDate, of: row, in: &table) else { return nil }
    return ShiftRow(
      line: row.line,
      shared: shared,
      localDate: date,
      range: range,
      unpaidMinutes: unpaid.value,
      pattern: pattern,
      queues: table.text("queues", in: row).split(separator: " ").map {
        Identifier<Queue>(String($0))
      }
    )
  }

  private func shared(of row: RosterTable.Row, in table: inout RosterTable) -> RowAgent? {
    let id = table.text("agent_id", in: row)
    if let agent = agents[Identifier<Agent>(id)] { return agent }
    table.noteUnknown(id, "agent", agents.keys.lazy.map(\.text), line: row.line, field: "agent_id")
    return nil
  }

  /// The agent's zone, where the row names no other; one zone may have several names.
  private func zone(
    of agent: Agent,
    _ row: RosterTable.Row,
    in table: inout RosterTable
  ) -> Zone? {
    let (named, zone) = (table.text("time_zone", in: row), agent.location.zone)
    guard named.isEmpty || named == zone.identifier || isOtherName(named, of: zone) else {
      let expected = "\(zone.identifier), the zone of '\(agent.id)'"
      let fault = RosterFileProblem.Fault.unexpected(value: named, expected: expected)
      table.note(fault, line: row.line, field: "time_zone")
      return nil
    }
    return zone
  }

  private func isOtherName(_ name: String, of zone: Zone) -> Bool {
    (try? zones?.zone(name)).map { $0.isSame(as: zone) } ?? false
  }

  // MARK: - Times

  private var dateForm: String {
    "a date such as 2027-03-08" + (dates.map { " or \($0.example)" } ?? "")
  }

  private var timeForm: String {
    "a local time such as 2027-03-08 22:00" + (dates.map { " or \($0.example) 22:00" } ?? "")
  }

  /// The moment of the columns `SIDE_utc` and `SIDE_local`.
  private func moment(
    _ side: String,
    of row: RosterTable.Row,
    _ agent: Agent?,
    zone: Zone?,
    in table: inout RosterTable
  ) -> Instant? {
    let utc = table.optional(
      "\(side)_utc",
      in: row,
      expected: "a time such as 2027-03-08T14:00Z"
    ) { Instant(iso: $0) }
    let local = table.optional("\(side)_local", in: row, expected: timeForm) {
      LocalDateTime(spreadsheet: $0, order: dates)
    }
    switch (utc, local) {
    case (.value(let instant), .value(let shown)):
      guard let zone, zone.local(at: instant) != shown else { return instant }
      let fault = RosterFileProblem.Fault.clocks(
        value: table.text("\(side)_local", in: row),
        utc: "\(instant)",
        shown: "\(zone.local(at: instant))",
        zone: zone.identifier,
        agent: agent?.id.text ?? ""
      )
      table.note(fault, line: row.line, field: "\(side)_local")
      return nil
    case (.value(let instant), .missing): return instant
    case (.missing, .value(let shown)):
      guard let zone else { return nil }
      if let moment = zone.resolve(shown, gap: .reject, overlap: .reject) { return moment.instant }
      let isTwice = zone.resolve(shown, gap: .reject) != nil
      let fault = RosterFileProblem.Fault.unexpected(
        value: table.text("\(side)_local", in: row),
        expected: isTwice
          ? "\(side)_utc beside a time that the clock of \(zone.identifier) shows twice"
          : "a time that the clock of \(zone.identifier) shows, which leaves this one out"
      )
      table.note(fault, line: row.line, field: "\(side)_local")
      return nil
    case (.missing, .missing):
      let fault = RosterFileProblem.Fault.unexpected(value: "", expected: timeForm)
      table.note(fault, line: row.line, field: "\(side)_local")
      return nil
    default: return nil
    }
  }

  private func range(
    _ start: Instant?,
    _ end: Instant?,
    of row: RosterTable.Row,
    in table: inout RosterTable
  ) -> Range<Instant>? {
    guard let start, let end else { return nil }
    let field = table.text("end_utc", in: row).isEmpty ? "end_local" : "end_utc"
    let value = table.text(field, in: row)
    guard start < end else {
      let fault = RosterFileProblem.Fault.unexpected(value: value, expected: "a later end")
      table.note(fault, line: row.line, field: field)
      return nil
    }
    guard end.minutes(since: start) <= Self.longestMinutes else {
      let expected = "an end at most 25 hours after the start"
      let fault = RosterFileProblem.Fault.unexpected(value: value, expected: expected)
      table.note(fault, line: row.line, field: field)
      return nil
    }
    return start..<end
  }

  /// Whether a date is one of the horizon's and, but for a start that the clock left out, that of the
  /// start.
  private func isUsable(
    _ date: LocalDate,
    startDate: LocalDate,
    of row: RosterTable.Row,
    in table: inout RosterTable
  ) -> Bool {
    let expected: String
    if horizon.dayIndex(of: date) == nil {
      expected = "a date from \(horizon.firstDate) to \(horizon.lastDate)"
    } else if abs(date.days(since: startDate)) > 1 {
      expected = "the local date of the start, \(startDate)"
    } else {
      return true
    }
    let written = table.text("local_date", in: row)
    let start = table.text("start_local", in: row).isEmpty ? "start_utc" : "start_local"
    let fault = RosterFileProblem.Fault.unexpected(
      value: written.isEmpty ? table.text(start, in: row) : written,
      expected: written.isEmpty ? "a start on \(expected)" : expected
    )
    table.note(fault, line: row.line, field: written.isEmpty ? start : "local_date")
    return false
  }

  // MARK: - Minutes

  /// The unpaid minutes, which make up the length with the paid ones where both are told.
  private func unpaidMinutes(
    of row: RosterTable.Row,
    _ agent: Agent?,
    range: Range<Instant>?,
    in table: inout RosterTable
  ) -> RosterTable.Cell<Int> {
    let paid = minutes("paid_minutes", of: row, in: &table)
    let unpaid = minutes("unpaid_minutes", of: row, in: &table)
    guard paid != .unreadable, unpaid != .unreadable else { return .unreadable }
    guard let range else { return unpaid }
    guard let paid = paid.value else { return unpaid }
    let told = unpaid.value ?? max(0, range.minutes - paid)
    if paid + told != range.minutes, let agent {
      let fault = RosterFileProblem.Fault.minutes(
        agent: agent.id.text,
        paid: paid,
        unpaid: told,
        length: range.minutes
      )
      table.note(fault, line: row.line)
    }
    return .value(told)
  }

  private func minutes(
    _ column: String,
    of row: RosterTable.Row,
    in table: inout RosterTable
  ) -> RosterTable.Cell<Int> {
    table.optional(column, in: row, expected: "minutes from 0 to 100000") { text in
      Int(text).flatMap { (0...100_000).contains($0) ? $0 : nil }
    }
  }
}
