public import CivilTime
public import Workforce

/// One hard rule at one place of the roster: of an agent, a site or a
/// session held together, on a date or over a week or the
/// whole horizon. In the elastic program it is a set of rows with one slack column.
public struct Condition: Hashable, Sendable {
  /// Whom a rule binds.
  public enum Subject: Hashable, Sendable {
    case agent(Identifier<Agent>)
    case location(Identifier<Location>)
    case session(Identifier<Session>)
  }

  /// Which end of a rule with two limits is meant.
  public enum Side: String, Sendable {
    case least
    case most
  }

  /// Whom the rule binds.
  public let subject: Subject
  /// The rule.
  public let rule: RuleID
  /// The end meant; nil where the rule has one.
  public let side: Side?
  /// The local date as the audit would report it, the first one of a week; nil for the whole horizon.
  public let date: LocalDate?
  /// What else tells the condition from others of the rule: a pattern; empty for most rules.
  public let detail: String

  /// Names a condition.
  init(
    _ subject: Subject,
    _ rule: RuleID,
    _ side: Side? = nil,
    on date: LocalDate? = nil,
    detail: String = ""
  ) {
    self.subject = subject
    self.rule = rule
    self.side = side
    self.date = date
    self.detail = detail
  }

  /// The name of the condition's rows: `rule-side(subject,date)`.
  var rowName: String {
    let who =
      switch subject {
      case .agent(let id): id.text
      case .location(let id): id.text
      case .session(let id): id.text
      }
    let parts = [who, date.map { "\($0)" }, detail.isEmpty ? nil : detail].compactMap { $0 }
    let head = [rule.rawValue, side?.rawValue].compactMap { $0 }.joined(separator: "-")
    return "\(head)(\(parts.joined(separator: ",")))"
  }

  /// The rule with its side, whatever the date.
  var family: Family { Family(subject: subject, rule: rule, side: side) }

  /// All conditions of one rule, one side and one subject.
  struct Family: Hashable {
    let subject: Subject
    let rule: RuleID
    let side: Side?

    /// Whether this is the least amount of something that the contract promises.
    var isContractMinimum: Bool {
      side == .least
        && [.weeklyPaidHours, .horizonPaidHours, .daysPerWeek].contains(rule)
    }
  }
}
