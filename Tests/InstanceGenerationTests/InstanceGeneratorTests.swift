import CivilTime
import InstanceFiles
import InstanceGeneration
import Testing
import Workforce

@testable import Rostering

struct InstanceGeneratorTests {
  private func files(
    agents: Int,
    interval: Int = 30,
    days: Int = 7,
    seed: UInt64 = 1,
    isGrouped: Bool = false,
    hasShortBreaks: Bool = false
  ) throws -> [(name: String, text: String)] {
    let settings = GenerationSettings(
      agents: agents,
      intervalMinutes: interval,
      days: days,
      seed: seed,
      isGrouped: isGrouped,
      hasShortBreaks: hasShortBreaks
    )
    return try InstanceGenerator(settings: settings, zones: try ZoneDatabase()).files()
  }

  private func instance(of files: [(name: String, text: String)]) throws -> Instance {
    let folder = InstanceFolder(
      files: Dictionary(uniqueKeysWithValues: files.map { ($0.name, Array($0.text.utf8)) })
    )
    let reading = InstanceReader(zones: try ZoneDatabase()).read(folder)
    #expect(reading.errors.map(\.description) == [])
    #expect(reading.warnings.map(\.description) == [])
    return try #require(reading.instance)
  }

  @Test(arguments: [1, 2, 5, 12, 40, 120, 500])
  func `an instance of any size is without errors and warnings`(agents: Int) throws {
    let instance = try instance(of: try files(agents: agents))
    #expect(instance.agents.count == agents)
    #expect(instance.requirement.totalHours > 0)
  }

  @Test(arguments: [12, 120, 500, 1500])
  func `grouping merges nobody`(agents: Int) throws {
    let problem = RosteringProblem(try instance(of: try files(agents: agents)))
    #expect(problem.types.count == agents)
  }

  @Test func `grouped people of a contract and skill are alike`() throws {
    let problem = RosteringProblem(try instance(of: try files(agents: 500, isGrouped: true)))
    #expect(problem.types.count < 250)
  }

  @Test(arguments: [(1, 15), (2, 30), (3, 30)] as [(UInt64, Int)])
  func `everybody can keep the contract`(seed: UInt64, interval: Int) throws {
    let instance = try instance(
      of: try files(
        agents: 300,
        interval: interval,
        days: 15,
        seed: seed,
        hasShortBreaks: interval == 15
      )
    )
    #expect(ContradictionFinder(problem: RosteringProblem(instance)).contradictions() == [])
  }

  @Test func `need is near what people can work`() throws {
    let instance = try instance(of: try files(agents: 500))
    let paid = instance.agents.reduce(0) { $0 + $1.contract.weeklyPaidMinutes.upperBound } / 60
    let share = instance.requirement.totalHours / Double(paid)
    #expect(share > 0.8 && share < 1)
  }

  @Test func `the same settings give the same bytes, and another seed gives others`() throws {
    let first = try files(agents: 60, seed: 7)
    let second = try files(agents: 60, seed: 7)
    let other = try files(agents: 60, seed: 8)
    #expect(first.map(\.text) == second.map(\.text))
    #expect(first[1].text != other[1].text)
    #expect(first[2].text != other[2].text)
  }

  @Test func `breaks stand in the contracts where they are asked for`() throws {
    let plain = try instance(of: try files(agents: 20, interval: 15))
    let broken = try instance(of: try files(agents: 20, interval: 15, hasShortBreaks: true))
    func most(_ instance: Instance) -> Int {
      instance.contracts.flatMap(\.shiftPatterns).map(\.breaks.count).max() ?? 0
    }
    #expect(most(plain) == 1)
    #expect(most(broken) == 3)
  }

  @Test func `sites and clients have clocks of their own`() throws {
    let instance = try instance(of: try files(agents: 120))
    #expect(Set(instance.locations.map(\.zone)).count == 5)
    #expect(Set(instance.clients.map(\.zone)).count == 7)
    #expect(Set(instance.queues.map(\.language)).count == 6)
  }
}
