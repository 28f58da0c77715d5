import CivilTime
import InstanceFiles
import Testing
import Workforce

struct InstanceReaderTests {
  @Test func `errors of all files come in one run, by file and line`() throws {
    var sample = Sample(yaml: "days: 7", "days: 0")
    sample.replace("krk-01,", "krk 01,", in: "agents.csv")
    sample.replace("mon,14:00", "mon,25:00", in: "requirement.csv")
    sample.replace("leave,8:00", "leave,8h", in: "time_off.csv")
    sample.files["history.csv"] = Array("agent_id\n".utf8)
    sample.files["cover.csv"] = []
    let reading = try sample.reading
    #expect(reading.instance == nil)
    #expect(
      reading.errors.map { "\($0.file):\($0.line ?? 0)" } == [
        "instance.yaml:9", "agents.csv:5", "requirement.csv:4", "cover.csv:0",
        "time_off.csv:2", "history.csv:1", "history.csv:1",
      ]
    )
  }

  @Test func `a wrong location makes no error of those who refer to it`() throws {
    #expect(
      try Sample(yaml: "    zone: Asia/Manila ", "    zone: Asia/Manilla ").errors.count == 1
    )
  }

  @Test func `tables are tested although the structure cannot be read`() throws {
    var sample = Sample(yaml: "currency: EUR", "currency: [EUR")
    sample.replace("mon,14:00", "mon,25:00", in: "requirement.csv")
    #expect(try sample.reading.errors.map(\.file) == ["instance.yaml", "requirement.csv"])
  }

  @Test func `all that a folder says is in the instance`() throws {
    var sample = Sample(yaml: "currency: EUR", "currency: EUR\nrevision: 3")
    sample.replace(
      "hourly_cost: 13.00",
      """
      hourly_cost: 13.00
          premiums:
            - {kind: weekend, percent: 20}
            - {kind: holiday, percent: 100}
          holidays: {2027-03-01: Some Day}
          rules: {rest_between_shifts: "12:00"}
      """,
      in: "instance.yaml"
    )
    sample.replace(
      "hours: mon-fri 09:00-17:00",
      """
      hours: mon-fri 09:00-17:00
          exceptions: {2027-03-05: closed, 2027-03-04: "10:00-14:00, 16:00-18:00"}
          workplaces: [krakow]
          priority: 2
      """,
      in: "instance.yaml"
    )
    sample.files["history.csv"] = Array(
      "agent_id,start_utc,end_utc\nmnl-01,2027-02-28T13:00Z,2027-02-28T22:00Z\n".utf8
    )
    let reading = try sample.reading
    #expect(reading.errors.map(\.description) == [])
    let instance = try #require(reading.instance)
    #expect(instance.revision == 3)
    #expect(instance.revised.description == "2027-02-26T09:00Z")
    let krakow = try #require(instance.locations.last)
    #expect(krakow.premiums.map(\.percent) == [20, 100])
    #expect(krakow.premiums.first?.hours == .weekend([.saturday, .sunday]))
    #expect(krakow.holidays.values.sorted() == ["Some Day"])
    #expect(krakow.rules.restBetweenShifts == Limit(720))
    #expect(instance.clients.last?.workplaces == ["krakow"])
    #expect(instance.requirement.hours(queue: 1) == 8 + 8 + 8 + 6)
    #expect(instance.queues.last?.shortagePrices == [100, 150, 200])
    #expect(instance.queues.last?.price(ofMissingHead: 0) == 200)
    let history = try #require(instance.history.first)
    #expect(history.paidMinutes == 540)
    #expect(history.localDate.description == "2027-02-28")
    let leave = try #require(instance.agents.flatMap(\.timeOff).first)
    #expect(leave.isWholeDays)
    #expect(leave.range.lowerBound.description == "2027-03-04T23:00Z")
    #expect(leave.creditMinutesPerDay == 480)
  }

  @Test func `the last roster is read as the history`() throws {
    var sample = Sample()
    let header = """
      agent_id,agent_name,team,location,local_date,start_local,end_local,time_zone,start_utc,\
      end_utc,paid_minutes,unpaid_minutes,shift,queues
      """
    let row = """
      mnl-01,Maria Santos,northwind,manila,2027-02-26,2027-02-26 21:00,2027-02-27 06:00,\
      Asia/Manila,2027-02-26T13:00Z,2027-02-26T22:00Z,480,60,evening,northwind-en
      """
    sample.files["history.csv"] = Array("\u{FEFF}\(header)\r\n\(row)\r\n".utf8)
    let instance = try #require(try sample.reading.instance)
    #expect(instance.history.map(\.paidMinutes) == [480])
  }
}
