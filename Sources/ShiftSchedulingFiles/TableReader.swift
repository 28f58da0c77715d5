/// Reads the sections of an instance file one after the other, each against those before it.
struct TableReader {
  private(set) var tables = SchedulingTables()
  private(set) var log: SchedulingLog
  private let lines: SectionedLines
  private var shiftLines: [String: Int] = [:]
  private var employeeLines: [String: Int] = [:]

  /// The most days of a horizon.
  static let mostDays = 364
  /// The most minutes of a shift: a day.
  static let mostShiftMinutes = 1440
  /// The largest number that any other field may hold.
  static let largest = 1_000_000

  init(_ text: String, file: String) {
    log = SchedulingLog(file: file)
    lines = SectionedLines(FieldLine.lines(of: text), log: &log)
    readHorizon()
    readShifts()
    readStaff()
    readDaysOff()
    readRequests(.shiftOnRequests, isOn: true)
    readRequests(.shiftOffRequests, isOn: false)
    readCover()
  }

  private mutating func readHorizon() {
    for extra in lines[.horizon].dropFirst() {
      log.note(.tooManyLines(section: Section.horizon.rawValue, most: 1), line: extra.line)
    }
    guard let line = lines[.horizon].first,
      let values = FieldValues(line, names: ["days"], log: &log),
      let days = values.number("days", in: 1...Self.mostDays, log: &log)
    else { return }
    tables.days = days
  }

  private mutating func readShifts() {
    let names = ["ShiftID", "Length", "CannotFollow"]
    let rows = lines[.shifts].compactMap { FieldValues($0, names: names, log: &log) }
    for row in rows {
      let id = row.newName("ShiftID", log: &log)
      guard let id, isNew(id, "shift", "ShiftID", row.line, seen: shiftLines) else { continue }
      shiftLines[id] = row.line
    }
    for row in rows where shiftLines[row["ShiftID"]] == row.line {
      let minutes = row.number("Length", in: 1...Self.mostShiftMinutes, log: &log)
      let next = FieldLine.parts(of: row["CannotFollow"])
      for name in next where shiftLines[name] == nil {
        log.note(.unknown(kind: "shift"), line: row.line, field: "CannotFollow", value: name)
      }
      guard let minutes else { continue }
      tables.shifts.append(
        SchedulingTables.ShiftType(
          id: row["ShiftID"],
          line: row.line,
          minutes: minutes,
          forbiddenNext: Set(next)
        )
      )
    }
  }

  private mutating func readDaysOff() {
    var firstLines: [String: Int] = [:]
    for line in lines[.daysOff] {
      guard line.fields.count >= 2 else {
        let expected = "an EmployeeID and one or more days"
        log.note(.fieldCount(found: line.fields.count, expected: expected), line: line.line)
        continue
      }
      let employee = line.fields[0]
      guard isKnownEmployee(employee, line: line.line),
        isNew(employee, "employee", "EmployeeID", line.line, seen: firstLines)
      else { continue }
      firstLines[employee] = line.line
      for field in line.fields.dropFirst() {
        guard let day = day(field, "Day", line: line.line) else { continue }
        if !tables.daysOff[employee, default: []].insert(day).inserted {
          let fault = SchedulingFileProblem.Fault.repeated(what: "day", firstLine: line.line)
          log.note(fault, line: line.line, field: "Day", value: field)
        }
      }
    }
  }

  private mutating func readRequests(_ section: Section, isOn: Bool) {
    var firstLines: [String: Int] = [:]
    for line in lines[section] {
      let names = ["EmployeeID", "Day", "ShiftID", "Weight"]
      guard let row = FieldValues(line, names: names, log: &log) else { continue }
      let isKnown = isKnownEmployee(row["EmployeeID"], line: row.line)
      let day = day(row["Day"], "Day", line: row.line)
      let shift = row.known("ShiftID", "shift", in: shiftLines, log: &log)
      let weight = row.number("Weight", in: 0...Self.largest, log: &log)
      guard isKnown, let day, shift != nil, let weight else { continue }
      let key = "\(row["EmployeeID"]),\(day),\(row["ShiftID"])"
      guard isNew(key, "request", nil, row.line, seen: firstLines) else { continue }
      firstLines[key] = row.line
      tables.requests.append(
        SchedulingTables.ShiftRequest(
          employee: row["EmployeeID"],
          day: day,
          shift: row["ShiftID"],
          weight: weight,
          isOn: isOn
        )
      )
    }
  }

