import CivilTime
import Testing
import Workforce

@testable import Rostering

struct ReferencePeriodTests {
  /// An instance of four weeks whose agent may work 40 hours a week on average over some weeks.
  private func world(
    weeks: Int,
    history: [(id: String, from: String, hours: Int)] = [],
    leave: [(first: String, last: String, creditMinutes: Int)] = [("2027-03-10", "2027-03-11", 480)]
  ) throws -> (agent: Agent, horizon: Horizon, past: [HistoricShift]) {
    let pattern = try WorldSketch.pattern(hours: [8], from: "08:00")
    let sketch = WorldSketch(
      days: 28,
      contracts: [WorldSketch.contract(hours: 0...56, daysPerWeek: 0...7, patterns: [pattern])],
      people: [.init(id: "ana", leave: leave)],
      history: history
    )
    let instance = try sketch.instance
    let plain = try #require(instance.agents.first)
    var rules = plain.location.rules
    rules.averageHours = AverageHours(weeks: weeks, limit: Limit(2400, .priced(12)))
    let location = Location(id: "site", name: "", zone: plain.location.zone, rules: rules)
    let agent = Agent(
      id: plain.id,
      name: "",
      location: location,
      contract: plain.contract,
      languages: plain.languages,
      timeOff: plain.timeOff
    )
    return (agent, instance.horizon, instance.history)
  }

  @Test func `without an average there is no period`() throws {
    let world = try world(weeks: 4)
    let pattern = try WorldSketch.pattern(hours: [8], from: "08:00")
    let contract = WorldSketch.contract(patterns: [pattern])
    let plain = try #require(
      try WorldSketch(contracts: [contract], people: [.init(id: "ben")]).instance.agents.first
    )
    #expect(ReferencePeriod(plain, history: [], horizon: world.horizon) == nil)
    #expect(ReferencePeriod(world.agent, history: [], horizon: world.horizon)?.price == 12)
  }

  @Test(
    arguments: [
      (1, [nil, nil, nil, nil]), (2, [nil, 2400, 2400, 2400]), (3, [nil, 2400, 2400, 2400]),
      (4, [nil, nil, nil, nil]), (17, [nil, nil, nil, nil]),
    ] as [(Int, [Int?])]
  )
  func `weeks of periods that begin within the horizon are planned below the average`(
    weeks: Int,
    most: [Int?]
  ) throws {
    let world = try world(weeks: weeks)
    let period = try #require(ReferencePeriod(world.agent, history: [], horizon: world.horizon))
    let planned = world.horizon.weeks.map {
      period.plannedMinutes(ofWeek: $0, horizon: world.horizon)
    }
    #expect(planned == most)
  }

  @Test func `credits of time off before the horizon lower what its first week may have`() throws {
    let world = try world(weeks: 2, leave: [("2027-02-28", "2027-03-05", 480)])
    let period = try #require(ReferencePeriod(world.agent, history: [], horizon: world.horizon))
    // Five of the six dates lie in the week before the horizon.
    #expect(period.mostMinutes(ofWeek: 0..<7, horizon: world.horizon) == 2 * 2400 - 5 * 480)
  }

  @Test func `a period of one week limits each week by itself`() throws {
    let world = try world(weeks: 1)
    let period = try #require(
      ReferencePeriod(world.agent, history: world.past, horizon: world.horizon)
    )
    #expect(period.mostMinutes(ofWeek: 0..<7, horizon: world.horizon) == 2400)
    #expect(period.mostMinutes(ofWeek: 21..<28, horizon: world.horizon) == 2400)
    #expect(period.checks(of: world.agent, horizon: world.horizon).isEmpty)
  }

  @Test func `the history's shifts in the period are taken off, earlier ones are not`() throws {
    let world = try world(
      weeks: 2,
      history: [("ana", "2027-03-02 08:00", 8), ("ana", "2027-02-26 08:00", 8)]
    )
    let period = try #require(
      ReferencePeriod(world.agent, history: world.past, horizon: world.horizon)
    )
    #expect(period.mostMinutes(ofWeek: 0..<7, horizon: world.horizon) == 4800 - 480)
    #expect(period.mostMinutes(ofWeek: 7..<14, horizon: world.horizon) == nil)
  }

  @Test func `periods that begin by the first day are checked, less the credits of absences`()
    throws
  {
    let world = try world(weeks: 3)
    let period = try #require(
      ReferencePeriod(world.agent, history: world.past, horizon: world.horizon)
    )
    // The period that ends with the second week cannot bind: 112 hours of two weeks are below 120.
    let checks = period.checks(of: world.agent, horizon: world.horizon)
    #expect(checks == [.init(day: 21, mostMinutes: 7200 - 960, pricePerHour: 12)])
  }
}
