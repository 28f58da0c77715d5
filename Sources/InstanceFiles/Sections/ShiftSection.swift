import CivilTime
import Workforce

/// Reads one item of a contract's `shifts`.
struct ShiftSection {
  let horizon: Horizon?
  let log: ProblemLog

  /// The id, the pattern where nothing is wrong with it, and where its starts stand.
  func read(_ cursor: YAMLCursor) -> (id: Value, pattern: ShiftPattern?, place: Place)? {
    let errorsBefore = log.errorCount
    guard
      let section = cursor.mapping(["id", "lengths", "starts", "days", "breaks", "split"]),
      let id = section.requiredValue("id", "a name for the shift")
    else { return nil }
    let isName: Bool = id.identifier(of: ShiftPattern.self) != nil
    let isSplit = section["split"] != nil
    let lengths = section.required("lengths", "a list of lengths such as [\"9:00\"]")
      .map { self.lengths($0, endOnGrid: isSplit) }
    let startsCursor = section.required("starts", "times such as {from: \"06:00\", to: …}")
    let starts = startsCursor.flatMap(starts)
    let days = section.read("days", "weekdays", default: Set(Weekday.allCases)) { $0.weekdays() }
    let split = section["split"].map { self.split($0, lengths: lengths ?? []) }
    let parts = (split ?? nil)?.partLengths(of: lengths ?? []) ?? lengths ?? []
    let breaks = section["breaks"].map { self.breaks($0, lengths: parts) } ?? []
    let place = (startsCursor ?? cursor).place
    guard isName, let lengths, let starts, let days, log.errorCount == errorsBefore else {
      return (id, nil, place)
    }
    let pattern = ShiftPattern(
      id: id.text,
      lengthsMinutes: lengths,
      earliestStart: starts.first,
      latestStart: starts.last,
      startStepMinutes: starts.stepMinutes,
      weekdays: days,
      breaks: breaks,
      split: split ?? nil
    )
    return (id, isPaid(pattern, at: place) ? pattern : nil, place)
  }

  /// Lengths of shifts, which may end within an interval, or of parts of split ones, which may not.
  func lengths(_ cursor: YAMLCursor, endOnGrid: Bool) -> [Int] {
    var lengths: [Int] = []
    for item in cursor.items("a list of lengths") ?? [] {
      guard let value = item.value("hours and minutes") else { continue }
      guard let length = length(value, endOnGrid: endOnGrid) else { continue }
      if lengths.contains(length) {
        value.error(.repeated(what: "length", firstLine: nil))
      }
      lengths.append(length)
    }
    return lengths.sorted()
  }

  private func length(_ value: Value, endOnGrid: Bool) -> Int? {
    guard !endOnGrid, let interval = horizon?.intervalMinutes else {
      return value.intervalMinutes(in: 5...1440, horizon: horizon)
    }
    guard let minutes = value.durationMinutes(in: 5...1440) else { return nil }
    guard minutes > interval else { return value.intervalMinutes(in: 5...1440, horizon: horizon) }
    return minutes
  }

  private func starts(
    _ cursor: YAMLCursor
  ) -> (first: TimeOfDay, last: TimeOfDay, stepMinutes: Int)? {
    guard let section = cursor.mapping(["at", "from", "to", "every"]) else { return nil }
    if let at = section["at"] {
      for key in ["from", "to", "every"] {
        guard let other = section[key] else { continue }
        let expected = "no more keys beside at"
        log.error(.unexpected(expected: expected), at: other.place, value: key)
      }
      let time = at.value("a time of day")?.startTime()
      return time.map { ($0, $0, horizon?.intervalMinutes ?? 1440) }
    }
    let first = section.requiredValue("from", "the first start, or the key at")?.startTime()
    let lastValue = section.requiredValue("to", "the last start")
    let step = section.requiredValue("every", "hours and minutes between two starts")?
      .intervalMinutes(in: 5...1440, horizon: horizon)
    guard let first, let lastValue, let last = lastValue.startTime(), let step else { return nil }
    guard first <= last else {
      let fault = ContractFault.startsPastMidnight(first: "\(first)", last: "\(last)")
      lastValue.error(.contract(fault))
      return nil
    }
    let missed = (last.minutes - first.minutes) % step
    if missed != 0, let reached = TimeOfDay(minutes: last.minutes - missed) {
      let fault = ContractFault.lastStartMissed(last: "\(last)", reached: "\(reached)")
      lastValue.error(.contract(fault))
      return nil
    }
    return (first, last, step)
  }

  /// Whether every length, and each part of a split shift, leaves paid time.
  private func isPaid(_ pattern: ShiftPattern, at place: Place) -> Bool {
    guard
      let form = pattern.forms.first(where: { form in
        form.parts.contains { pattern.paidMinutes(ofLengthMinutes: $0.count) <= 0 }
      }),
      let part = form.parts.first(where: { pattern.paidMinutes(ofLengthMinutes: $0.count) <= 0 })
    else { return true }
    log.error(.contract(.nothingPaid(lengthMinutes: part.count)), at: place)
    return false
  }
}
