import CivilTime
import Workforce

/// Tests that the rules of a location and those of a contract do not contradict each other in one
/// rule, for each pair that an agent has.
struct RulesCheck {
  let agents: [AgentEntry]
  let log: ProblemLog

  /// Notes the first agent of each pair whose fewest days in a row are more than the most.
  func run() {
    var seen: Set<Pair> = []
    for entry in agents {
      let agent = entry.agent
      let pair = Pair(location: agent.location.id, contract: agent.contract.id)
      guard seen.insert(pair).inserted, let fault = agent.rules.contradiction else { continue }
      let merged = EntryFault.rulesContradict(
        location: agent.location.id.text,
        contract: agent.contract.id.text,
        fewest: fault.fewest,
        most: fault.most
      )
      log.error(.entry(merged), at: entry.place)
    }
  }

  private struct Pair: Hashable {
    let location: Identifier<Location>
    let contract: Identifier<Contract>
  }
}

extension RuleSet {
  /// Fewest days in a row that are more than the most on some date; nil where there are none.
  var contradiction: (fewest: Int, most: Int)? {
    guard let most = mostConsecutiveDays, let fewest = fewestConsecutiveDays else { return nil }
    let dates = (most.steps + fewest.steps).map { $0.from ?? LocalDate(dayNumber: .min) }
    for date in dates {
      guard let upper = most.value(on: date), let lower = fewest.value(on: date) else { continue }
      if lower > upper { return (lower, upper) }
    }
    return nil
  }
}
