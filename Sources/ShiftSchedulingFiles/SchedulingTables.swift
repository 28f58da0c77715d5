/// The sections of an instance file as read, before they become an instance.
struct SchedulingTables {
  /// A line of `SECTION_SHIFTS`.
  struct ShiftType {
    let id: String
    let line: Int
    let minutes: Int
    /// The shifts that may not follow on the next day.
    let forbiddenNext: Set<String>
  }

  /// A line of `SECTION_STAFF`.
  struct Employee {
    let id: String
    let line: Int
    /// Most shifts by kind.
    let mostShifts: [String: Int]
    let totalMinutes: ClosedRange<Int>
    let mostConsecutiveDays: Int
    let fewestConsecutiveDays: Int
    let fewestConsecutiveDaysOff: Int
    let mostWeekends: Int
  }

  /// A line of `SECTION_SHIFT_ON_REQUESTS` or `SECTION_SHIFT_OFF_REQUESTS`.
  struct ShiftRequest {
    let employee: String
    let day: Int
    let shift: String
    let weight: Int
    let isOn: Bool
  }

  /// A line of `SECTION_COVER`.
  struct Cover {
    let day: Int
    let shift: String
    let heads: Int
    let weightUnder: Int
    let weightOver: Int
  }

  var days = 0
  var shifts: [ShiftType] = []
  var employees: [Employee] = []
  /// Days off by employee.
  var daysOff: [String: Set<Int>] = [:]
  var requests: [ShiftRequest] = []
  var cover: [Cover] = []
}
