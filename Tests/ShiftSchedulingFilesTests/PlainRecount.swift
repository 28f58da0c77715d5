import Testing

/// The rules and the cost of the format, counted once more by plain loops over its own text: shares
/// nothing with the program.
struct PlainRecount {
  private struct Employee {
    let most: [String: Int]
    let minutes: ClosedRange<Int>
    let mostDays: Int
    let fewestDays: Int
    let fewestDaysOff: Int
    let mostWeekends: Int
  }

  private var minutes: [String: Int] = [:]
  private var forbidden: Set<[String]> = []
  private var employees: [String: Employee] = [:]
  private var daysOff: Set<String> = []
  private var on: [(employee: String, day: Int, shift: String, weight: Int)] = []
  private var off: [(employee: String, day: Int, shift: String, weight: Int)] = []
  private var cover: [(day: Int, shift: String, heads: Int, under: Int, over: Int)] = []

  var shiftNames: [String] { minutes.keys.sorted() }

  init(_ text: String) throws {
    var section = ""
    for line in text.split(whereSeparator: \.isNewline) {
      if line.hasPrefix("#") { continue }
      if line.hasPrefix("SECTION") {
        section = String(line)
        continue
      }
      let parts = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      let number = { (index: Int) in try #require(Int(parts[index])) }
      switch section {
      case "SECTION_SHIFTS":
        minutes[parts[0]] = try number(1)
        for next in parts[2].split(separator: "|") { forbidden.insert([parts[0], String(next)]) }
      case "SECTION_STAFF":
        var most: [String: Int] = [:]
        for entry in parts[1].split(separator: "|") {
          let pair = entry.split(separator: "=")
          let limit: Int = try #require(Int(pair[1]))
          most[String(pair[0])] = limit
        }
        employees[parts[0]] = Employee(
          most: most,
          minutes: try number(3)...number(2),
          mostDays: try number(4),
          fewestDays: try number(5),
          fewestDaysOff: try number(6),
          mostWeekends: try number(7)
        )
      case "SECTION_DAYS_OFF":
        for day in parts.dropFirst() { daysOff.insert("\(parts[0]) \(day)") }
      case "SECTION_SHIFT_ON_REQUESTS":
        on.append((parts[0], try number(1), parts[2], try number(3)))
      case "SECTION_SHIFT_OFF_REQUESTS":
        off.append((parts[0], try number(1), parts[2], try number(3)))
      case "SECTION_COVER":
        cover.append((try number(0), parts[1], try number(2), try number(3), try number(4)))
      default: break
      }
    }
  }

  /// The cost of a roster, and who breaks a rule; a row is an employee and a shift or `-` per day.
  func score(_ rows: [[String]]) -> (cost: Int, offenders: Set<String>) {
    let days = Dictionary(uniqueKeysWithValues: rows.map { ($0[0], Array($0.dropFirst())) })
    var cost = 0
    for row in cover {
      let heads = days.values.filter { $0[row.day] == row.shift }.count
      cost += max(0, row.heads - heads) * row.under + max(0, heads - row.heads) * row.over
    }
    for wish in on where days[wish.employee]?[wish.day] != wish.shift { cost += wish.weight }
    for wish in off where days[wish.employee]?[wish.day] == wish.shift { cost += wish.weight }
    let offenders = days.filter { !keepsRules($0.key, $0.value) }.map(\.key)
    return (cost, Set(offenders))
  }

  private func keepsRules(_ id: String, _ days: [String]) -> Bool {
    guard let employee = employees[id] else { return false }
    let worked = days.filter { $0 != "-" }
    let kinds = Dictionary(grouping: worked, by: \.self).mapValues(\.count)
    let total = worked.reduce(0) { $0 + (minutes[$1] ?? 0) }
    var weekends = 0
    for saturday in stride(from: 5, to: days.count, by: 7)
    where days[saturday] != "-" || saturday + 1 < days.count && days[saturday + 1] != "-" {
      weekends += 1
    }
    return kinds.allSatisfy { $0.value <= employee.most[$0.key] ?? 0 }
      && employee.minutes.contains(total) && weekends <= employee.mostWeekends
      && zip(days, days.dropFirst()).allSatisfy { !forbidden.contains([$0, $1]) }
      && days.indices.allSatisfy { days[$0] == "-" || !daysOff.contains("\(id) \($0)") }
      && keepsRuns(employee, days)
  }

  private func keepsRuns(_ employee: Employee, _ days: [String]) -> Bool {
    var start = 0
    for day in 1...days.count where day == days.count || (days[day] == "-") != (days[start] == "-")
    {
      let (length, isWork) = (day - start, days[start] != "-")
      let isExempt = start == 0 || day == days.count
      if isWork, length > employee.mostDays { return false }
      let fewest = isWork ? employee.fewestDays : employee.fewestDaysOff
      if !isExempt, length < fewest { return false }
      start = day
    }
    return true
  }
}
