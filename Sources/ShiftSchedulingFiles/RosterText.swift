import CivilTime
public import Workforce

/// Rosters as the benchmark's pages publish them: a line per employee, a field per day.
///
/// A line is the employee's id and, for every day of the horizon, the id of the shift worked or `-`.
public struct RosterText: Sendable {
  /// What stands for a day without a shift.
  static let dayOff = "-"

  private let scheduling: SchedulingInstance

  /// Reads and writes rosters of one instance.
  public init(_ scheduling: SchedulingInstance) { self.scheduling = scheduling }

  /// The roster as text, employees in the instance's order, lines ending with LF.
  ///
  /// The roster's shifts lie in the horizon, one a day at most.
  public func text(of roster: Roster) -> String {
    let horizon = scheduling.instance.horizon
    return scheduling.employees.map { employee in
      var cells = [String](repeating: Self.dayOff, count: horizon.days)
      for shift in roster.shifts(of: employee) {
        if let day = horizon.dayIndex(of: shift.localDate) { cells[day] = shift.pattern }
      }
      return ([employee.text] + cells).joined(separator: ",") + "\n"
    }.joined()
  }

  /// The roster that a text holds; whether it keeps the rules is not asked.
  ///
  /// - Throws: ``SchedulingFileError`` with everything that is wrong with the file.
  public func roster(from text: String, file: String) throws(SchedulingFileError) -> Roster {
    var log = SchedulingLog(file: file)
    let known = Set(scheduling.employees)
    var firstLines: [Identifier<Agent>: Int] = [:]
    var shifts: [Shift] = []
    for line in FieldLine.lines(of: text) {
      let employee = Identifier<Agent>(line.fields[0])
      if !known.contains(employee) {
        log.note(.unknown(kind: "employee"), line: line.line, value: employee.text)
      } else if let first = firstLines[employee] {
        let fault = SchedulingFileProblem.Fault.repeated(what: "employee", firstLine: first)
        log.note(fault, line: line.line, value: employee.text)
      } else {
        firstLines[employee] = line.line
        shifts += self.shifts(of: employee, line, log: &log)
      }
    }
    for employee in scheduling.employees where firstLines[employee] == nil {
      log.note(.missingEmployee, line: nil, value: employee.text)
    }
    try log.throwIfAny()
    return Roster(shifts: shifts)
  }

  private func shifts(
    of employee: Identifier<Agent>,
    _ line: FieldLine,
    log: inout SchedulingLog
  ) -> [Shift] {
    let horizon = scheduling.instance.horizon
    guard line.fields.count == horizon.days + 1 else {
      let expected = "\(horizon.days + 1): an employee and \(horizon.days) days"
      log.note(.fieldCount(found: line.fields.count, expected: expected), line: line.line)
      return []
    }
    return zip(0..., line.fields.dropFirst()).compactMap { day, cell in
      guard cell != Self.dayOff else { return nil }
      guard let pattern = scheduling.patterns[cell] else {
        log.note(.unknown(kind: "shift"), line: line.line, field: "day \(day)", value: cell)
        return nil
      }
      return shift(pattern, of: employee, on: horizon.firstDate.adding(days: day))
    }
  }

  private func shift(
    _ pattern: ShiftPattern,
    of employee: Identifier<Agent>,
    on date: LocalDate
  ) -> Shift {
    let start = scheduling.instance.horizon.reportingZone.day(date).lowerBound
    let minutes = pattern.lengthsMinutes.first ?? 0
    let range = start..<start.adding(minutes: minutes)
    return Shift(
      agent: employee,
      localDate: date,
      pattern: pattern.id,
      range: range,
      activities: [Activity(kind: .idle, range: range)]
    )
  }
}
