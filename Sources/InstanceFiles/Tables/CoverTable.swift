import CivilTime
import Workforce

/// Reads `cover.csv`: heads wanted per named shift.
struct CoverTable {
  static let file = "cover.csv"
  private static let layout = CSVTable.Layout(
    required: ["day", "shift", "heads"],
    optional: ["location", "team", "price_missing", "price_surplus"]
  )

  private let table: CSVTable
  private let structure: StructureReader
  private let agents: Directory<AgentEntry>
  private let shifts: Directory<ShiftPattern>
  private let log: ProblemLog

  /// Opens the file; nil when it has no usable header.
  init?(
    _ source: SourceText,
    structure: StructureReader,
    agents: Directory<AgentEntry>,
    log: ProblemLog
  ) {
    guard let table = CSVTable(source, layout: CoverTable.layout, log: log) else { return nil }
    self.table = table
    self.structure = structure
    self.agents = agents
    shifts = structure.allShifts
    self.log = log
  }

  /// The cover of each date of the horizon; a row of a date stands in for rows of its weekday.
  func read() -> [ShiftCover] {
    let entries = table.rows.compactMap(entry)
    guard let horizon = structure.horizon else { return [] }
    var cover: [ShiftCover] = []
    for (_, rows) in Dictionary(grouping: entries, by: \.key) {
      checkRepeats(rows)
      for date in horizon.dates {
        let row =
          rows.first { $0.day == .date(date) }
          ?? rows.first { $0.weekdays.contains(date.weekday) }
        if let row { cover.append(row.cover(on: date)) }
      }
    }
    let rank = Dictionary(
      entries.enumerated().map { ($1.key, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    return cover.sorted {
      ($0.date, rank[$0.key, default: 0]) < ($1.date, rank[$1.key, default: 0])
    }
  }

  private func entry(_ row: CSVRow) -> CoverEntry? {
    let errorsBefore = log.errorCount
    let dayValue = table.required("day", "weekdays such as mon-fri, or a date", in: row)
    let day = dayValue?.day()
    if case .date = day { _ = dayValue?.date(in: structure.horizon) }
    let shift = table.required("shift", "the name of a shift", in: row)
    let heads = table.required("heads", "a whole number", in: row)?.integer(in: 0...100_000)
    let location = table.value("location", in: row).map(structure.locations.find)
    let team = table.value("team", in: row)
    if let team { checkTeam(team) }
    if let shift { _ = shifts.has(shift) }
    let missing = table.value("price_missing", in: row)?.price()
    let surplus = table.value("price_surplus", in: row)?.price()
    guard let day, let shift, let heads, log.errorCount == errorsBefore else { return nil }
    let key = CoverKey(pattern: shift.text, location: (location ?? nil)?.id, team: team?.text)
    let entry = CoverEntry(
      day: day,
      key: key,
      heads: heads,
      missingPrice: missing ?? defaultPrice(of: shift.text),
      surplusPrice: surplus ?? 0,
      place: table.place(of: row)
    )
    checkPeople(entry, at: shift)
    return entry
  }

  /// The price of missing heads for the hours of the shift's longest form.
  private func defaultPrice(of pattern: String) -> Double {
    let lengths = structure.contracts.values.flatMap(\.shiftPatterns)
      .filter { $0.id == pattern }.flatMap(\.lengthsMinutes)
    return structure.prices.missingHeadHour * Double(lengths.max() ?? 60) / 60
  }

  private func checkTeam(_ team: Value) {
    guard agents.isKnown else { return }
    let teams = Set(agents.values.map(\.agent.team).filter { !$0.isEmpty }).sorted()
    if !teams.contains(team.text), agents.values.count == agents.ids.count {
      team.errorOfName("team", known: teams)
    }
  }

  /// Somebody who counts has the shift.
  private func checkPeople(_ entry: CoverEntry, at shift: Value) {
    guard entry.heads > 0, agents.isKnown, agents.values.count == agents.ids.count else { return }
    let probe = entry.cover(on: structure.horizon?.firstDate ?? LocalDate(dayNumber: 0))
    let has = agents.values.contains { entry in
      probe.counts(entry.agent)
        && entry.agent.contract.shiftPatterns.contains { $0.id == probe.pattern }
    }
    if !has { log.warning(.need(.shiftOfNobody), at: shift.place, value: shift.text) }
  }

  /// No two rows of the same kind speak of one date.
  private func checkRepeats(_ rows: [CoverEntry]) {
    for (index, later) in rows.enumerated() {
      guard let first = rows[..<index].first(where: { $0.repeats(later) }) else { continue }
      let fault = EntryFault.overlaps(firstLine: first.place.line ?? 0, what: "the row")
      log.error(.entry(fault), at: later.place)
    }
  }
}

/// Which agents' shifts a row counts.
private struct CoverKey: Hashable {
  let pattern: String
  let location: Identifier<Location>?
  let team: String?
}

/// A row of `cover.csv`.
private struct CoverEntry {
  let day: NeedRow.Day
  let key: CoverKey
  let heads: Int
  let missingPrice: Double
  let surplusPrice: Double
  let place: Place

  /// The weekdays of a row that has no date.
  var weekdays: Set<Weekday> {
    if case .weekdays(let days) = day { return days }
    return []
  }

  /// Whether another row of the same key speaks of a date of this one, both by date or both not.
  func repeats(_ other: CoverEntry) -> Bool {
    switch (day, other.day) {
    case (.date(let own), .date(let others)): own == others
    case (.weekdays(let own), .weekdays(let others)): !own.isDisjoint(with: others)
    default: false
    }
  }

  func cover(on date: LocalDate) -> ShiftCover {
    ShiftCover(
      date: date,
      pattern: key.pattern,
      location: key.location,
      team: key.team,
      heads: heads,
      missingPrice: missingPrice,
      surplusPrice: surplusPrice
    )
  }
}

extension ShiftCover {
  fileprivate var key: CoverKey { CoverKey(pattern: pattern, location: location, team: team) }
}
