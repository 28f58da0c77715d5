import InstanceFiles
import Testing
import Workforce

struct SpellingCheckTests {
  /// The template whose first queue asks for a role, with roles and teams of its six agents.
  private func sample(asks role: String, roles: [String], teams: [String]) -> Sample {
    var sample = Sample(
      yaml: "    minimum_level: B2 ",
      "    roles: [\(role)]\n    minimum_level: B2 "
    )
    let ids = ["mnl-01", "mnl-02", "mnl-03", "krk-01", "krk-02", "krk-03"]
    var text = "id,team,location,contract,languages,roles\n"
    for (index, id) in ids.enumerated() {
      let place = index < 3 ? "manila,full-40,en:C1" : "krakow,part-time,de:C1 en:C1"
      text += "\(id),\(teams[index]),\(place),\(roles[index])\n"
    }
    sample.files["agents.csv"] = Array(text.utf8)
    return sample
  }

  private static let teams = ["a", "a", "a", "b", "b", "b"]

  @Test func `blanks of every kind make no other role or team`() throws {
    let roles = ["billing", "billing\u{A0}", "\u{202F}billing", "", "", "\u{200B}billing\t"]
    let teams = ["Night", "Night\u{A0}", "Night\u{2003}", "Day", "Day", " Day\u{3000}"]
    let sample = sample(asks: "\"billing\u{A0}\"", roles: roles, teams: teams)
    #expect(try sample.warnings == [])
    let agents = try sample.instance.agents
    #expect(Set(agents.map(\.team)) == ["Night", "Day"])
    #expect(Set(agents.flatMap(\.roles)) == ["billing"])
  }

  @Test func `a role that nobody asks for and is nearly one that is asked for is warned of`() throws
  {
    let roles = ["billing", "bulling", "Billing", "lead", "lead", "Billing"]
    #expect(
      try sample(asks: "billing", roles: roles, teams: Self.teams).warnings == [
        "agents.csv:3: roles: nobody asks for the role 'bulling': did you mean 'billing'?",
        "agents.csv:4: roles: nobody asks for the role 'Billing': did you mean 'billing'?",
      ]
    )
  }

  @Test func `a role that is asked for and nobody has is warned of where one is near`() throws {
    let roles = ["billing", "billing", "", "", "", ""]
    let warnings = try sample(asks: "biling", roles: roles, teams: Self.teams).warnings
    #expect(
      warnings.contains(
        "instance.yaml:43:5: queues[northwind-en]: no agent has the role 'biling': did you mean "
          + "'billing'?"
      )
    )
  }

  @Test func `a team of one agent is warned of where a larger one is nearly the same`() throws {
    let roles = ["billing", "", "", "", "", ""]
    let teams = ["Night", "Night", "night", "Nihgt", "Day", "Day"]
    #expect(
      try sample(asks: "billing", roles: roles, teams: teams).warnings == [
        "agents.csv:4: team: the team 'night' has one agent alone: did you mean 'Night'?",
        "agents.csv:5: team: the team 'Nihgt' has one agent alone: did you mean 'Night'?",
      ]
    )
  }

  @Test(
    arguments: [
      ["Team A", "Team A", "Team B", "Team C", "Team C", "Team C"],
      ["night1", "night1", "night2", "night3", "night3", "night3"],
      ["day", "day", "may", "emea", "emea", "apac"],
    ]
  )
  func `teams that are numbered or named with short words are no slips`(_ teams: [String]) throws {
    let roles = ["billing", "", "", "", "", ""]
    #expect(try sample(asks: "billing", roles: roles, teams: teams).warnings == [])
  }
}
