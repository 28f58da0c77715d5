import Workforce

/// People bound together by a hard rule that none of them breaks alone.
struct Crew {
  /// What binds them.
  enum Bond {
    /// The seats, supervisors and hand-overs of a site.
    case site(Location, [HandOver])
    /// Sessions held together that share members.
    case sessions([Session])
  }

  let bond: Bond
  /// The people, in the instance's order.
  let agents: [Agent]

  /// The crews of an instance: those of sites, then those of sessions.
  static func all(of instance: Instance) -> [Crew] {
    let sites = instance.locations.compactMap { location -> Crew? in
      let handOvers = instance.handOvers.filter { handOver in
        handOver.enforcement == .hard && handOver.locations.contains { $0.id == location.id }
      }
      let isSupervised = location.supervision?.enforcement == .hard
      guard location.seats != nil || isSupervised || !handOvers.isEmpty else { return nil }
      let people = instance.agents.filter { $0.location.id == location.id }
      return Crew(bond: .site(location, handOvers), agents: people)
    }
    return sites + sessionCrews(instance.agents)
  }

  /// Sessions that share a member stand in one crew.
  private static func sessionCrews(_ agents: [Agent]) -> [Crew] {
    var groups: [Set<Identifier<Session>>] = []
    var sessions: [Identifier<Session>: Session] = [:]
    for agent in agents {
      let own = agent.sessions.filter { $0.isTogether && $0.enforcement == .hard }
      guard !own.isEmpty else { continue }
      for session in own { sessions[session.id] = session }
      var group = Set(own.map(\.id))
      for other in groups where !other.isDisjoint(with: group) { group.formUnion(other) }
      groups.removeAll { !$0.isDisjoint(with: group) }
      groups.append(group)
    }
    return groups.sorted { ($0.min()?.text ?? "") < ($1.min()?.text ?? "") }.map { group in
      Crew(
        bond: .sessions(group.sorted().compactMap { sessions[$0] }),
        agents: agents.filter { !group.isDisjoint(with: $0.sessions.map(\.id)) }
      )
    }
  }

  /// What is said where the people of the crew were not looked at together.
  var notLookedAt: String { "what people of \(name) break together" }

  /// `site manila`, `the training kickoff`.
  var name: String {
    switch bond {
    case .site(let location, _): "site \(location.id)"
    case .sessions(let sessions): sessions.map(\.words).joinedInWords
    }
  }
}

extension Session {
  /// `the training kickoff`.
  var words: String { "the \(kind.rawValue) \(id)" }
}
