import CivilTime
import Testing
import Workforce

struct JobTableTests {
  private static let header = "job,queue,release_day,release,deadline_day,deadline,hours,price\n"

  private static func sample(_ rows: String) -> Sample {
    Sample("jobs.csv", text: header + rows)
  }

  @Test func `jobs are read on the client's clock`() throws {
    let instance = try Self.sample(
      """
      mail-mon,northwind-en,2027-03-01,09:00,2027-03-02,17:00,6:30,40
      mail-tue,lindenhof-de,2027-03-02,,2027-03-03,,2:00,

      """
    ).instance
    let zones = instance.queues.map(\.client.zone)
    let date = try #require(LocalDate(iso: "2027-03-01"))
    func moment(_ zone: Zone, _ day: Int, _ hour: Int) -> Instant {
      zone.instant(of: LocalDateTime(date: date.adding(days: day), minuteOfDay: 60 * hour))
    }
    #expect(
      instance.jobs == [
        Job(
          id: "mail-mon",
          queue: instance.queues[0],
          window: moment(zones[0], 0, 9)..<moment(zones[0], 1, 17),
          minutes: 390,
          hourPrice: 40
        ),
        Job(
          id: "mail-tue",
          queue: instance.queues[1],
          window: moment(zones[1], 1, 0)..<moment(zones[1], 3, 0),
          minutes: 120,
          hourPrice: instance.queues[1].price(ofMissingHead: 0)
        ),
      ]
    )
    #expect(instance.jobLanes.count == 2)
  }

  @Test(
    arguments: [
      (
        "mail,northwind,2027-03-01,,2027-03-02,,1:00,",
        "queue: unknown queue 'northwind': expected one of 'northwind-en', 'lindenhof-de'"
      ),
      (
        "mail,northwind-en,2027-03-01,09:00,2027-03-01,09:00,1:00,",
        "deadline: the end 2027-03-01 09:00 is not after the start 2027-03-01 09:00"
      ),
      (
        "mail,northwind-en,2027-03-01,09:10,2027-03-02,,1:00,",
        "release: 09:10 America/New_York is 2027-03-01T14:10Z, not on the 30-minute grid of the "
          + "horizon; an interval of 10 minutes would fit"
      ),
      (
        "mail,northwind-en,2027-03-01,,2027-03-02,,0:20,",
        "hours: 0:20 is not a multiple of the horizon's interval of 30 minutes; an interval of 10 "
          + "minutes would fit"
      ),
      (
        "mail,northwind-en,2027-03-01,,2027-03-20,,1:00,",
        "deadline_day: 2027-03-21 00:00 on the clock of America/New_York lies after the horizon, "
          + "which ends at 2027-03-07 11:00 on that clock"
      ),
      (
        "mail,northwind-en,2027-02-28,10:30,2027-03-02,,1:00,",
        "release: 2027-02-28 10:30 on the clock of America/New_York lies before the horizon, which "
          + "begins at 2027-02-28 11:00 on that clock"
      ),
      (
        "mail,northwind-en,mon,,2027-03-02,,1:00,",
        "release_day: expected a date from 2000 to 2099, such as 2027-03-08, not 'mon'"
      ),
      (
        "mail,northwind-en,2027-03-01,,2027-03-02,,1:00,-1",
        "price: expected a number from 0 to 1000000, such as 6.5, not '-1'"
      ),
    ]
  )
  func `a wrong row is named with what was expected`(_ row: String, _ error: String) throws {
    #expect(try Self.sample("\(row)\n").errors == ["jobs.csv:2: \(error)"])
  }

  @Test func `a window that a clock change leaves out is told with the change`() throws {
    var sample = Self.sample(
      """
      gone,northwind-en,2027-03-14,02:00,2027-03-14,03:00,0:30,
      part,northwind-en,2027-03-14,01:30,2027-03-14,02:30,0:30,
      back,northwind-en,2027-03-14,03:00,2027-03-14,02:00,0:30,
      late,northwind-en,2027-03-14,02:30,2027-03-14,03:00,0:30,

      """
    )
    sample.replace("days: 7", "days: 14", in: "instance.yaml")
    #expect(
      try sample.errors == [
        "jobs.csv:2: deadline: the clock of America/New_York goes from 2027-03-14 02:00 to "
          + "2027-03-14 03:00, so no time lies between 2027-03-14 02:00 and 2027-03-14 03:00",
        "jobs.csv:4: deadline: the end 2027-03-14 02:00 is not after the start 2027-03-14 03:00",
        "jobs.csv:5: deadline: the clock of America/New_York goes from 2027-03-14 02:00 to "
          + "2027-03-14 03:00, so no time lies between 2027-03-14 02:30 and 2027-03-14 03:00",
      ]
    )
  }

  @Test func `an id given before is an error`() throws {
    let row = "mail,northwind-en,2027-03-01,09:00,2027-03-02,,1:00,\n"
    #expect(
      try Self.sample(row + row).errors == [
        "jobs.csv:3: job: job id 'mail' was already given in line 2"
      ]
    )
  }

  @Test func `more jobs at a time than are weighed are an error`() throws {
    let rows = (1...63).map {
      "mail\($0),northwind-en,2027-03-01,09:00,2027-03-02,17:00,1:00,\n"
    }.joined()
    #expect(
      try Self.sample(rows).errors == [
        "jobs.csv: 2 queues and 63 jobs at a time are more than 64 together: give jobs of one "
          + "queue and price windows that do not overlap"
      ]
    )
  }
}
