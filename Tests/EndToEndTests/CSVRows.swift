import Foundation

/// The rows of a CSV file, each as its cells by column name; written for the tests alone, so that a
/// mistake of the program's own reader and writer shows.
struct CSVRows {
  let rows: [[String: String]]

  init(file: String, delimiter: Character = ",") throws {
    var text = try String(contentsOfFile: file, encoding: .utf8)
    if text.first == "\u{FEFF}" { text.removeFirst() }
    var records = Self.records(of: text, delimiter: delimiter)
    let header = records.removeFirst()
    rows = records.map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
  }

  private static func records(of text: String, delimiter: Character) -> [[String]] {
    var records: [[String]] = [[]]
    var cell = ""
    var isQuoted = false
    for character in text {
      switch character {
      case "\"": isQuoted.toggle()
      case delimiter where !isQuoted:
        records[records.count - 1].append(cell)
        cell = ""
      case "\r\n" where !isQuoted, "\n" where !isQuoted:
        records[records.count - 1].append(cell)
        records.append([])
        cell = ""
      default: cell.append(character)
      }
    }
    return records.filter { !$0.isEmpty }
  }
}

extension [String: String] {
  /// The text of a cell; empty when the column is missing.
  func text(_ column: String) -> String { self[column] ?? "" }

  /// The number in a cell; an impossible one when there is none.
  func number(_ column: String) -> Int { Int(text(column)) ?? .min }

  /// Minutes of UTC since 1970 of a cell like `2027-03-08T14:00Z`.
  func utc(_ column: String) -> Int { Clock.minutes(text(column), format: "yyyy-MM-dd'T'HH:mm'Z'") }
}

/// Dates and times by Foundation, which shares nothing with the program's own.
enum Clock {
  static func minutes(_ text: String, format: String, zone: String = "UTC") -> Int {
    let seconds = formatter(format, zone: zone).date(from: text)?.timeIntervalSince1970
    return seconds.map { Int($0 / 60) } ?? .min
  }

  /// What a clock shows at a moment.
  static func text(_ minutes: Int, format: String, zone: String) -> String {
    formatter(format, zone: zone).string(from: Date(timeIntervalSince1970: Double(minutes) * 60))
  }

  private static func formatter(_ format: String, zone: String) -> DateFormatter {
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: "en_US_POSIX")
    formatter.calendar = Calendar(identifier: .gregorian)
    formatter.timeZone = TimeZone(identifier: zone)
    formatter.dateFormat = format
    return formatter
  }
}
