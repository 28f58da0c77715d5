/// Where a search for explanations stands.
public enum ExplanationProgress: Hashable, Sendable {
  /// The hard rules of one agent after the other are looked at.
  case agent(number: Int, of: Int)
  /// What binds several people is looked at; the site or the sessions.
  case crew(String)
  /// Hours at work of one agent after the other are added up.
  case hours(number: Int, of: Int)

  /// The state in a few words.
  public var text: String {
    switch self {
    case .agent(let number, let count): "hard rules of agent \(number) of \(count)"
    case .crew(let name): "hard rules of all people of \(name)"
    case .hours(let number, let count): "hours of agent \(number) of \(count)"
    }
  }
}
