import Explanation
import Workforce

/// Contradictions with what would do, for a team lead.
struct ContradictionText {
  private let conflicts: ArraySlice<Conflict>
  private let more: Int

  /// Puts contradictions into words, the first ones alone where there are more than so many.
  init(_ conflicts: [Conflict], atMost most: Int = .max) {
    self.conflicts = conflicts.prefix(most)
    more = conflicts.count - self.conflicts.count
  }

  /// One part per contradiction, with an empty line between them; empty where there is none.
  var text: String {
    guard !conflicts.isEmpty else { return "" }
    let last = more > 0 ? ["and \(count(more, "more contradiction"))"] : []
    return (["These hard rules cannot hold together:"] + conflicts.map(text) + last)
      .joined(separator: "\n\n")
  }

  private func text(of conflict: Conflict) -> String {
    var lines = ["\(title(of: conflict)):"]
    lines += conflict.facts.map { "  \($0)" }
    lines.append("  => \(conflict.conclusion)")
    if !conflict.isSmallest { lines.append("  (perhaps fewer rules would do)") }
    lines += conflict.relaxations.enumerated().map { number, relaxation in
      let word = relaxation.isProven ? "would do" : "may do"
      return (number == 0 ? "  \(word): " : "        or: ") + relaxation.text
    }
    return lines.joined(separator: "\n")
  }

  private func title(of conflict: Conflict) -> String {
    guard conflict.agents.isEmpty else { return Self.names(conflict.agents) }
    let sites = conflict.conditions.compactMap { condition -> String? in
      if case .location(let id) = condition.subject { return "site \(id)" }
      return nil
    }
    return Set(sites).sorted().joined(separator: ", ")
  }

  /// At most six names, and how many more there are.
  static func names(_ agents: [Identifier<Agent>]) -> String {
    let shown = agents.prefix(6).map(\.text).joined(separator: ", ")
    return agents.count > 6 ? shown + " and \(agents.count - 6) more" : shown
  }
}
