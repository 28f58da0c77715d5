import CivilTime
import Testing
import WorkRules
import Workforce

@Suite struct ShortestQueueStretchRuleTests {
  private let rule = "shortest-queue-stretch"
  private let sketch = ScheduleSketch(rules: .only(\.shortestQueueStretch, Limit(120)))

  private let mail = Activity.Kind.serving("mail")
  private let voice = Activity.Kind.serving("voice")
  private let meal = Activity.Kind.rest(.meal, isPaid: false)

  /// A shift of these activities, each of so many minutes.
  private func shift(
    _ parts: [(kind: Activity.Kind, minutes: Int)],
    at start: String = "2027-03-01 08:00"
  ) throws -> Shift {
    let minutes = parts.reduce(0) { $0 + $1.minutes }
    var position = try sketch.range(start, minutes: minutes).lowerBound
    let activities = parts.map { part in
      let range = position..<position.adding(minutes: part.minutes)
      position = range.upperBound
      return Activity(kind: part.kind, range: range)
    }
    return try sketch.shift(start, minutes: minutes, activities: activities)
  }

  @Test func `a stretch between two others that is too short`() throws {
    #expect(
      try sketch.sentences(of: rule, [shift([(mail, 180), (voice, 105), (mail, 120)])]) == [
        "ana on 2027-03-01: 1:45 h of work in queue 'voice' from 2027-03-01 11:00 to"
          + " 2027-03-01 12:45; allowed: at least 2:00 h in a queue before or after another one"
          + " (shortest-queue-stretch)"
      ]
    )
  }

  @Test(arguments: [
    (119, 120, 1), (120, 119, 1), (120, 120, 0), (119, 119, 2), (1, 400, 1), (400, 1, 1),
  ])
  func `the limit is enough before and after a change, a minute less is not`(
    first: Int,
    second: Int,
    count: Int
  ) throws {
    let shifts = try [shift([(mail, first), (voice, second)])]
    #expect(try sketch.sentences(of: rule, shifts).count == count)
  }

  @Test func `the only queue of a shift may be served for a short time`() throws {
    let shifts = try [shift([(.idle, 60), (mail, 15), (.idle, 60)])]
    #expect(try sketch.sentences(of: rule, shifts).isEmpty)
  }

  @Test(arguments: [(60, 60, 0), (60, 45, 1)])
  func `breaks, sessions and idle time neither end a stretch nor count`(
    before: Int,
    after: Int,
    count: Int
  ) throws {
    for pause in [meal, .idle, .session("training")] {
      let shifts = try [shift([(mail, before), (pause, 90), (mail, after), (voice, 120)])]
      #expect(try sketch.sentences(of: rule, shifts).count == count)
    }
  }

  @Test func `a change over a break is a change`() throws {
    let shifts = try [shift([(mail, 60), (meal, 60), (voice, 240)])]
    #expect(try sketch.sentences(of: rule, shifts).count == 1)
  }

  @Test func `work on a job is work in its queue`() throws {
    let zone = try ZoneDatabase().zone("UTC")
    let queue = Queue(
      id: "mail",
      client: Client(id: "shop", name: "", zone: zone),
      language: Language("en"),
      shortagePrices: [1]
    )
    let parts: [(Activity.Kind, Int)] = [(mail, 60), (.job("archive"), 60), (voice, 120)]
    let plain = try sketch.schedule([shift(parts)])
    let window = plain.horizon.range
    let job = Job(id: "archive", queue: queue, window: window, minutes: 60, hourPrice: 1)
    let schedule = AgentSchedule(
      agent: plain.agent,
      horizon: plain.horizon,
      queues: [:],
      jobs: ["archive": job],
      shifts: plain.shifts
    )
    let judge = try #require(RuleBook.all.first { $0.id == .shortestQueueStretch })
    #expect(judge.violations(of: schedule).isEmpty)
    // A job that is not known is work in no queue.
    #expect(judge.violations(of: plain).count == 1)
  }

  @Test func `shifts are judged by themselves, also past midnight and the week's border`() throws {
    let short = try shift([(mail, 90)], at: "2027-03-07 23:00")
    let next = try shift([(voice, 60)], at: "2027-03-06 08:00")
    #expect(try sketch.sentences(of: rule, [short, next]).isEmpty)
    let long = try shift([(mail, 90), (voice, 120)], at: "2027-03-07 23:00")
    #expect(try sketch.sentences(of: rule, [long]).count == 1)
  }

  @Test func `each stretch that is shorter has its price`() throws {
    var priced = sketch
    priced.rules = .only(\.shortestQueueStretch, Limit(120, .priced(7)))
    let shifts = try [shift([(mail, 60), (voice, 15), (mail, 60)])]
    #expect(try priced.prices(of: rule, shifts) == [7, 7, 7])
  }

  @Test func `the number is that of the shift's date`() throws {
    var stepped = sketch
    let steps = try [Limit.Step(from: sketch.date("2027-03-02"), value: 120)]
    stepped.rules = .only(\.shortestQueueStretch, Limit(steps: steps))
    let before = try shift([(mail, 30), (voice, 120)], at: "2027-03-01 23:00")
    let after = try shift([(mail, 30), (voice, 120)], at: "2027-03-02 23:00")
    #expect(try stepped.sentences(of: rule, [before]).isEmpty)
    #expect(try stepped.sentences(of: rule, [after]).count == 1)
  }

  @Test(arguments: [("2027-03-28 00:00", "2027-03-22"), ("2027-10-31 00:00", "2027-10-25")])
  func `work is elapsed time where the clock changes`(start: String, monday: String) throws {
    var week = sketch
    week.firstDate = monday
    #expect(try week.sentences(of: rule, [shift([(mail, 120), (voice, 120)], at: start)]).isEmpty)
    #expect(
      try week.sentences(of: rule, [shift([(mail, 105), (voice, 120)], at: start)]).count == 1
    )
  }
}
