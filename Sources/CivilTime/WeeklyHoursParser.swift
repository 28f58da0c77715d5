/// Reads weekly hours in the grammar of data files.
struct WeeklyHoursParser {
  let text: String

  /// The spans in the order of the text.
  func spans() throws(WeeklyHoursError) -> [WeeklySpan] {
    switch words(text) {
    case ["24/7"]: return WeeklyHours.always.spans
    case ["closed"]: return []
    default: break
    }
    var spans: [WeeklySpan] = []
    var waiting: [Weekday] = []
    var lastDays = ""
    for item in text.split(omittingEmptySubsequences: false, whereSeparator: isSeparator) {
      let words = words(item)
      guard let dayWord = words.first else { throw error("", .empty) }
      waiting += try days(dayWord)
      lastDays = dayWord
      guard words.count > 1 else { continue }
      let (start, end) = try hours(words.dropFirst().joined())
      spans += waiting.map { WeeklySpan(weekday: $0, start: start, end: end) }
      waiting = []
    }
    guard waiting.isEmpty else { throw error(lastDays, .hoursMissing) }
    return spans
  }

  /// `mon`, `mon-fri`, `daily`, or several joined by `+`.
  private func days(_ word: String) throws(WeeklyHoursError) -> [Weekday] {
    var days: [Weekday] = []
    for part in word.split(separator: "+", omittingEmptySubsequences: false) {
      if part == "daily" {
        days += Weekday.allCases
        continue
      }
      let ends = part.split(separator: "-", omittingEmptySubsequences: false).map(weekday)
      guard ends.count <= 2, let first = ends.first ?? nil, let last = ends.last ?? nil else {
        throw error(word, .notDays)
      }
      let count = (last.rawValue - first.rawValue + 7) % 7 + 1
      days += (0..<count).map { Weekday.allCases[(first.rawValue + $0) % 7] }
    }
    return days
  }

  /// A weekday by its short or full name.
  private func weekday(_ name: Substring) -> Weekday? {
    Weekday.allCases.first { $0.shortName == name || $0.name.lowercased() == name }
  }

  /// `08:00-20:00`; the start is before 24:00.
  private func hours(_ word: String) throws(WeeklyHoursError) -> (TimeOfDay, TimeOfDay) {
    let ends = word.split(separator: "-", omittingEmptySubsequences: false)
    guard
      ends.count == 2, let start = TimeOfDay(String(ends[0])), start < .endOfDay,
      let end = TimeOfDay(String(ends[1]))
    else { throw error(word, .notHours) }
    return (start, end)
  }

  /// The words of a text in lower case, cut at blanks.
  private func words(_ text: some StringProtocol) -> [String] {
    text.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
  }

  private func isSeparator(_ character: Character) -> Bool {
    character == "," || character == ";"
  }

  private func error(_ part: String, _ problem: WeeklyHoursError.Problem) -> WeeklyHoursError {
    WeeklyHoursError(text: text, part: part, problem: problem)
  }
}
