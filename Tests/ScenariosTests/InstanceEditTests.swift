import CivilTime
import Scenarios
import Testing
import Workforce

/// Changes of an instance by ids.
struct InstanceEditTests {
  private func instance() throws -> Instance {
    let zone = try ZoneDatabase().zone("Europe/Berlin")
    let horizon = Horizon(
      firstDate: try #require(LocalDate(iso: "2027-03-08")),
      days: 1,
      intervalMinutes: 60,
      reportingZone: zone
    )
    let location = Location(
      id: "site",
      name: "Site",
      zone: zone,
      rules: RuleSet(restBetweenShiftsMinutes: 660)
    )
    let client = Client(id: "client", name: "", zone: zone)
    let contract = Contract(
      id: "full",
      weeklyPaidMinutes: 0...2400,
      daysPerWeek: 0...5,
      shiftPatterns: []
    )
    let agents = ["cleo", "ana", "ben"].map { id in
      Agent(
        id: Identifier(id),
        name: id,
        location: location,
        contract: contract,
        languages: [Language("en"): .c1]
      )
    }
    return Instance(
      name: "edited",
      revised: horizon.range.lowerBound,
      horizon: horizon,
      locations: [location],
      clients: [client],
      queues: ["voice", "mail"].map {
        Queue(id: Identifier($0), client: client, language: Language("en"), shortagePrices: [10])
      },
      contracts: [contract],
      agents: agents,
      requirement: Requirement(
        grid: horizon.grid,
        headsByQueue: [
          [Int](repeating: 3, count: horizon.grid.count),
          [Int](repeating: 1, count: horizon.grid.count),
        ]
      ),
      handOvers: [
        HandOver(
          id: "overlap",
          locations: [location],
          window: try #require(DailyWindow(parsing: "08:00-09:00"))
        )
      ],
      requests: [
        Request(agent: "ana", date: horizon.firstDate, wish: .off, weight: 5),
        Request(agent: "ben", date: horizon.firstDate, wish: .off, weight: 5),
      ]
    )
  }

  private func listed(_ instance: Instance) -> [String] {
    instance.listing.map { instance.agents[$0].id.text }
  }

  @Test func `people come in at the end of the list, and leave with their wishes`() throws {
    let instance = try instance()
    let zoe = Agent(
      id: "abe",
      name: "",
      location: instance.locations[0],
      contract: instance.contracts[0],
      languages: [:]
    )
    let edited = try instance.applying([.addAgent(zoe), .removeAgent("ana")])
    #expect(edited.agents.map(\.id) == ["abe", "ben", "cleo"])
    #expect(listed(edited) == ["cleo", "ben", "abe"])
    #expect(edited.requests.map(\.agent) == ["ben"])
    #expect(listed(instance) == ["cleo", "ana", "ben"])
  }

  @Test func `a contract changes for everybody who has it, with its rules`() throws {
    let instance = try instance()
    let contract = Contract(
      id: "full",
      weeklyPaidMinutes: 0...1200,
      daysPerWeek: 0...3,
      shiftPatterns: [],
      rules: RuleSet(restBetweenShiftsMinutes: 720)
    )
    let edited = try instance.applying([.replaceContract(contract)])
    #expect(edited.agents.allSatisfy { $0.contract == contract })
    #expect(
      edited.agents.allSatisfy { $0.rules.restBetweenShifts == contract.rules.restBetweenShifts }
    )
    #expect(edited.contracts == [contract])
  }

  @Test func `a location changes for everybody who works there, and in hand-overs`() throws {
    let instance = try instance()
    let site = Location(
      id: "site",
      name: "Site",
      zone: instance.locations[0].zone,
      seats: 2,
      rules: RuleSet(restBetweenShiftsMinutes: 600)
    )
    let edited = try instance.applying([.replaceLocation(site)])
    #expect(edited.locations == [site])
    #expect(edited.agents.allSatisfy { $0.location == site })
    #expect(edited.agents.allSatisfy { $0.rules.restBetweenShifts == site.rules.restBetweenShifts })
    #expect(edited.handOvers[0].locations == [site])
  }

  @Test func `heads are set, and scaled to whole heads`() throws {
    let instance = try instance()
    let count = instance.requirement.grid.count
    let edited = try instance.applying([
      .scaleHeads("voice", by: 0.5), .setHeads("mail", [Int](repeating: 7, count: count)),
    ])
    #expect(Set(edited.requirement.heads(queue: 0)) == [2])
    #expect(Set(edited.requirement.heads(queue: 1)) == [7])
    let all = try instance.applying([.scaleHeads(nil, by: 2)])
    #expect(Set(all.requirement.heads) == [2, 6])
  }

  @Test func `what cannot be applied says why, and changes nothing`() throws {
    let instance = try instance()
    let other = Location(id: "site", name: "", zone: try ZoneDatabase().zone("Asia/Manila"))
    let errors: [(InstanceEdit, InstanceEditError, String)] = [
      (.removeAgent("zoe"), .noAgent("zoe"), "no agent 'zoe' in the instance"),
      (
        .addAgent(instance.agents[0]), .agentExists("ana"),
        "an agent 'ana' is in the instance already"
      ),
      (.scaleHeads("chat", by: 2), .noQueue("chat"), "no queue 'chat' in the instance"),
      (
        .scaleHeads(nil, by: -1), .negativeHeads,
        "heads and factors of heads are 0 or more"
      ),
      (
        .setHeads("mail", [1]), .wrongCount("mail", found: 1, expected: 24),
        "queue 'mail': 1 numbers of heads; expected one for each of 24 intervals"
      ),
      (
        .replaceLocation(other), .otherZone("site"),
        "location 'site' cannot move to another zone"
      ),
    ]
    for (edit, error, sentence) in errors {
      #expect(throws: error) { try instance.applying([edit]) }
      #expect(error.description == sentence)
    }
  }
}
