import CivilTime
import Testing
import WorkRules
import Workforce

@Suite struct JobsRuleTests {
  private let rule = "jobs"

  /// A job of English mail, by default from 2027-03-01 10:00 to 2027-03-02 12:00.
  private func job(
    _ sketch: ScheduleSketch,
    from release: String = "2027-03-01 10:00",
    to deadline: String = "2027-03-02 12:00"
  ) throws -> Job {
    let zone = try ZoneDatabase().zone(sketch.zone)
    let client = Client(id: "client", name: "", zone: zone)
    let queue = Queue(
      id: "mail-en",
      client: client,
      channel: .email,
      language: Language("en"),
      shortagePrices: [10]
    )
    let start = try sketch.range(release, minutes: 0).lowerBound
    let end = try sketch.range(deadline, minutes: 0).lowerBound
    return Job(id: "mail", queue: queue, window: start..<end, minutes: 120, hourPrice: 10)
  }

  /// A shift of eight hours from 08:00 with an hour's work on a job.
  private func shift(
    _ sketch: ScheduleSketch,
    on date: String = "2027-03-01",
    at time: String,
    job: Identifier<Job> = "mail"
  ) throws -> Shift {
    let whole = try sketch.range("\(date) 08:00", minutes: 480)
    let work = try sketch.range("\(date) \(time)", minutes: 60)
    let parts = [
      Activity(kind: .idle, range: whole.lowerBound..<work.lowerBound),
      Activity(kind: .job(job), range: work),
      Activity(kind: .idle, range: work.upperBound..<whole.upperBound),
    ]
    return try sketch.shift(
      "\(date) 08:00",
      minutes: 480,
      activities: parts.filter { !$0.range.isEmpty }
    )
  }

  private func sentences(
    _ shift: Shift,
    languages: [Language: LanguageLevel] = [Language("en"): .c1]
  ) throws -> [String] {
    var sketch = ScheduleSketch()
    sketch.languages = languages
    return try sentences(shift, of: try job(sketch), sketch)
  }

  private func sentences(_ shift: Shift, of job: Job, _ sketch: ScheduleSketch) throws -> [String] {
    let plain = try sketch.schedule([])
    let schedule = AgentSchedule(
      agent: plain.agent,
      horizon: plain.horizon,
      queues: [job.queue.id: job.queue],
      jobs: [job.id: job],
      shifts: [shift]
    )
    return RuleBook.violations(of: schedule).filter { $0.rule.rawValue == rule }.map(\.description)
  }

  @Test(arguments: [("2027-03-01", "10:00"), ("2027-03-01", "15:00"), ("2027-03-02", "11:00")])
  func `work between release and deadline`(date: String, time: String) throws {
    let shift = try shift(ScheduleSketch(), on: date, at: time)
    #expect(try sentences(shift).isEmpty)
  }

  @Test(arguments: [("2027-03-01", "09:00"), ("2027-03-02", "11:30"), ("2027-03-02", "12:00")])
  func `work before the release or after the deadline`(date: String, time: String) throws {
    let shift = try shift(ScheduleSketch(), on: date, at: time)
    let found = try sentences(shift)
    #expect(found.count == 1)
    #expect(
      found.first?.hasSuffix("allowed: 2027-03-01 10:00 to 2027-03-02 12:00 (jobs)") == true
    )
  }

  // The deadline is midnight, or lies behind the hour that a change of the clock leaves out or repeats.
  @Test(
    arguments: [
      ("2027-03-01", "2027-03-02 00:00", 60), ("2027-03-27", "2027-03-28 03:00", 180),
      ("2027-10-30", "2027-10-31 03:00", 300),
    ]
  )
  func `work until the deadline, in elapsed time`(
    date: String,
    deadline: String,
    minutes: Int
  ) throws {
    let sketch = ScheduleSketch(firstDate: date)
    let job = try job(sketch, from: "\(date) 12:00", to: deadline)
    func night(working minutes: Int) throws -> [String] {
      let work = try sketch.range("\(date) 23:00", minutes: minutes)
      let activities = [Activity(kind: .job(job.id), range: work)]
      let shift = try sketch.shift("\(date) 23:00", minutes: minutes, activities: activities)
      return try sentences(shift, of: job, sketch)
    }
    #expect(try night(working: minutes).isEmpty)
    #expect(try night(working: minutes + 15).count == 1)
  }

  @Test func `work by somebody who may not serve its queue`() throws {
    let shift = try shift(ScheduleSketch(), at: "10:00")
    #expect(
      try sentences(shift, languages: [:]) == [
        "ana on 2027-03-01: works on 'mail' from 2027-03-01 10:00 to 2027-03-01 11:00; allowed:"
          + " agents who may serve 'mail-en' (jobs)"
      ]
    )
  }

  @Test func `work on a job that is not there`() throws {
    let shift = try shift(ScheduleSketch(), at: "10:00", job: "post")
    #expect(
      try sentences(shift) == [
        "ana on 2027-03-01: works on 'post' from 2027-03-01 10:00 to 2027-03-01 11:00; allowed:"
          + " jobs of the instance (jobs)"
      ]
    )
  }
}
