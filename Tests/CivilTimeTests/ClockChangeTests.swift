import CivilTime
import Testing

/// Every change of the clock 2020–2037 in zones of every kind, with every minute around it.
struct ClockChangeTests {
  static let zones = [
    "America/New_York", "America/Los_Angeles", "America/Havana", "America/Santiago",
    "America/St_Johns", "Europe/Berlin", "Europe/Dublin", "Africa/Cairo", "Africa/Casablanca",
    "Asia/Beirut", "Australia/Lord_Howe", "Pacific/Chatham", "Antarctica/Troll",
  ]

  private static func changes(_ zone: Zone) throws -> [ZoneTransition] {
    let years = try instant("2020-01-01T00:00Z")..<instant("2038-01-01T00:00Z")
    return zone.transitions(in: years).filter { $0.changeMinutes != 0 }
  }

  /// The moments, in order, at which a clock shows a reading within two days of a change.
  private static func moments(
    showing clock: LocalDateTime,
    around change: ZoneTransition
  ) -> [Instant] {
    let epoch = LocalDateTime(date: LocalDate(dayNumber: 0), minuteOfDay: 0)
    let minutes = clock.minutes(since: epoch)
    let before = Instant(minutes: minutes - change.offsetMinutesBefore)
    let after = Instant(minutes: minutes - change.offsetMinutesAfter)
    return (before < change.instant ? [before] : []) + (after >= change.instant ? [after] : [])
  }

  @Test(arguments: zones)
  func `every start on the dates around every change is resolved as the clock runs`(
    identifier: String
  ) throws {
    let zone = try ZoneDatabase().zone(identifier)
    let changes = try Self.changes(zone)
    #expect(changes.count >= 4)
    var wrong: [LocalDateTime] = []
    for change in changes {
      // From 12 hours before the change to 12 hours after it: every minute of the day once.
      let noon = zone.local(at: change.instant.adding(minutes: -720))
      for step in 0..<1440 {
        let clock = noon.adding(minutes: step)
        if zone.resolve(clock) != Self.expected(clock, change) { wrong.append(clock) }
      }
    }
    #expect(wrong.isEmpty)
  }

  private static func expected(
    _ clock: LocalDateTime,
    _ change: ZoneTransition
  ) -> LocalResolution {
    let moments = moments(showing: clock, around: change)
    let length = abs(change.changeMinutes)
    switch moments.count {
    case 0:
      let epoch = LocalDateTime(date: LocalDate(dayNumber: 0), minuteOfDay: 0)
      let forward = clock.minutes(since: epoch) - change.offsetMinutesBefore
      return LocalResolution(instant: Instant(minutes: forward), kind: .gap(minutes: length))
    case 1: return LocalResolution(instant: moments[0], kind: .unique)
    default: return LocalResolution(instant: moments[0], kind: .overlap(minutes: length))
    }
  }

  @Test(arguments: zones)
  func `shifts of eight hours keep their duration or their end, from every start`(
    identifier: String
  ) throws {
    let zone = try ZoneDatabase().zone(identifier)
    var wrong: [LocalDateTime] = []
    for change in try Self.changes(zone) {
      let noon = zone.local(at: change.instant.adding(minutes: -720))
      for step in 0..<1440 {
        let start = noon.adding(minutes: step)
        if !Self.isRight(start, change, zone) { wrong.append(start) }
      }
    }
    #expect(wrong.isEmpty)
  }

  private static func isRight(
    _ start: LocalDateTime,
    _ change: ZoneTransition,
    _ zone: Zone
  ) -> Bool {
    let kept = ShiftSpan.resolve(start: start, durationMinutes: 480, zone: zone)
    let clock = ShiftSpan.resolve(
      start: start,
      durationMinutes: 480,
      zone: zone,
      policy: .keepWallClock
    )
    let first = expected(start, change)
    let last = expected(start.adding(minutes: 480), change)
    let isInside = first.instant <= change.instant && change.instant < kept.range.upperBound
    return kept.range == first.instant..<first.instant.adding(minutes: 480)
      && kept.changedMinutes == 0
      && kept.startResolution == first
      && kept.isTouchedByClockChange == (isInside || first.kind != .unique)
      && clock.range == first.instant..<last.instant
      && clock.changedMinutes == clock.range.minutes - 480
  }

  @Test(arguments: zones)
  func `a night's minutes are those at which the clock shows night`(identifier: String) throws {
    let zone = try ZoneDatabase().zone(identifier)
    let windows = try ["22:00-06:00", "01:30-02:15", "00:00-24:00", "23:30-00:30"].map {
      try #require(DailyWindow(parsing: $0))
    }
    for change in try Self.changes(zone).prefix(4) {
      let range = change.instant.adding(minutes: -1500)..<change.instant.adding(minutes: 1500)
      var counts = windows.map { _ in 0 }
      for minute in range.lowerBound.minutes..<range.upperBound.minutes {
        let time = zone.local(at: Instant(minutes: minute)).time
        for (index, window) in windows.enumerated() where window.contains(time) {
          counts[index] += 1
        }
      }
      #expect(windows.map { $0.minutes(of: range, in: zone) } == counts)
      #expect(windows.map { $0.ranges(covering: range, in: zone).minutes } == counts)
    }
  }
}