  private mutating func readCover() {
    var firstLines: [String: Int] = [:]
    for line in lines[.cover] {
      let names = ["Day", "ShiftID", "Requirement", "WeightUnder", "WeightOver"]
      guard let row = FieldValues(line, names: names, log: &log) else { continue }
      let day = day(row["Day"], "Day", line: row.line)
      let shift = row.known("ShiftID", "shift", in: shiftLines, log: &log)
      let heads = row.number("Requirement", in: 0...Self.largest, log: &log)
      let under = row.number("WeightUnder", in: 0...Self.largest, log: &log)
      let over = row.number("WeightOver", in: 0...Self.largest, log: &log)
      guard let day, shift != nil, let heads, let under, let over else { continue }
      let key = "\(day),\(row["ShiftID"])"
      guard isNew(key, "cover", nil, row.line, seen: firstLines) else { continue }
      firstLines[key] = row.line
      tables.cover.append(
        SchedulingTables.Cover(
          day: day,
          shift: row["ShiftID"],
          heads: heads,
          weightUnder: under,
          weightOver: over
        )
      )
    }
  }
}

extension TableReader {
  private mutating func readStaff() {
    let names = [
      "ID", "MaxShifts", "MaxTotalMinutes", "MinTotalMinutes", "MaxConsecutiveShifts",
      "MinConsecutiveShifts", "MinConsecutiveDaysOff", "MaxWeekends",
    ]
    for line in lines[.staff] {
      guard let row = FieldValues(line, names: names, log: &log),
        let id = row.newName("ID", log: &log),
        isNew(id, "employee", "ID", row.line, seen: employeeLines)
      else { continue }
      employeeLines[id] = row.line
      let mostShifts = mostShifts(row)
      let numbers = names.dropFirst(2).compactMap { name in
        row.number(name, in: 0...Self.largest, log: &log)
      }
      guard numbers.count == names.count - 2, let mostShifts else { continue }
      guard numbers[1] <= numbers[0] else {
        let fault = SchedulingFileProblem.Fault.crossed(least: numbers[1], most: numbers[0])
        log.note(fault, line: row.line, field: "MinTotalMinutes")
        continue
      }
      tables.employees.append(
        SchedulingTables.Employee(
          id: id,
          line: row.line,
          mostShifts: mostShifts,
          totalMinutes: numbers[1]...numbers[0],
          mostConsecutiveDays: numbers[2],
          fewestConsecutiveDays: numbers[3],
          fewestConsecutiveDaysOff: numbers[4],
          mostWeekends: numbers[5]
        )
      )
    }
  }

  /// `D=14|N=0`: one entry for every shift; nil, and noted, where something is wrong.
  private mutating func mostShifts(_ row: FieldValues) -> [String: Int]? {
    let field = "MaxShifts"
    var most: [String: Int] = [:]
    var isWhole = true
    for part in FieldLine.parts(of: row[field]) {
      let pair = part.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
      guard pair.count == 2 else {
        let expected = "entries such as D=14|N=0"
        log.note(.unexpected(expected: expected), line: row.line, field: field, value: part)
        isWhole = false
        continue
      }
      let number = FieldValues.number(
        pair[1],
        in: 0...Self.largest,
        field,
        line: row.line,
        log: &log
      )
      if shiftLines[pair[0]] == nil {
        log.note(.unknown(kind: "shift"), line: row.line, field: field, value: pair[0])
        isWhole = false
      } else if most[pair[0]] != nil {
        let fault = SchedulingFileProblem.Fault.repeated(what: "shift", firstLine: row.line)
        log.note(fault, line: row.line, field: field, value: pair[0])
        isWhole = false
      }
      if let number { most[pair[0]] = number } else { isWhole = false }
    }
    let names = shiftLines.keys.sorted { shiftLines[$0] ?? 0 < shiftLines[$1] ?? 0 }
    for name in names where isWhole && most[name] == nil {
      let expected = "an entry for the shift '\(name)'"
      log.note(.unexpected(expected: expected), line: row.line, field: field, value: row[field])
    }
    return isWhole ? most : nil
  }

  /// Whether something was not given before; it is noted where it was.
  private mutating func isNew(
    _ value: String,
    _ what: String,
    _ field: String?,
    _ line: Int,
    seen: [String: Int]
  ) -> Bool {
    guard let first = seen[value] else { return true }
    log.note(.repeated(what: what, firstLine: first), line: line, field: field, value: value)
    return false
  }

  private mutating func isKnownEmployee(_ id: String, line: Int) -> Bool {
    if employeeLines[id] != nil { return true }
    log.note(.unknown(kind: "employee"), line: line, field: "EmployeeID", value: id)
    return false
  }

  /// A day of the horizon; any day where the horizon itself could not be read.
  private mutating func day(_ text: String, _ field: String, line: Int) -> Int? {
    let last = (tables.days > 0 ? tables.days : Self.mostDays) - 1
    return FieldValues.number(text, in: 0...last, field, line: line, log: &log)
  }
}
