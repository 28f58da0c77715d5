import CivilTime

/// What a date may mean that a spreadsheet has written, with or without a time behind it: one reading
/// for `2027-03-08`, `27/3/2027` and `3/3/2027`, two for `3/4/2027`, since day and month may stand in
/// either order.
struct SpreadsheetMoment {
  /// The readings, each once; none where the text is no date at all.
  let readings: [LocalDateTime]

  /// Reads `2027-03-08`, `8.3.2027` or `3/8/2027`, and behind a blank `22:00`, `22:00:00` or `10:00 PM`;
  /// midnight where no time stands.
  init(_ text: String) {
    let parts = text.split(maxSplits: 1, whereSeparator: \.isWhitespace)
    let time =
      parts.count < 2 ? .startOfDay : TimeOfDay(String(parts[1]).withoutSpreadsheetClock)
    guard let first = parts.first.map(String.init), let time, time < .endOfDay else {
      readings = []
      return
    }
    let dates = LocalDate(iso: first).map { [$0] } ?? Self.dates(first)
    readings = dates.map { LocalDateTime(date: $0, time: time) }
  }

  /// The dates that three numbers with the year at the end may be.
  private static func dates(_ text: String) -> [LocalDate] {
    guard let separator = text.first(where: { !$0.isNumber }), "./-".contains(separator) else {
      return []
    }
    let parts = text.split(separator: separator, omittingEmptySubsequences: false)
    let numbers = parts.compactMap { part in
      (1...4).contains(part.utf8.count) && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
        ? Int(part) : nil
    }
    guard parts.count == 3, numbers.count == 3, parts[2].utf8.count == 4 else { return [] }
    let (year, one, two) = (numbers[2], numbers[0], numbers[1])
    let dates = [(two, one), (one, two)].compactMap { LocalDate(year: year, month: $0, day: $1) }
    return dates.count == 2 && dates[0] == dates[1] ? [dates[0]] : dates
  }
}
