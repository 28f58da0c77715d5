import CivilTime
import Workforce

/// Tests that there are people for supervision and for hand-overs at all.
struct SharedCheck {
  let structure: StructureReader
  let agents: Directory<AgentEntry>
  let log: ProblemLog

  /// Notes every site where fewer people hold the role than are to be there.
  func run() {
    guard agents.isKnown else { return }
    let people = Dictionary(grouping: agents.values.map(\.agent), by: \.location.id)
    for location in structure.locations.values {
      guard let rule = location.supervision else { continue }
      let here = people[location.id] ?? []
      let holders = here.count { $0.roles.contains(rule.role) }
      guard !here.isEmpty, holders < rule.heads else { continue }
      note(
        .tooFewSupervisors(
          location: location.id.text,
          role: rule.role,
          holders: holders,
          heads: rule.heads
        ),
        isHard: rule.enforcement == .hard,
        at: structure.supervisorPlaces[location.id]
      )
    }
    for handOver in structure.handOvers {
      for location in handOver.locations {
        let count = (people[location.id] ?? []).count { handOver.counts($0, at: location) }
        guard count < handOver.heads else { continue }
        note(
          .tooFewForHandOver(
            handOver: handOver.id.text,
            location: location.id.text,
            people: count,
            heads: handOver.heads
          ),
          isHard: handOver.enforcement == .hard,
          at: structure.handOverPlaces[handOver.id]
        )
      }
    }
  }

  /// A hard rule that cannot be kept is an error, a priced one a warning.
  private func note(_ fault: EntryFault, isHard: Bool, at place: Place?) {
    let place = place ?? Place(file: AgentTable.file)
    if isHard { log.error(.entry(fault), at: place) } else { log.warning(.entry(fault), at: place) }
  }
}
