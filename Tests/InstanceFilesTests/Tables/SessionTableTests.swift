import CivilTime
import Testing
import Workforce

struct SessionTableTests {
  private static let header =
    "session,name,kind,agents,team,first_day,last_day,start,latest_start,every,length,location,"
    + "together,price\n"

  private static func sample(_ rows: String) -> Sample {
    var sample = Sample.shifts
    sample.files["sessions.csv"] = Array((header + rows).utf8)
    return sample
  }

  @Test func `trainings and meetings are read`() throws {
    let sample = Self.sample(
      """
      coaching,,,ann,,2027-03-02,2027-03-03,10:00,11:00,,1:00,,,
      huddle,Weekly huddle,Meeting,ann bob,,2027-03-04,,09:00,,,2:00,,yes,25

      """
    )
    let instance = try sample.instance
    let zone = try #require(instance.locations.first).zone
    let date = try #require(LocalDate(iso: "2027-03-02"))
    func start(_ day: Int, _ hour: Int) -> Instant {
      zone.instant(of: LocalDateTime(date: date.adding(days: day), minuteOfDay: 60 * hour))
    }
    let coaching = Session(
      id: "coaching",
      minutes: 60,
      starts: [start(0, 10), start(0, 11), start(1, 10), start(1, 11)]
    )
    let huddle = Session(
      id: "huddle",
      name: "Weekly huddle",
      kind: .meeting,
      minutes: 120,
      starts: [start(2, 9)],
      isTogether: true,
      enforcement: .priced(25)
    )
    #expect(instance.sessions == [coaching, huddle])
    let sessions = Dictionary(
      uniqueKeysWithValues: instance.agents.map { ($0.id.text, $0.sessions) }
    )
    #expect(sessions["ann"] == [coaching, huddle])
    #expect(sessions["bob"] == [huddle])
  }

  @Test func `starts that a clock change makes one count once`() throws {
    let sample = Self.sample("early,,,ann,,2027-03-14,,02:00,03:00,,1:00,,,\n")
    #expect(try sample.instance.sessions.map(\.starts.count) == [2])
  }

  @Test(
    arguments: [
      (
        "coaching,,,anne,,2027-03-02,,10:00,,,1:00,,,",
        "agents: unknown agent 'anne': did you mean 'ann'?"
      ),
      (
        "coaching,,,,,2027-03-02,,10:00,,,1:00,,,",
        "agents: is missing: expected agents, a team, or both"
      ),
      (
        "coaching,,lesson,ann,,2027-03-02,,10:00,,,1:00,,,",
        "kind: unknown kind 'lesson': expected one of 'training', 'meeting'"
      ),
      (
        "coaching,,,ann,,2027-02-28,,10:00,,,1:00,,,",
        "first_day: '2027-02-28' lies outside the horizon: expected a date from 2027-03-01 to "
          + "2027-03-14"
      ),
      (
        "coaching,,,ann,,2027-03-03,2027-03-02,10:00,,,1:00,,,",
        "last_day: the end 2027-03-02 is before the start 2027-03-03"
      ),
      (
        "coaching,,,ann,,2027-03-02,,10:00,09:00,,1:00,,,",
        "latest_start: the end 09:00 is before the start 10:00"
      ),
      (
        "coaching,,,ann,,2027-03-02,,10:30,,,1:00,,,",
        "start: 10:30 Europe/Warsaw is 2027-03-02T09:30Z, not on the 60-minute grid of the "
          + "horizon; an interval of 30 minutes would fit"
      ),
      (
        "coaching,,,ann,,2027-03-02,,10:00,,,0:45,,,",
        "length: 0:45 is not a multiple of the horizon's interval of 60 minutes; an interval of "
          + "15 minutes would fit"
      ),
      (
        "coaching,,,ann,,2027-03-02,,10:00,,,1:00,,maybe,",
        "together: expected yes or no, not 'maybe'"
      ),
      (
        "coaching,,,ann,,2027-03-02,,10:00,,,1:00,,,-5",
        "price: expected a number from 0 to 1000000, such as 6.5, not '-5'"
      ),
      (
        "coaching,,,ann,,2027-03-02,,10:00,,,1:00,gdynia,,",
        "location: unknown location 'gdynia': expected one of 'krakow', 'lublin'"
      ),
    ]
  )
  func `a wrong row is named with what was expected`(_ row: String, _ error: String) throws {
    #expect(try Self.sample("\(row)\n").errors == ["sessions.csv:2: \(error)"])
  }

  @Test func `an id given before is an error`() throws {
    let row = "coaching,,,ann,,2027-03-02,,10:00,,,1:00,,,\n"
    #expect(
      try Self.sample(row + row).errors == [
        "sessions.csv:3: session: session id 'coaching' was already given in line 2"
      ]
    )
  }

  @Test func `dates that can be combined in too many ways are an error`() throws {
    let rows = (1...3).map { "s\($0),,,ann,,2027-03-01,2027-03-05,10:00,,,1:00,,,\n" }.joined()
    #expect(
      try Self.sample(rows).errors == [
        "sessions.csv:4: session: the dates of the sessions of 'ann' can be combined in more than "
          + "64 ways: give some of them fewer dates"
      ]
    )
  }
}
