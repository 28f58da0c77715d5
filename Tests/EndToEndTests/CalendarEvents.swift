import Foundation

/// The events of an iCalendar file, read by the letter of RFC 5545 for the tests alone.
struct CalendarEvents {
  /// The properties of one event by name, parameters included in the name ("DTSTART;TZID=…").
  let events: [[String: String]]

  init(file: String) throws {
    let text = try String(contentsOfFile: file, encoding: .utf8)
      .replacingOccurrences(of: "\r\n ", with: "")
    var events: [[String: String]] = []
    var event: [String: String]?
    for line in text.components(separatedBy: "\r\n") {
      switch line {
      case "BEGIN:VEVENT": event = [:]
      case "END:VEVENT":
        if let event { events.append(event) }
        event = nil
      default:
        guard let colon = line.firstIndex(of: ":") else { continue }
        event?[String(line[..<colon])] = String(line[line.index(after: colon)...])
      }
    }
    self.events = events
  }

  /// Start and end of every event in minutes of UTC since 1970, in order.
  var spans: [[Int]] {
    events.map { event in
      ["DTSTART", "DTEND"].map { name in
        if let utc = event[name] { return Clock.minutes(utc, format: "yyyyMMdd'T'HHmmss'Z'") }
        let zoned = event.first { $0.key.hasPrefix(name + ";TZID=") }
        let zone = zoned.map { String($0.key.dropFirst(name.count + 6)) } ?? ""
        return Clock.minutes(zoned?.value ?? "", format: "yyyyMMdd'T'HHmmss", zone: zone)
      }
    }.sorted { $0.lexicographicallyPrecedes($1) }
  }
}
