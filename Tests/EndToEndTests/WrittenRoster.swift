import Foundation

/// A result as its own files tell it, with sums that the tests make by themselves.
struct WrittenRoster {
  let folder: String
  let shifts: [[String: String]]
  let activities: [[String: String]]
  let coverage: [[String: String]]
  let result: [String: Any]

  init(folder: String) throws {
    self.folder = folder
    shifts = try CSVRows(file: folder + "/roster.csv").rows
    activities = try CSVRows(file: folder + "/activities.csv").rows
    coverage = try CSVRows(file: folder + "/coverage.csv").rows
    let json = try Data(contentsOf: URL(filePath: folder + "/result.json"))
    result = try JSONSerialization.jsonObject(with: json) as? [String: Any] ?? [:]
  }

  /// A number of `result.json`, its members joined by dots.
  func number(_ path: String) -> Double? {
    var value: Any? = result
    for member in path.split(separator: ".") { value = (value as? [String: Any])?[String(member)] }
    return (value as? NSNumber)?.doubleValue
  }

  /// The shifts of each agent, by start.
  var shiftsByAgent: [String: [[String: String]]] {
    Dictionary(grouping: shifts) { $0.text("agent_id") }
      .mapValues { $0.sorted { $0.utc("start_utc") < $1.utc("start_utc") } }
  }

  /// The activities of one shift, by start.
  func activities(of shift: [String: String]) -> [[String: String]] {
    let (start, end) = (shift.utc("start_utc"), shift.utc("end_utc"))
    return activities.filter {
      $0.text("agent_id") == shift.text("agent_id") && start <= $0.utc("start_utc")
        && $0.utc("end_utc") <= end
    }.sorted { $0.utc("start_utc") < $1.utc("start_utc") }
  }
}
