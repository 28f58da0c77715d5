import RosterFiles
import Testing

struct CalendarPathsTests {
  private func team(_ name: String) -> String {
    CalendarPaths(agents: [], teams: [name]).teams[0]
  }

  /// What a disk makes of a name that knows neither case nor how an accent is written.
  private func keys(_ paths: CalendarPaths) -> Set<String> {
    Set((paths.agents + paths.teams).map { $0.uppercased().lowercased() })
  }

  @Test(
    arguments: [
      ("Blue", "calendars/team-Blue.ics"),
      ("Night; Owls", "calendars/team-Night-Owls.ics"),
      ("../../etc/passwd", "calendars/team-..-..-etc-passwd.ics"),
      ("Kraków nights", "calendars/team-Kraków-nights.ics"),
      ("夜班", "calendars/team-夜班.ics"),
      ("CON: a\\b*?\"<>|\u{0}\n", "calendars/team-CON-a-b.ics"),
      ("!!!", "calendars/team-2d53a722.ics"),
    ]
  )
  func `names keep letters and digits`(name: String, path: String) {
    #expect(team(name) == path)
  }

  @Test func `names that come out alike, even without upper case, get digits of their own`() {
    let teams = ["North A", "North-A", "NORTH A", "South"]
    let paths = CalendarPaths(agents: [], teams: teams)
    #expect(keys(paths).count == 4)
    #expect(paths.teams[3] == "calendars/team-South.ics")
    let reversed = CalendarPaths(agents: [], teams: teams.reversed())
    #expect(paths.teams == reversed.teams.reversed())
  }

  @Test func `an agent's calendar is never overwritten`() {
    let paths = CalendarPaths(agents: ["team-Blue"], teams: ["Blue"])
    #expect(paths.agents == ["calendars/team-Blue.ics"])
    #expect(paths.teams == ["calendars/team-Blue-e9dd1fed.ics"])
  }

  @Test func `agents whose ids differ in case alone have a file each on every disk`() {
    let paths = CalendarPaths(agents: ["A1", "a1", "b1"], teams: [])
    #expect(
      paths.agents == [
        "calendars/A1-9bd5d047.ics", "calendars/a1-1c24b8a7.ics", "calendars/b1.ics",
      ]
    )
  }

  @Test func `names that Windows keeps for devices are never those of a file`() {
    let ids = ["CON", "nul.txt", "com1", "Lpt9.x", "console", "com10", "agent-CON-3367e86b"]
    let paths = CalendarPaths(agents: ids, teams: ["con"])
    #expect(
      paths.agents.map { String($0.dropFirst("calendars/".count)) } == [
        "agent-CON-5792e071.ics", "agent-nul.txt-d7a6aff6.ics", "agent-com1-31430e3d.ics",
        "agent-Lpt9.x-a7de39d4.ics",
        "console.ics", "com10.ics", "agent-CON-3367e86b.ics",
      ]
    )
    #expect(paths.teams == ["calendars/team-con.ics"])
  }

  @Test func `the digits of one team are not taken for another team's name`() {
    let teams = ["Blue", "BLUE", "blue-e9dd1fed", "Blue E9DD1FED"]
    for agents in [[], ["team-Blue"], ["team-blue-e9dd1fed", "Team-Blue-2c7a1b3d"]] {
      let paths = CalendarPaths(agents: agents, teams: teams)
      #expect(keys(paths).count == agents.count + 4)
      #expect(paths.agents == agents.map { "calendars/\($0).ics" })
    }
  }

  @Test func `an accent written in two ways does not tell two files apart`() {
    let paths = CalendarPaths(agents: [], teams: ["Zo\u{EB}", "Zoe\u{308}"])
    #expect(keys(paths).count == 2)
    #expect(paths.teams.allSatisfy { $0.utf8.count > "calendars/team-Zoe.ics".utf8.count + 8 })
  }

  @Test func `letters that a disk makes equal by their capitals do not tell two files apart`() {
    let paths = CalendarPaths(agents: [], teams: ["stra\u{DF}e", "STRASSE", "\u{212A}1", "k1"])
    #expect(keys(paths).count == 4)
  }

  @Test func `long names are cut and get digits`() throws {
    let path = team(String(repeating: "夜", count: 200))
    #expect(path.utf8.count < 130)
    #expect(path.hasPrefix("calendars/team-夜夜"))
  }
}
