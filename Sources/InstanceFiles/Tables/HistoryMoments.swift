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

  /// When a shift began or ended.
  struct Moment {
    let instant: Instant
    /// The value in which it stands.
    let value: Value
    /// What a clock shows then, where it is told by that clock alone.
    var clock: (local: LocalDateTime, zone: Zone)?

    /// The second time at which the clock shows the same; nil where it shows it once.
    var second: Instant? {
      guard let clock,
        let moment = clock.zone.resolve(clock.local, overlap: .second), moment.instant > instant
      else { return nil }
      return moment.instant
    }
  }

  /// Whether the file has a column for both ends; the missing one is noted.
  func areThere() -> Bool {
    let missing = ["start", "end"].filter { side in
      !table.has("\(side)_utc") && !table.has("\(side)_local")
    }
    for side in missing {
      let place = Place(file: table.file, line: 1, column: nil)
      log.error(.table(.missingColumn(name: "\(side)_local", or: "\(side)_utc")), at: place)
    }
    return missing.isEmpty
  }

  /// The moment of the columns `SIDE_utc` and `SIDE_local`; of a local time that a clock shows twice,
  /// the first.
  ///
  /// - Parameters:
  ///   - side: `start` or `end`.
  ///   - row: the shift.
  ///   - agent: whose clock shows the local time; nil where that is not known.
  ///   - isOrderNoted: whether it was said that days and months cannot be told apart.
  /// - Returns: the moment; nil, and noted, where there is none that can be read.
  func moment(
    _ side: String,
    of row: CSVRow,
    _ agent: Agent?,
    isOrderNoted: inout Bool
  ) -> Moment? {
    let written = table.value("\(side)_utc", in: row)
    let shown = table.value("\(side)_local", in: row)
    guard let value = written ?? shown else {
      let column = table.has("\(side)_utc") ? "\(side)_utc" : "\(side)_local"
      _ = table.required(column, Self.expected(column), in: row)
      return nil
    }
    guard let written else {
      return localMoment(value, row, agent, isOrderNoted: &isOrderNoted)
    }
    guard let instant = written.instant() else { return nil }
    if let shown, let zone = zone(of: row, agent) {
      let clock = zone.local(at: instant)
      guard SpreadsheetMoment(shown.text).readings.contains(clock) else {
        return shown.reject("\(clock), the local time of \(instant), or one of the two left empty")
      }
    }
    return Moment(instant: instant, value: written)
  }

  private static func expected(_ column: String) -> String {
    column.hasSuffix("_utc") ? "a time in UTC" : "a local time such as 2027-03-08 22:00"
  }

  /// A moment that stands in local time alone.
  private func localMoment(
    _ value: Value,
    _ row: CSVRow,
    _ agent: Agent?,
    isOrderNoted: inout Bool
  ) -> Moment? {
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
    guard let moment = zone.resolve(local, gap: .reject) else {
      value.error(.entry(.leftOut(local, by: zone)))
      return nil
    }
    return Moment(instant: moment.instant, value: value, clock: (local, zone))
  }

  /// The time of a shift. An end that its clock shows twice is the first one after the start; of two that
  /// are, it is warned that the first is taken. Noted where no time lies between, or too much.
  func range(from first: Moment, to last: Moment) -> Range<Instant>? {
    let start = first.instant
    var end = last.instant
    if end <= start, let second = last.second, second > start { end = second }
    guard start < end else {
      last.value.error(.entry(noTime(from: first, to: last)))
      return nil
    }
    guard end.minutes(since: start) <= 25 * 60 else {
      return last.value.reject("an end at most 25 hours after the start \(start)")
    }
    for moment in [first, last] {
      // The second time is none that can be meant, where it lies after the end or was taken.
      guard let clock = moment.clock, let second = moment.second, second != end,
        moment.instant > start || second < end
      else { continue }
      let fault = EntryFault.shownTwice(
        zone: clock.zone.identifier,
        first: "\(moment.instant)",
        second: "\(second)"
      )
      log.warning(.entry(fault), at: moment.value.place, value: moment.value.text)
    }
    return start..<end
  }

  private func noTime(from first: Moment, to last: Moment) -> EntryFault {
    guard let start = first.clock, let end = last.clock else {
      return .endNotAfterStart(start: "\(first.instant)", end: "\(last.instant)")
    }
    return .endNotAfterStart(start: "\(start.local)", end: "\(end.local)")
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
