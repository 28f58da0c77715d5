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
  private let shifts: Directory<ShiftPattern>
  private let log: ProblemLog
  /// The people, while all of them could be read.
  private let people: [Agent]?
  private let teams: Set<String>
  private var days = DayTexts()
  private var prices: [String: Double] = [:]
  private var hasPeople: [CoverKey: Bool] = [:]

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
    shifts = structure.allShifts
    people =
      agents.isKnown && agents.values.count == agents.ids.count ? agents.values.map(\.agent) : nil
    teams = Set(people?.map(\.team).filter { !$0.isEmpty } ?? [])
    self.log = log
  }

  /// The cover of each date of the horizon; a row of a date stands in for rows of its weekday.
  mutating func read() -> [ShiftCover] {
    var rowsByKey: [CoverKey: CoverRows] = [:]
    var keys: [CoverKey] = []
    while let row = table.rows.next() {
      guard let entry = entry(row) else { continue }
      if rowsByKey[entry.key] == nil { keys.append(entry.key) }
      guard let line = rowsByKey[entry.key, default: CoverRows()].add(entry) else { continue }
      let fault = EntryFault.overlaps(firstLine: line, what: "the row")
      log.error(.entry(fault), at: table.place(of: row))
    }
    guard let horizon = structure.horizon else { return [] }
    return horizon.dates.flatMap { date in
      keys.compactMap { rowsByKey[$0]?.entry(on: date)?.cover(on: date) }
    }
  }

  private mutating func entry(_ row: CSVRow) -> CoverEntry? {
    let errorsBefore = log.errorCount
    let dayValue = table.required("day", "weekdays such as mon-fri, or a date", in: row)
    let day = dayValue.flatMap { days.day($0) }
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
      line: row.line
    )
    checkPeople(entry, at: shift)
    return entry
  }

  /// The price of missing heads for the hours of the shift's longest form.
  private mutating func defaultPrice(of pattern: String) -> Double {
    if let price = prices[pattern] { return price }
    let lengths = structure.contracts.values.flatMap(\.shiftPatterns)
      .filter { $0.id == pattern }.flatMap(\.lengthsMinutes)
    let price = structure.prices.missingHeadHour * Double(lengths.max() ?? 60) / 60
    prices[pattern] = price
    return price
  }

  private func checkTeam(_ team: Value) {
    guard people != nil, !teams.contains(team.text) else { return }
    team.errorOfName("team", known: teams.sorted())
  }

  /// Somebody who counts has the shift.
  private mutating func checkPeople(_ entry: CoverEntry, at shift: Value) {
    guard entry.heads > 0, let people else { return }
    let has = hasPeople[entry.key] ?? people.contains { counts($0, for: entry) }
    hasPeople[entry.key] = has
    if !has { log.warning(.need(.shiftOfNobody), at: shift.place, value: shift.text) }
  }

  private func counts(_ agent: Agent, for entry: CoverEntry) -> Bool {
    let cover = entry.cover(on: structure.horizon?.firstDate ?? LocalDate(dayNumber: 0))
    return cover.counts(agent)
      && agent.contract.shiftPatterns.contains { $0.id == cover.pattern }
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
  let line: Int

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

/// The rows of one key by the dates, and the weekdays, of which they speak.
private struct CoverRows {
  private var byDate: [LocalDate: CoverEntry] = [:]
  private var byWeekday: [Weekday: CoverEntry] = [:]

  /// Enters a row; the line of an earlier one of the same kind that speaks of one of its days.
  mutating func add(_ entry: CoverEntry) -> Int? {
    switch entry.day {
    case .date(let date):
      if let earlier = byDate[date] { return earlier.line }
      byDate[date] = entry
      return nil
    case .weekdays(let days):
      let earlier = days.compactMap { byWeekday[$0]?.line }.min()
      for day in days where byWeekday[day] == nil { byWeekday[day] = entry }
      return earlier
    }
  }

  /// The row that speaks of a date.
  func entry(on date: LocalDate) -> CoverEntry? { byDate[date] ?? byWeekday[date.weekday] }
}
