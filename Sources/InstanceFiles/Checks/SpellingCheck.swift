import SpreadsheetText
import Workforce

/// Warns of roles and teams that look like slips of the pen: few people have them, and they differ by
/// little from one that is known.
struct SpellingCheck {
  let structure: StructureReader
  let agents: [AgentEntry]
  let log: ProblemLog

  /// Notes roles of agents that nobody asks for, asked roles that nobody has, and teams of one agent.
  func run() {
    guard log.errorCount == 0 else { return }
    var budget = Spelling.mostComparisons
    let asked = askedRoles()
    let held = Dictionary(
      grouping: agents.flatMap { entry in entry.agent.roles.map { ($0, entry.roles) } },
      by: \.0
    )
    let (askedNames, heldNames) = (KnownSpellings(asked.keys), KnownSpellings(held.keys))
    for (role, holders) in held.sorted(by: { $0.key < $1.key }) where asked[role] == nil {
      guard let value = holders[0].1,
        let near = askedNames.near(role, isAlone: holders.count == 1, &budget)
      else { continue }
      log.warning(.need(.roleOfNobody(nearest: near)), at: value.place, value: role)
    }
    for (role, place) in asked.sorted(by: { $0.key < $1.key }) where held[role] == nil {
      guard let near = heldNames.near(role, isAlone: true, &budget) else { continue }
      log.warning(.need(.roleWithoutHolder(nearest: near)), at: place, value: role)
    }
    checkTeams(&budget)
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

  private func checkTeams(_ budget: inout Int) {
    let teams = Dictionary(grouping: agents.filter { !$0.agent.team.isEmpty }, by: \.agent.team)
    let large = KnownSpellings(teams.filter { $0.value.count > 1 }.keys)
    for (team, members) in teams.sorted(by: { $0.key < $1.key }) where members.count == 1 {
      guard let value = members[0].team, let near = large.near(team, isAlone: true, &budget) else {
        continue
      }
      log.warning(.need(.teamOfOne(nearest: near)), at: value.place, value: team)
    }
  }
}

/// Names that a mistyped one may have meant.
private struct KnownSpellings {
  private struct Key: Hashable {
    let letters: String
    let digits: String
  }

  /// The first name, sorted, of each spelling.
  private var same: [Key: String] = [:]
  /// All names by what cannot be mistyped: the digits and the number of words.
  private var others: [String: [(name: String, spelling: Spelling)]] = [:]

  init(_ names: some Collection<String>) {
    for name in names.sorted() {
      let spelling = Spelling(name)
      let key = Key(letters: spelling.letters, digits: spelling.digits)
      if same[key] == nil { same[key] = name }
      others[spelling.frame, default: []].append((name, spelling))
    }
  }

  /// The first of the names, sorted, for which a name may have been meant: the same in another case
  /// or with other signs between its words; for a name that stands alone, a long word mistyped too,
  /// while comparisons are left.
  func near(_ name: String, isAlone: Bool, _ comparisonsLeft: inout Int) -> String? {
    let spelling = Spelling(name)
    let equal = same[Key(letters: spelling.letters, digits: spelling.digits)]
    let similar = others[spelling.frame] ?? []
    guard isAlone, comparisonsLeft >= similar.count else { return equal }
    comparisonsLeft -= similar.count
    let mistyped = similar.first { spelling.isMistyped($0.spelling) }?.name
    return [equal, mistyped].compactMap { $0 }.min()
  }
}

/// A name as it is compared: its letters in lower case, word by word, and its digits.
private struct Spelling {
  /// The most pairs of names of an instance that are compared word by word.
  static let mostComparisons = 200_000

  let letters: String
  let digits: String
  private let words: [String]

  init(_ name: String) {
    let lower = name.lowercased()
    words = lower.split { !$0.isLetter }.map(String.init)
    letters = words.joined()
    digits = lower.filter(\.isNumber)
  }

  /// What names have in common of which one may be the other mistyped.
  var frame: String { "\(words.count) \(digits)" }

  /// Whether the other, of the same frame, may have been meant; words of up to three letters, which
  /// number things as in "team a", must be equal.
  func isMistyped(_ other: Spelling) -> Bool {
    zip(words, other.words).allSatisfy { own, theirs in
      own == theirs
        || min(own.count, theirs.count) > 3
          && NearestName.nearest(to: own, in: [theirs]) != nil
    }
  }
}
