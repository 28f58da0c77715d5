import CivilTime
public import Workforce

/// Hard rules that cannot hold together: a smallest set of them, in words.
public struct Conflict: Hashable, Sendable {
  /// The people concerned, in the instance's order; of whom the same holds one by one where the
  /// conditions are those of single agents.
  public let agents: [Identifier<Agent>]
  /// The conditions; without any one of them the others can hold.
  public let conditions: [Condition]
  /// What each rule among them asks, in words.
  public let facts: [String]
  /// What can be had instead ("32:00 h is the most that can be worked").
  public let conclusion: String
  /// Changes of one rule each that would do, the cheapest first.
  public let relaxations: [Relaxation]
  /// Whether it is known that no condition can be spared; false where a limit of time came first.
  public let isSmallest: Bool

  /// Whether the rules of this agent alone contradict each other.
  public func isOf(_ agent: Identifier<Agent>) -> Bool {
    agents.contains(agent) && Set(conditions.map(\.subject)) == Set(agents.map { .agent($0) })
  }

  /// Facts and conclusion as one sentence.
  public var sentence: String { "\(facts.joined(separator: "; ")): \(conclusion)" }

  /// Whether another one has the same words, for other people.
  func readsLike(_ other: Conflict) -> Bool {
    (facts, conclusion, isSmallest) == (other.facts, other.conclusion, other.isSmallest)
      && relaxations == other.relaxations
  }

  /// One contradiction of the people of both.
  func joined(with other: Conflict) -> Conflict {
    Conflict(
      agents: agents + other.agents,
      conditions: conditions + other.conditions,
      facts: facts,
      conclusion: conclusion,
      relaxations: relaxations,
      isSmallest: isSmallest
    )
  }

  /// Everything as one sentence, the relaxations in brackets.
  public var fullSentence: String {
    let choice =
      switch relaxations.count {
      case 0: ""
      case 1: " (this would do: \(relaxations[0].text))"
      default:
        " (any one of these would do: \(relaxations.map(\.text).joined(separator: "; ")))"
      }
    return sentence + choice
  }
}

/// A change of rules with which a legal roster exists.
public struct Relaxation: Hashable, Sendable {
  /// What would change, in words.
  public let text: String
  /// What the change weighs, by the table of docs/explain.md.
  public let weight: Double
  /// Whether it was shown that the change does; otherwise fractions of people alone tell so.
  public let isProven: Bool
  /// The agent after the change, where it is one of an agent's own.
  let changed: AgentCase?

  init(text: String, weight: Double, isProven: Bool = true, changed: AgentCase? = nil) {
    self.text = text
    self.weight = weight
    self.isProven = isProven
    self.changed = changed
  }

  /// Changes with the same words and weight are equal, whomever they concern.
  public static func == (left: Relaxation, right: Relaxation) -> Bool {
    (left.text, left.weight, left.isProven) == (right.text, right.weight, right.isProven)
  }

  /// Hashes what is compared.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(text)
    hasher.combine(weight)
    hasher.combine(isProven)
  }
}
