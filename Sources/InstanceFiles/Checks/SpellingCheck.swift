import SpreadsheetText
import Workforce

/// Warns of roles and teams that look like slips of the pen: few people have them, and they differ by
/// little from one that is known.
struct SpellingCheck {
  let structure: StructureReader
  let agents: [AgentEntry]
  let log: ProblemLog

  /// The most pairs of names that are compared.
  private static let comparisonLimit = 2_000_000

  /// Notes roles of agents that nobody asks for, asked roles that nobody has, and teams of one agent.
  func run() {
    guard log.errorCount == 0 else { return }
    let asked = askedRoles()
    let held = Dictionary(
      grouping: agents.flatMap { entry in entry.agent.roles.map { ($0, entry.roles) } },
      by: \.0
    )
    for (role, holders) in held.sorted(by: { $0.key < $1.key }) where asked[role] == nil {
      guard let value = holders[0].1,
        let near = near(role, among: asked.keys, isAlone: holders.count == 1)
      else { continue }
      log.warning(.need(.roleOfNobody(nearest: near)), at: value.place, value: role)
    }
    for (role, place) in asked.sorted(by: { $0.key < $1.key }) where held[role] == nil {
      guard let near = near(role, among: held.keys, isAlone: true) else { continue }
      log.warning(.need(.roleWithoutHolder(nearest: near)), at: place, value: role)
    }
    checkTeams()
  }

  /// The roles that queues and sites ask for, with the first place that does.
  private func askedRoles() -> [String: Place] {
    var asked: [String: Place] = [:]
    for entry in structure.queues.values {
      for role in entry.queue.roles where asked[role] == nil { asked[role] = entry.place }
    }
    for location in structure.locations.values {
      guard let role = location.supervision?.role, asked[role] == nil else { continue }
      asked[role] = structure.supervisorPlaces[location.id]
    }
    return asked
  }

  private func checkTeams() {
    let teams = Dictionary(grouping: agents.filter { !$0.agent.team.isEmpty }, by: \.agent.team)
    let large = teams.filter { $0.value.count > 1 }.keys
    let alone = teams.filter { $0.value.count == 1 }
    guard large.count * alone.count < Self.comparisonLimit else { return }
    for (team, members) in alone {
      guard let value = members[0].team, let near = near(team, among: large, isAlone: true) else {
        continue
      }
      log.warning(.need(.teamOfOne(nearest: near)), at: value.place, value: team)
    }
  }

  /// The first of some names, sorted, for which a name may have been meant: the same in another case
  /// or with other signs between its words; for a name that stands alone, a long word mistyped too.
  private func near(
    _ name: String,
    among names: some Collection<String>,
    isAlone: Bool
  ) -> String? {
    let spelling = Spelling(name)
    return names.filter { spelling.isNear(Spelling($0), isAlone: isAlone) }.min()
  }
}

/// A name as it is compared: its letters in lower case, word by word, and its digits.
private struct Spelling {
  private let words: [String]
  private let digits: String

  init(_ name: String) {
    let lower = name.lowercased()
    words = lower.split { !$0.isLetter }.map(String.init)
    digits = lower.filter(\.isNumber)
  }

  /// Whether the other may have been meant; digits, and words of up to three letters, which number
  /// things as in "team a", must be equal.
  func isNear(_ other: Spelling, isAlone: Bool) -> Bool {
    guard digits == other.digits else { return false }
    if words.joined() == other.words.joined() { return true }
    guard isAlone, words.count == other.words.count else { return false }
    return zip(words, other.words).allSatisfy { own, theirs in
      own == theirs
        || min(own.count, theirs.count) > 3
          && NearestName.nearest(to: own, in: [theirs]) != nil
    }
  }
}
