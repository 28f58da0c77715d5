import CivilTime
import Testing
import WorkRules
import Workforce

@Suite struct FairLeadsTests {
  private let rules = RuleSet.only(
    \.fairness,
    [FairShare(load: .nights, price: 1), FairShare(load: .weekends, price: 1)]
  )

  private func leads(
    _ crews: [(contract: Identifier<Contract>, starts: [String: [String]])]
  ) throws -> FairLeads {
    let sketch = ScheduleSketch(rules: rules)
    var agents: [Agent] = []
    var history: [HistoricShift] = []
    for crew in crews {
      for (name, starts) in crew.starts {
        agents.append(try sketch.agent(Identifier(name), contract: crew.contract))
        history += try starts.map { start in
          let shift = try sketch.historic(start, minutes: 480)
          return HistoricShift(
            agent: Identifier(name),
            range: shift.range,
            localDate: shift.localDate,
            paidMinutes: 480
          )
        }
      }
    }
    let horizon = try sketch.schedule([]).horizon
    return FairLeads(
      instance: Instance(
        name: "crews",
        revised: horizon.range.lowerBound,
        horizon: horizon,
        locations: [],
        clients: [],
        queues: [],
        contracts: [],
        agents: agents,
        history: history,
        requirement: Requirement(grid: horizon.grid, headsByQueue: [])
      )
    )
  }

  @Test func `the lead is counted from the smallest history of location and contract`() throws {
    let leads = try leads([
      (
        "full",
        [
          "ana": ["2027-02-22 22:00", "2027-02-23 22:00", "2027-02-27 08:00", "2027-02-28 08:00"],
          "ben": ["2027-02-22 22:00"],
        ]
      ),
      ("part", ["eva": ["2027-02-24 22:00"]]),
    ])
    #expect(leads.leads(of: "ana") == [.nights: 1, .weekends: 1])
    #expect(leads.leads(of: "ben") == [.nights: 0, .weekends: 0])
    #expect(leads.leads(of: "eva") == [.nights: 0, .weekends: 0])
  }

  @Test func `somebody without history has no lead and lowers nobody's base`() throws {
    let leads = try leads([
      ("full", ["ana": ["2027-02-22 22:00", "2027-02-23 22:00"], "ben": []])
    ])
    #expect(leads.leads(of: "ana") == [.nights: 0, .weekends: 0])
    #expect(leads.leads(of: "ben") == [:])
  }
}
