import Audit
import RosterFiles
import Testing
import Workforce

/// Tables with one row per agent have the order of the instance, whatever the ids.
struct ListingOrderTests {
  private func firstCells(_ path: String) -> [String] {
    let world = SmallWorld.instance
    let instance = Instance(
      name: world.name,
      revised: world.revised,
      horizon: world.horizon,
      languageNames: world.languageNames,
      locations: world.locations,
      clients: world.clients,
      queues: world.queues,
      contracts: world.contracts,
      agents: SmallWorld.agents.reversed(),
      requirement: world.requirement
    )
    let output = RosterOutput(
      instance: instance,
      result: SmallResult.found,
      audit: AuditReport(of: SmallRoster.roster, for: instance),
      options: OutputOptions(byteOrderMark: false),
      version: "1",
      seconds: nil
    )
    let text = output.files.first { $0.path == path }?.text ?? ""
    return text.split(separator: "\r\n").dropFirst().map { String($0.prefix(4)) }
  }

  @Test(arguments: ["grid.csv", "fairness.csv"])
  func `rows stand in the instance's order`(path: String) {
    #expect(firstCells(path) == ["N003", "N002", "N001", "A002", "A001"])
  }
}
