import CivilTime
import Workforce

/// Reads when a shift of `history.csv` began and ended, also where a spreadsheet has rewritten the dates.
///
/// A moment stands in UTC, in local time, or in both, which then agree: so what was edited in one column
/// alone does not go unseen. Beside a moment in UTC either order of day and month can be told; without it
/// a date such as 3/4/2027 is not guessed at.
struct HistoryMoments {
  let table: CSVTable
  let zones: ZoneReader
  let log: ProblemLog

  /// Whether the file has a column for both ends; the missing one is noted.
  func areThere() -> Bool {
    let missing = ["start", "end"].filter { side in
      !table.has("\(side)_utc") && !table.has("\(side)_local")
    }
    for side in missing {
      let place = Place(file: table.file, line: 1, column: nil)
      log.error(.table(.missingColumn(name: "\(side)_utc")), at: place)
    }
    return missing.isEmpty
  }

  /// The moment of the columns `SIDE_utc` and `SIDE_local`, and the value in which it stands.
  ///
  /// - Parameters:
  ///   - side: `start` or `end`.
  ///   - row: the shift.
  ///   - agent: whose clock shows the local time; nil where that is not known.
  ///   - isOrderNoted: whether it was said that days and months cannot be told apart.
  /// - Returns: both; nil, and noted, where there is none that can be read.
  func moment(
    _ side: String,
    of row: CSVRow,
    _ agent: Agent?,
    isOrderNoted: inout Bool
  ) -> (instant: Instant, value: Value)? {
    let written = table.value("\(side)_utc", in: row)
    let shown = table.value("\(side)_local", in: row)
    guard let value = written ?? shown else {
      let column = table.has("\(side)_utc") ? "\(side)_utc" : "\(side)_local"
      _ = table.required(column, Self.expected(column), in: row)
      return nil
    }
    guard let written else {
      return instant(value, row, agent, isOrderNoted: &isOrderNoted).map { ($0, value) }
    }
    guard let instant = written.instant() else { return nil }
    if let shown, let zone = zone(of: row, agent) {
      let clock = zone.local(at: instant)
      guard SpreadsheetMoment(shown.text).readings.contains(clock) else {
        return shown.reject("\(clock), the local time of \(instant), or one of the two left empty")
      }
    }
    return (instant, written)
  }

  private static func expected(_ column: String) -> String {
    column.hasSuffix("_utc") ? "a time in UTC" : "a local time such as 2027-03-08 22:00"
  }

  /// A moment that stands in local time alone.
  private func instant(
    _ value: Value,
    _ row: CSVRow,
    _ agent: Agent?,
    isOrderNoted: inout Bool
  ) -> Instant? {
    guard let agent else { return nil }
    guard let zone = zone(of: row, agent) else {
      // Of two local times the first one's zone is noted for both.
      if value.place.field == "end_local", table.value("start_utc", in: row) == nil { return nil }
      return table.value("time_zone", in: row)?.reject(
        "\(agent.location.zone.identifier), the zone of '\(agent.id)', or the times in UTC"
      )
    }
    let moment = SpreadsheetMoment(value.text)
    guard let local = moment.readings.first else {
      return value.reject("a local time such as 2027-03-08 22:00")
    }
    guard moment.readings.count == 1 else {
      if !isOrderNoted { value.error(.entry(.unknownDateOrder)) }
      isOrderNoted = true
      return nil
    }
    return zone.instant(of: local)
  }

  /// The clock of the local times: the agent's, unless the row names another one; one zone may have
  /// several names.
  private func zone(of row: CSVRow, _ agent: Agent?) -> Zone? {
    guard let zone = agent?.location.zone else { return nil }
    guard let named = table.value("time_zone", in: row)?.text else { return zone }
    return zones.isName(named, of: zone) ? zone : nil
  }

  /// The date in the column `local_date` beside the date on the agent's clock at the start, from which
  /// it lies a day at most; nil, and noted, where it does not.
  func date(_ value: Value, shown: LocalDate) -> LocalDate? {
    let moment = SpreadsheetMoment(value.text)
    guard !moment.readings.isEmpty else { return value.date() }
    return moment.readings.map(\.date).first { abs($0.days(since: shown)) <= 1 }
      ?? value.reject("the local date of the start, \(shown)")
  }
}
