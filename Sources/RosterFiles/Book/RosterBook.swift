import CivilTime
import Workforce

/// A roster beside the instance it was made for, so that ids become people, sites and clients.
struct RosterBook {
  /// A shift and the person who works it.
  struct Entry {
    let shift: Shift
    let agent: Agent

    /// The clock on which the shift is worked.
    var zone: Zone { agent.location.zone }
  }

  let instance: Instance
  /// All shifts of the instance's agents, by agent and start.
  let entries: [Entry]
  private let entriesByAgent: [Identifier<Agent>: [Entry]]
  private let queuesByID: [Identifier<Queue>: Queue]

  init(instance: Instance, roster: Roster) {
    self.instance = instance
    let agents = Dictionary(instance.agents.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    entries = roster.shifts.compactMap { shift in
      agents[shift.agent].map { Entry(shift: shift, agent: $0) }
    }
    entriesByAgent = Dictionary(grouping: entries) { $0.agent.id }
    queuesByID = Dictionary(instance.queues.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
  }

  /// The shifts of one agent, by start.
  func entries(of agent: Agent) -> [Entry] { entriesByAgent[agent.id] ?? [] }

  /// The queue with an id.
  func queue(_ id: Identifier<Queue>) -> Queue? { queuesByID[id] }

  /// Who belongs to each team, teams by name, members by id; people without a team are left out.
  var teams: [(name: String, members: [Agent])] {
    Dictionary(grouping: instance.agents.filter { !$0.team.isEmpty }) { $0.team }
      .sorted { $0.key < $1.key }
      .map { (name: $0.key, members: $0.value) }
  }
}

extension Zone {
  /// The hands of the clock at both ends of a range, as people write a shift: `22:00–07:00`.
  func clockSpan(_ range: Range<Instant>) -> String {
    "\(local(at: range.lowerBound).time)–\(local(at: range.upperBound).time)"
  }
}
