import WorkRules
import Workforce

extension AuditedRoster {
  /// The changed roster with its audit.
  ///
  /// - Parameter change: what this audited roster judged.
  /// - Returns: what ``init(_:of:)`` gives for the changed roster.
  /// - Complexity: linear in shifts, agents and cells of the coverage, each of which is copied; counted
  ///   is only what changes.
  public func applying(_ change: JudgedChange) -> AuditedRoster {
    var changed = self
    let ids = Set(change.parts.map(\.id))
    changed.roster = Roster(
      shifts: roster.shifts.filter { !ids.contains($0.agent) } + change.parts.flatMap(\.shifts)
    )
    for part in change.parts {
      guard let position = part.position else { continue }
      let agent = instance.agents[position]
      changed.accounts[position] = part.account
      changed.clockChanges[position] = tables.clockChanges(of: agent, part.shifts)
      for (shifts, times) in [(part.gone, -1), (part.come, 1)] {
        changed.count.add(shifts, of: agent, times: times)
        changed.jobs.add(shifts, of: agent, times: times)
        changed.cover.add(shifts, of: agent, times: times)
      }
      for request in requests[part.id] ?? [] {
        changed.verdicts[request] = verdicts[request].request.verdict(on: part.shifts)
      }
    }
    changed.coverage = changed.count.coverage
    changed.violations =
      (violations.filter { !ids.contains($0.agent) } + change.parts.flatMap(\.account.violations))
      .sorted()
    changed.shared = change.shared
    changed.sessions = change.sessions
    for (place, found) in change.findings { changed.sharedFindings[place] = found }
    changed.countBroken()
    return changed
  }
}
