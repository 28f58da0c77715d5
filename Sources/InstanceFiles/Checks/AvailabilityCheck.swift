import CivilTime
import Workforce

/// Tests that some shift of an agent's contract lies within the agent's availability.
struct AvailabilityCheck {
  let horizon: Horizon
  let agents: [AgentEntry]
  let log: ProblemLog

  /// Notes agents for whom no shift fits: an error where the contract asks for work, else a warning.
  func run() {
    var results: [Key: Bool] = [:]
    for entry in agents {
      guard let value = entry.availability, !entry.agent.availability.isAlways else { continue }
      let agent = entry.agent
      let key = Key(contract: agent.contract.id, zone: agent.location.zone, text: value.text)
      let fits = results[key] ?? hasShift(agent)
      results[key] = fits
      guard !fits else { continue }
      let fault = Fault.contract(.noShiftFits(contract: agent.contract.id.text))
      let asksForWork =
        agent.contract.weeklyPaidMinutes.lowerBound > 0
        || agent.contract.daysPerWeek.lowerBound > 0
      if asksForWork, horizon.days >= 7 {
        log.error(fault, at: value.place, value: value.text)
      } else {
        log.warning(fault, at: value.place, value: value.text)
      }
    }
  }

  private struct Key: Hashable {
    let contract: Identifier<Contract>
    let zone: Zone
    let text: String
  }

  private func hasShift(_ agent: Agent) -> Bool {
    let zone = agent.location.zone
    let hours = agent.availability.ranges(
      from: horizon.firstDate.adding(days: -1),
      through: horizon.lastDate.adding(days: 1),
      in: zone
    )
    return horizon.dates.contains { date in
      agent.contract.possibleShifts(on: date, in: zone).contains(where: hours.contains)
    }
  }
}
