import CivilTime
import Testing
import WorkRules
import Workforce

@Suite struct SessionsRuleTests {
  private let rule = "sessions"

  /// Ana is to hold an hour of coaching on 2027-03-02, at 10:00 or 11:00.
  private func sketch(_ enforcement: Enforcement = .hard) throws -> ScheduleSketch {
    var sketch = ScheduleSketch()
    sketch.sessions = [
      Session(
        id: "coaching",
        minutes: 60,
        starts: [
          try sketch.range("2027-03-02 10:00", minutes: 0).lowerBound,
          try sketch.range("2027-03-02 11:00", minutes: 0).lowerBound,
        ],
        enforcement: enforcement
      )
    ]
    return sketch
  }

  /// A shift from 08:00 to 16:00 with sessions, by id and start.
  private func shift(
    _ sketch: ScheduleSketch,
    on date: String = "2027-03-02",
    holding held: [(id: Identifier<Session>, time: String, minutes: Int)]
  ) throws -> Shift {
    var activities: [Activity] = []
    var position = try sketch.range("\(date) 08:00", minutes: 0).lowerBound
    for session in held {
      let range = try sketch.range("\(date) \(session.time)", minutes: session.minutes)
      activities.append(Activity(kind: .idle, range: position..<range.lowerBound))
      activities.append(Activity(kind: .session(session.id), range: range))
      position = range.upperBound
    }
    let end = try sketch.range("\(date) 16:00", minutes: 0).lowerBound
    activities.append(Activity(kind: .idle, range: position..<end))
    return try sketch.shift("\(date) 08:00", minutes: 480, activities: activities)
  }

  @Test(arguments: ["10:00", "11:00"])
  func `a session held once at one of its starts`(time: String) throws {
    let sketch = try sketch()
    let shift = try shift(sketch, holding: [("coaching", time, 60)])
    #expect(try sketch.sentences(of: rule, [shift]).isEmpty)
  }

  // A night; in two of them the clock changes between the start and the end of the session.
  @Test(arguments: ["2027-03-07", "2027-03-27", "2027-10-30"])
  func `a session through midnight and a change of the clock lasts elapsed time`(
    date: String
  ) throws {
    var sketch = ScheduleSketch(firstDate: String(date.prefix(8)) + "01", days: 31)
    let held = try sketch.range("\(date) 23:00", minutes: 300)
    sketch.sessions = [Session(id: "drill", minutes: 300, starts: [held.lowerBound])]
    let night = try sketch.range("\(date) 22:00", minutes: 480)
    func shift(holding range: Range<Instant>) throws -> Shift {
      try sketch.shift(
        "\(date) 22:00",
        minutes: 480,
        activities: [
          Activity(kind: .idle, range: night.lowerBound..<range.lowerBound),
          Activity(kind: .session("drill"), range: range),
          Activity(kind: .idle, range: range.upperBound..<night.upperBound),
        ]
      )
    }
    #expect(try sketch.sentences(of: rule, [shift(holding: held)]).isEmpty)
    let byTheClock = held.lowerBound..<held.upperBound.adding(minutes: 60)
    #expect(try sketch.sentences(of: rule, [shift(holding: byTheClock)]).count == 1)
  }

  @Test func `a session that is not held`() throws {
    let sentence =
      "ana on 2027-03-02: training 'coaching' is not held; allowed: 1:00 h with one of 2 starts"
      + " from 2027-03-02 10:00 to 2027-03-02 11:00 (sessions)"
    #expect(try sketch().sentences(of: rule, []) == [sentence])
    #expect(try sketch().prices(of: rule, []) == [nil])
    #expect(try sketch(.priced(30)).prices(of: rule, []) == [30])
  }

  @Test(arguments: [("10:30", 60), ("10:00", 45), ("09:00", 60)])
  func `a session at a wrong time or of a wrong length`(time: String, minutes: Int) throws {
    let sketch = try sketch(.priced(30))
    let shift = try shift(sketch, holding: [("coaching", time, minutes)])
    #expect(try sketch.prices(of: rule, [shift]) == [nil])
  }

  @Test func `a session held twice`() throws {
    let sketch = try sketch()
    let shift = try shift(sketch, holding: [("coaching", "10:00", 60), ("coaching", "11:00", 60)])
    #expect(
      try sketch.sentences(of: rule, [shift]) == [
        "ana on 2027-03-02: training 'coaching' again from 2027-03-02 11:00 to 2027-03-02 12:00;"
          + " allowed: once (sessions)"
      ]
    )
  }

  @Test func `a session of others`() throws {
    let sketch = ScheduleSketch()
    let shift = try shift(sketch, holding: [("standup", "09:00", 15)])
    #expect(
      try sketch.sentences(of: rule, [shift]) == [
        "ana on 2027-03-02: session 'standup' from 2027-03-02 09:00 to 2027-03-02 09:15;"
          + " allowed: no session (sessions)"
      ]
    )
  }
}
