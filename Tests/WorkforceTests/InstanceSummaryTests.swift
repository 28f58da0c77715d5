import CivilTime
import Testing
import Workforce

struct InstanceSummaryTests {
  @Test func `agents and need are counted`() throws {
    let world = try SmallWorld()
    let summary = InstanceSummary(world.instance([world.agent("a"), world.agent("b", "en")]))
    #expect(summary.agentsByLocation == ["berlin": 2])
    #expect(
      summary.speakers.map { "\($0.location) \($0.language) \($0.agents)" } == [
        "berlin de 1", "berlin en 1",
      ]
    )
    #expect(
      summary.demand.map { "\($0.client) \($0.language) \($0.hours)" } == [
        "client de 24.0"
      ]
    )
  }

  @Test func `people who can serve no queue are named`() throws {
    let world = try SmallWorld()
    let summary = InstanceSummary(world.instance([world.agent("a"), world.agent("b", "en")]))
    #expect(summary.withoutWork == ["b"])
  }

  @Test func `paid hours are summed by week, without minima in a part of one`() throws {
    let world = try SmallWorld(days: 9)
    let last = try #require(LocalDate(iso: "2027-03-03"))
    let agents = [world.agent("a"), world.agent("b", lastDate: last)]
    let summary = InstanceSummary(world.instance(agents))
    // In the first week two agents, one of them employed to Wednesday; in the two days after it one.
    #expect(summary.paidMinutes == 2400...3 * 2700)
  }
}
