import CivilTime
import Testing
import Workforce

struct RequirementExpansionTests {
  private let newYork: Zone
  private let berlin: Zone

  init() throws {
    let zones = try ZoneDatabase()
    newYork = try zones.zone("America/New_York")
    berlin = try zones.zone("Europe/Berlin")
  }

  private func horizon(_ date: String, days: Int = 7, minutes: Int = 30, _ zone: Zone) throws
    -> Horizon
  {
    Horizon(
      firstDate: try #require(LocalDate(iso: date)),
      days: days,
      intervalMinutes: minutes,
      reportingZone: zone
    )
  }

  private func row(
    _ days: NeedRow.Day,
    _ start: String,
    _ end: String,
    _ heads: Int
  ) throws -> NeedRow {
    let span = DatedSpan(
      start: try #require(TimeOfDay(start)),
      end: try #require(TimeOfDay(end))
    )
    return NeedRow(day: days, span: span, heads: heads)
  }

  /// Hours of need in each day of the horizon.
  private func hoursPerDay(_ heads: [Int], _ horizon: Horizon) -> [Double] {
    horizon.dates.map { date in
      let day = horizon.reportingZone.day(date)
      let sum = heads.indices.filter { day.contains(horizon.grid.range(ofInterval: $0).lowerBound) }
        .reduce(0) { $0 + heads[$1] }
      return Double(sum * horizon.intervalMinutes) / 60
    }
  }

  private let everyDay = NeedRow.Day.weekdays(Set(Weekday.allCases))

  @Test func `rows follow the wall clock over a change`() throws {
    // New York springs forward on Sunday 14 March 2027.
    let horizon = try horizon("2027-03-13", days: 3, newYork)
    let client = Client(id: "c", name: "c", zone: newYork)
    let rows = [try row(everyDay, "08:00", "20:00", 2)]
    let heads = RequirementExpansion(horizon: horizon).heads(of: rows, client: client).heads
    #expect(heads.count == 2 * (24 + 23 + 24))
    #expect(hoursPerDay(heads, horizon) == [24, 24, 24])
    let first = try #require(heads.firstIndex(of: 2))
    let start = horizon.grid.range(ofInterval: first).lowerBound
    #expect(newYork.local(at: start).description == "2027-03-13 08:00")
  }

  @Test(
    arguments: [
      ("2027-03-14", 23.0), ("2027-11-07", 25.0), ("2027-11-08", 24.0),
    ]
  )
  func `a day that is open throughout has its elapsed hours`(
    _ date: String,
    _ hours: Double
  ) throws {
    let horizon = try horizon(date, days: 1, newYork)
    let client = Client(id: "c", name: "c", zone: newYork)
    let expansion = RequirementExpansion(horizon: horizon)
    let rows = [try row(everyDay, "00:00", "24:00", 1)]
    #expect(hoursPerDay(expansion.heads(of: rows, client: client).heads, horizon) == [hours])
    #expect(hoursPerDay(expansion.heads(whileOpen: 1, client: client), horizon) == [hours])
  }

  @Test(arguments: ["2027-03-14", "2027-11-07"])
  func `rows side by side on the clock tile the day of a change`(_ date: String) throws {
    let horizon = try horizon(date, days: 1, minutes: 15, newYork)
    let client = Client(id: "c", name: "c", zone: newYork)
    let rows = try (0..<96).map { quarter in
      let start = try #require(TimeOfDay(minutes: quarter * 15))
      let end = try #require(TimeOfDay(minutes: quarter * 15 + 15))
      return NeedRow(day: everyDay, span: DatedSpan(start: start, end: end), heads: quarter + 1)
    }
    let heads = RequirementExpansion(horizon: horizon).heads(of: rows, client: client).heads
    #expect(!heads.contains(0))
    // In the left-out hour no row has time; in the repeated one the row before it goes on.
    #expect(heads == heads.sorted())
    #expect(Set(heads).count == (date == "2027-03-14" ? 92 : 96))
  }

