import RosterFiles
import Testing

struct TeamCalendarPathsTests {
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
  func `names keep letters and digits`(team: String, path: String) {
    #expect(TeamCalendarPaths.paths(of: [team], taken: []) == [path])
  }

  @Test func `names that come out alike, even without upper case, get digits of their own`() {
    let teams = ["North A", "North-A", "NORTH A", "South"]
    let paths = TeamCalendarPaths.paths(of: teams, taken: [])
    #expect(Set(paths.map { $0.lowercased() }).count == 4)
    #expect(paths[3] == "calendars/team-South.ics")
    #expect(paths == TeamCalendarPaths.paths(of: teams.reversed(), taken: []).reversed())
  }

  @Test func `an agent's calendar is never overwritten`() {
    let taken = ["calendars/team-Blue.ics"]
    let paths = TeamCalendarPaths.paths(of: ["Blue"], taken: taken)
    #expect(paths == ["calendars/team-Blue-e9dd1fed.ics"])
  }

  @Test func `long names are cut and get digits`() throws {
    let path = TeamCalendarPaths.paths(of: [String(repeating: "夜", count: 200)], taken: [])[0]
    #expect(path.utf8.count < 130)
    #expect(path.hasPrefix("calendars/team-夜夜"))
  }
}
