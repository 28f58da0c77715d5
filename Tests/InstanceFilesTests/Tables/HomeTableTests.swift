import CivilTime
import Testing
import Workforce

struct HomeTableTests {
  @Test func `weekdays of agents.csv and dates of at_home.csv say where a date is worked`() throws {
    var sample = Sample("agents.csv", "id,name,team,location,", "id,name,team,at_home,location,")
    sample.replace(
      "lindenhof,krakow,part-time,de:C2",
      "lindenhof,mon+fri,krakow,part-time,de:C2",
      in: "agents.csv"
    )
    for row in ["northwind,manila", "lindenhof,krakow"] {
      let (team, site) = (row.split(separator: ",")[0], row.split(separator: ",")[1])
      sample.replace("\(team),\(site)", "\(team),no,\(site)", in: "agents.csv")
    }
    sample.files["at_home.csv"] = Array(
      "agent,first_day,last_day,at_home\nkrk-03,2027-03-01,,no\nkrk-03,2027-03-02,2027-03-03,\n"
        .utf8
    )
    let agent = try #require(try sample.instance.agents.first { $0.id == "krk-03" })
    let first = try #require(LocalDate(iso: "2027-03-01"))
    let places = (0..<7).map { agent.worksAtHome(on: first.adding(days: $0)) }
    #expect(places == [false, true, true, false, true, false, false])
  }

  @Test(
    arguments: [
      ("krk-04,2027-03-01,,", "2: agent: unknown agent 'krk-04': did you mean 'krk-01'?"),
      (
        "krk-03,2027-03-05,2027-03-04,",
        "2: last_day: the end 2027-03-04 is before the start 2027-03-05"
      ),
      ("krk-03,2027-03-05,,maybe", "2: at_home: expected yes or no, not 'maybe'"),
      (
        "krk-03,2027-03-01,2027-03-05,yes\nkrk-03,2027-03-05,,no",
        "3: date '2027-03-05' was already given in line 2"
      ),
      (",2027-03-01,,", "2: agent: is missing: expected the id of an agent"),
      ("krk-03,,,", "2: first_day: is missing: expected a date"),
    ]
  )
  func `a wrong row is named with what was expected`(rows: String, error: String) throws {
    var sample = Sample()
    sample.files["at_home.csv"] = Array("agent,first_day,last_day,at_home\n\(rows)\n".utf8)
    #expect(try sample.errors == ["at_home.csv:" + error])
  }

  @Test func `dates far from the horizon are read and do nothing`() throws {
    var sample = Sample()
    sample.files["at_home.csv"] = Array(
      "agent,first_day,last_day\nkrk-03,2000-01-01,2099-12-31\nkrk-01,2026-01-01,2026-12-31\n".utf8
    )
    let agents = try sample.instance.agents
    #expect(agents.first { $0.id == "krk-03" }?.homeDays.dates.count == 9)
    #expect(agents.first { $0.id == "krk-01" }?.homeDays == .never)
  }
}
