import CivilTime
import Workforce

extension Crew {
  /// The people by what the program knows of them: those whose rules come to the same rows, and who
  /// count alike where the crew is counted, form one group. A stop leaves the rest out.
  func groups(
    horizon: Horizon,
    history: [Identifier<Agent>: [HistoricShift]],
    shouldStop: () -> Bool
  ) -> [[Agent]] {
    var order: [Likeness] = []
    var people: [Likeness: [Agent]] = [:]
    for agent in agents where !shouldStop() {
      var rows = AgentRows(agent, horizon: horizon, history: history[agent.id] ?? [])
      rows.write()
      let likeness = Likeness(
        shape: rows.elastic.shape,
        shifts: rows.candidates.joined().map(\.range),
        historic: rows.facts.presence(on: horizon.shiftGrid).historic,
        roles: agent.roles,
        homeDays: horizon.dates.map(agent.worksAtHome),
        clients: agent.clients,
        contract: agent.contract.id
      )
      if people[likeness] == nil { order.append(likeness) }
      people[likeness, default: []].append(agent)
    }
    return order.compactMap { people[$0] }
  }

  private struct Likeness: Hashable {
    let shape: [[Double]]
    let shifts: [Range<Instant>]
    let historic: [Bool]
    let roles: Set<String>
    let homeDays: [Bool]
    let clients: Set<Identifier<Client>>?
    let contract: Identifier<Contract>
  }
}