  @Test func `a row past midnight belongs to the day on which it starts`() throws {
    let horizon = try horizon("2027-03-01", berlin)
    let client = Client(id: "c", name: "c", zone: berlin)
    let rows = [try row(.weekdays([.monday]), "22:00", "06:00", 1)]
    let heads = RequirementExpansion(horizon: horizon).heads(of: rows, client: client).heads
    #expect(hoursPerDay(heads, horizon) == [2, 6, 0, 0, 0, 0, 0])
  }

  @Test func `what a row of the day before the horizon leaves is counted`() throws {
    let horizon = try horizon("2027-03-01", days: 1, berlin)
    let client = Client(id: "c", name: "c", zone: berlin)
    let rows = [try row(.weekdays([.sunday]), "22:00", "06:00", 1)]
    let heads = RequirementExpansion(horizon: horizon).heads(of: rows, client: client).heads
    #expect(hoursPerDay(heads, horizon) == [6])
  }

  @Test func `a dated row stands in for the weekday rows of its date`() throws {
    let horizon = try horizon("2027-03-01", days: 3, berlin)
    let client = Client(id: "c", name: "c", zone: berlin)
    let tuesday = try #require(LocalDate(iso: "2027-03-02"))
    let rows = [
      try row(everyDay, "08:00", "12:00", 1), try row(everyDay, "12:00", "16:00", 1),
      try row(.date(tuesday), "10:00", "12:00", 5),
    ]
    let heads = RequirementExpansion(horizon: horizon).heads(of: rows, client: client).heads
    #expect(hoursPerDay(heads, horizon) == [8, 10, 8])
  }

  @Test func `a dated row holds over what the night before leaves`() throws {
    let horizon = try horizon("2027-03-01", days: 2, berlin)
    let client = Client(id: "c", name: "c", zone: berlin)
    let tuesday = try #require(LocalDate(iso: "2027-03-02"))
    let rows = [
      try row(.date(tuesday), "04:00", "08:00", 3),
      try row(.weekdays([.monday]), "22:00", "06:00", 1),
    ]
    let heads = RequirementExpansion(horizon: horizon).heads(of: rows, client: client).heads
    #expect(hoursPerDay(heads, horizon) == [2, 4 + 12])
  }

  @Test func `need outside the business hours is left out and counted per row`() throws {
    let horizon = try horizon("2027-03-01", days: 3, berlin)
    let closed = try #require(LocalDate(iso: "2027-03-03"))
    let client = Client(
      id: "c",
      name: "c",
      zone: berlin,
      hours: try WeeklyHours(parsing: "daily 09:00-17:00"),
      exceptions: [closed: []]
    )
    let rows = [try row(everyDay, "10:00", "12:00", 1), try row(everyDay, "12:00", "18:00", 2)]
    let result = RequirementExpansion(horizon: horizon).heads(of: rows, client: client)
    #expect(hoursPerDay(result.heads, horizon) == [12, 12, 0])
    #expect(result.headMinutesOutsideHours == [2 * 60, (2 + 2 + 12) * 60])
    #expect(result.headMinutesClosedByExceptions == [2 * 60, 10 * 60])
  }

  @Test func `an exception has its own hours`() throws {
    let horizon = try horizon("2027-03-01", days: 2, berlin)
    let date = try #require(LocalDate(iso: "2027-03-02"))
    let span = DatedSpan(
      start: try #require(TimeOfDay("22:00")),
      end: try #require(TimeOfDay("02:00"))
    )
    let client = Client(
      id: "c",
      name: "c",
      zone: berlin,
      hours: try WeeklyHours(parsing: "daily 09:00-17:00"),
      exceptions: [date: [span]]
    )
    let heads = RequirementExpansion(horizon: horizon).heads(whileOpen: 1, client: client)
    #expect(hoursPerDay(heads, horizon) == [8, 2])
  }

  @Test func `a client on another clock is counted between the midnights of reporting`() throws {
    let horizon = try horizon("2027-03-01", days: 1, try ZoneDatabase().zone("Asia/Manila"))
    let client = Client(id: "c", name: "c", zone: newYork)
    let rows = [try row(.weekdays([.sunday]), "00:00", "24:00", 1)]
    let heads = RequirementExpansion(horizon: horizon).heads(of: rows, client: client).heads
    // Manila's Monday begins at 11:00 of New York's Sunday.
    #expect(hoursPerDay(heads, horizon) == [13])
  }
}
