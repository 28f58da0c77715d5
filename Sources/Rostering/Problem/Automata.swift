import WorkRules
import Workforce

/// The machines that know the rules over days, one for all agents whose rules and duties are alike.
struct Automata {
  /// The machines.
  let all: [SequenceAutomaton]
  /// The machine of each catalogue.
  let positions: [Int]
  /// What the history says of each agent, as far as the rules ask for it.
  let pasts: [AgentPast]

  init(instance: Instance, _ translated: Catalogues) {
    let (catalogues, catalogueOfAgent) = (translated.all, translated.ofAgent)
    let histories = Dictionary(grouping: instance.history, by: \.agent)
    pasts = instance.agents.enumerated().map { position, agent in
      guard !catalogues[catalogueOfAgent[position]].terms.machines.isEmpty else {
        return AgentPast(shifts: [])
      }
      let history = SplitShifts.joined(
        histories[agent.id, default: []],
        contract: agent.contract
      )
      let shifts = history.map { shift in
        AgentPast.Shift(
          date: shift.localDate,
          range: shift.range,
          isNight: agent.rules.night.isNight(shift.range, in: agent.location.zone),
          pattern: shift.pattern
        )
      }
      return AgentPast(shifts: shifts)
    }
    var terms = Positions<SequenceTerms>()
    positions = catalogues.map { terms.position(of: $0.terms) }
    var pastsOfMachine = [Positions<AgentPast>](repeating: Positions(), count: terms.all.count)
    for (agent, past) in pasts.enumerated() {
      _ = pastsOfMachine[positions[catalogueOfAgent[agent]]].position(of: past)
    }
    all = zip(terms.all, pastsOfMachine).map { SequenceAutomaton($0, pasts: $1.all) }
  }
}
