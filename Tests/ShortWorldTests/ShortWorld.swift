import CivilTime
import SeededNumbers

/// A random instance of 1 to 3 days and 1 to 3 people, as the text of the instance format: every
/// optional table, and every rule on people together, present or absent, hard or priced.
///
/// The same seed gives the same text. Most are instances; what contradicts itself in a way that reading
/// sees is refused, which is right as well.
struct ShortWorld {
  var random: SeededNumbers
  let days: Int
  let people: Int
  let interval: Int
  let zone: String
  let firstDate: LocalDate
  /// Kinds of shift.
  let shifts: [String]
  let hasQueues: Bool
  let hasCover: Bool
  let contracts: Int

  /// The files, by name.
  private(set) var files: [String: String] = [:]

  /// The text of all files, for a report.
  var text: String {
    files.sorted { $0.key < $1.key }.map { "== \($0.key)\n\($0.value)" }.joined(separator: "\n")
  }

  init(seed: UInt64) {
    var random = SeededNumbers(seed: seed &+ 91_000)
    days = random.number(1...3)
    people = random.number(1...3)
    interval = random.element(of: [30, 60, 60])
    zone = random.element(of: ["UTC", "Europe/Warsaw", "America/New_York"])
    // A Monday, or days around the clock change of the zone.
    let first = random.element(of: [
      "2027-03-08", "2027-03-08", "2027-03-12", "2027-03-27", "2027-10-30", "2027-11-06",
    ])
    firstDate = LocalDate(iso: first) ?? LocalDate(dayNumber: 0)
    let kinds = ["early", "late", "night", "split"].filter { _ in random.chance(1, in: 2) }
    shifts = kinds.isEmpty ? ["early"] : kinds
    hasCover = random.chance(2, in: 5)
    hasQueues = !hasCover || random.chance(1, in: 2)
    contracts = random.number(1...2)
    self.random = random
    files = makeFiles()
  }

  private mutating func makeFiles() -> [String: String] {
    var files = ["instance.yaml": structure(), "agents.csv": agents()]
    if hasQueues { files["requirement.csv"] = requirement() }
    if hasCover { files["cover.csv"] = cover() }
    if random.chance(1, in: 3) { files["requests.csv"] = requests() }
    if random.chance(1, in: 4) { files["sessions.csv"] = sessions() }
    if hasQueues, random.chance(1, in: 4) { files["jobs.csv"] = jobs() }
    if random.chance(1, in: 4) { files["time_off.csv"] = timeOff() }
    if random.chance(1, in: 4) { files["pins.csv"] = pins() }
    if random.chance(1, in: 3) { files["history.csv"] = history() }
    return files
  }

  // MARK: - Choices

  /// A date of the horizon.
  mutating func date() -> LocalDate { firstDate.adding(days: random.number(0...days - 1)) }

  mutating func person() -> String { "p\(random.number(1...people))" }

  /// A price, or nothing for a hard rule.
  mutating func price(_ name: String = "price") -> String {
    random.chance(1, in: 2) ? "" : ", \(name): \(random.element(of: [0, 1, 7, 50]))"
  }

  /// The text, or nothing, so many times in so many.
  mutating func maybe(_ times: Int, in all: Int, _ text: String) -> String {
    random.chance(times, in: all) ? text : ""
  }

  /// A time of the day on a full hour.
  func clock(_ hour: Int) -> String { (hour < 10 ? "0" : "") + "\(hour):00" }
}
