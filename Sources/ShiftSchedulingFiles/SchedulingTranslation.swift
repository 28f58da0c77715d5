import CivilTime
import Workforce

/// Says what an instance file means in the words of `Workforce`.
///
/// The format names days by number and shifts without clock times. Day 0 becomes a Monday, every
/// shift starts at 00:00 UTC, and what follows from the clock (rest, nights, coverage by interval) is
/// off. Every employee has a contract of his or her own.
struct SchedulingTranslation {
  let tables: SchedulingTables
  let name: String
  let zone: Zone
  let zoneDataVersion: String

  /// Monday, 2024-01-01: the date of day 0.
  static let firstDate = LocalDate(dayNumber: 19_723)

  var instance: SchedulingInstance {
    let patterns = Dictionary(
      tables.shifts.map { ($0.id, Self.pattern(of: $0)) },
      uniquingKeysWith: { first, _ in first }
    )
    let contracts = tables.employees.map { contract(of: $0, patterns) }
    let location = Location(id: "site", name: "", zone: zone, rules: .none)
    let agents = zip(tables.employees, contracts).map { employee, contract in
      Agent(
        id: Identifier(employee.id),
        name: employee.id,
        location: location,
        contract: contract,
        languages: [:],
        timeOff: (tables.daysOff[employee.id] ?? []).sorted().map(timeOff)
      )
    }
    let instance = Instance(
      name: name,
      revised: horizon.range.lowerBound,
      horizon: horizon,
      locations: [location],
      clients: [],
      queues: [],
      contracts: contracts,
      agents: agents,
      requirement: Requirement(grid: horizon.grid, headsByQueue: []),
      shiftCover: tables.cover.map(cover),
      requests: tables.requests.map(request),
      prices: Prices(missingHeadHour: 1, idleHour: 0, labourWeight: 0),
      zoneDataVersion: zoneDataVersion
    )
    return SchedulingInstance(
      instance: instance,
      employees: tables.employees.map { Identifier($0.id) },
      patterns: patterns
    )
  }

  private var horizon: Horizon {
    Horizon(
      firstDate: Self.firstDate,
      days: tables.days,
      intervalMinutes: intervalMinutes,
      reportingZone: zone
    )
  }

  /// The longest interval of at most an hour that the hour and all lengths are multiples of: what a
  /// roster says of a shift has to lie on borders of intervals.
  private var intervalMinutes: Int {
    tables.shifts.reduce(60) { Self.greatestCommonDivisor($0, $1.minutes) }
  }

  private static func greatestCommonDivisor(_ left: Int, _ right: Int) -> Int {
    right == 0 ? left : greatestCommonDivisor(right, left % right)
  }

  private static func pattern(of shift: SchedulingTables.ShiftType) -> ShiftPattern {
    ShiftPattern(
      id: shift.id,
      lengthsMinutes: [shift.minutes],
      earliestStart: .startOfDay,
      latestStart: .startOfDay,
      startStepMinutes: 60
    )
  }

  private func contract(
    of employee: SchedulingTables.Employee,
    _ patterns: [String: ShiftPattern]
  ) -> Contract {
    Contract(
      id: Identifier(employee.id),
      weeklyPaidMinutes: 0...7 * 24 * 60,
      daysPerWeek: 0...7,
      shiftPatterns: tables.shifts.compactMap { shift in
        employee.mostShifts[shift.id] ?? 0 > 0 ? patterns[shift.id] : nil
      },
      horizonPaidMinutes: employee.totalMinutes,
      rules: rules(of: employee)
    )
  }

  /// The rules of a line of the staff; a limit that nothing can reach is left out.
  private func rules(of employee: SchedulingTables.Employee) -> RuleSet {
    var rules = RuleSet.none
    if employee.mostConsecutiveDays < tables.days {
      rules.mostConsecutiveDays = Limit(employee.mostConsecutiveDays)
    }
    if employee.fewestConsecutiveDays > 1 {
      rules.fewestConsecutiveDays = Limit(employee.fewestConsecutiveDays)
    }
    if employee.fewestConsecutiveDaysOff > 1 {
      rules.fewestConsecutiveDaysOff = Limit(employee.fewestConsecutiveDaysOff)
    }
    if employee.mostWeekends < weekends {
      rules.mostWeekends = Limit(employee.mostWeekends)
    }
    let days = tables.days - (tables.daysOff[employee.id]?.count ?? 0)
    for shift in tables.shifts {
      guard let most = employee.mostShifts[shift.id], most > 0, most < days,
        (most + 1) * shift.minutes <= employee.totalMinutes.upperBound
      else { continue }
      rules.mostShifts[shift.id] = Limit(most)
    }
    let forbidden = tables.shifts.filter { !$0.forbiddenNext.isEmpty }
    if !forbidden.isEmpty {
      rules.followOns = FollowOns(
        forbidden: Dictionary(
          forbidden.map { ($0.id, $0.forbiddenNext) },
          uniquingKeysWith: { first, _ in first }
        )
      )
    }
    return rules
  }

  /// Weekends that the horizon touches; it begins on a Monday.
  private var weekends: Int { tables.days / 7 + (tables.days % 7 == 6 ? 1 : 0) }

  private func date(ofDay day: Int) -> LocalDate { Self.firstDate.adding(days: day) }

  private func timeOff(onDay day: Int) -> TimeOff {
    let date = date(ofDay: day)
    return TimeOff(
      kind: "day off",
      dates: date...date,
      range: zone.day(date),
      isWholeDays: true
    )
  }

  private func request(_ request: SchedulingTables.ShiftRequest) -> Request {
    Request(
      agent: Identifier(request.employee),
      date: date(ofDay: request.day),
      wish: request.isOn ? .pattern(request.shift) : .notPattern(request.shift),
      weight: Double(request.weight)
    )
  }

  private func cover(_ row: SchedulingTables.Cover) -> ShiftCover {
    ShiftCover(
      date: date(ofDay: row.day),
      pattern: row.shift,
      heads: row.heads,
      missingPrice: Double(row.weightUnder),
      surplusPrice: Double(row.weightOver)
    )
  }
}
