import CivilTime
import Testing
import WorkRules
import Workforce

@Suite struct JobsRuleTests {
  private let rule = "jobs"

  /// A job of English mail from 2027-03-01 10:00 to 2027-03-02 12:00.
  private func job(_ sketch: ScheduleSketch) throws -> Job {
    let zone = try ZoneDatabase().zone(sketch.zone)
    let client = Client(id: "client", name: "", zone: zone)
    let queue = Queue(
      id: "mail-en",
      client: client,
      channel: .email,
      language: Language("en"),
      shortagePrices: [10]
    )
    let start = try sketch.range("2027-03-01 10:00", minutes: 0).lowerBound
    let end = try sketch.range("2027-03-02 12:00", minutes: 0).lowerBound
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
    let job = try job(sketch)
    let plain = try sketch.schedule([])
    let schedule = AgentSchedule(
      agent: plain.agent,
      horizon: plain.horizon,
      queues: [job.queue.id: job.queue],
      jobs: [job.id: job],
      shifts: [shift]
    )
    return RuleBook.violations(of: schedule).filter { $0.rule == rule }.map(\.description)
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
