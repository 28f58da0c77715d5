extension ResultDocument {
  /// The objective by part.
  public struct ObjectiveParts: Hashable, Sendable, JSONRecord {
    /// Price of all missing heads.
    public let shortage: Double
    /// Price of idle hours.
    public let idle: Double
    /// Labour cost times its weight.
    public let labour: Double
    /// Price of missing and surplus heads of named shifts; nil in results of earlier versions.
    public let shiftCover: Double?
    /// Weights of the requests that are not granted; nil in results of earlier versions.
    public let requests: Double?
    /// Prices of the rules broken that have one; nil in results of earlier versions.
    public let rules: Double?

    enum CodingKeys: String, CodingKey {
      case shortage, idle, labour, requests, rules
      case shiftCover = "shift_cover"
    }

    var members: KeyValuePairs<CodingKeys, JSONText> {
      [
        .shortage: .decimal(shortage, digits: 2), .idle: .decimal(idle, digits: 2),
        .labour: .decimal(labour, digits: 2), .shiftCover: .optional(shiftCover, digits: 2),
        .requests: .optional(requests, digits: 2), .rules: .optional(rules, digits: 2),
      ]
    }
  }

  /// How many agents there are.
  public struct AgentCount: Hashable, Sendable, JSONRecord {
    /// Agents in the instance.
    public let count: Int
    /// Agents with at least one shift.
    public let used: Int

    enum CodingKeys: String, CodingKey { case count, used }

    var members: KeyValuePairs<CodingKeys, JSONText> {
      [.count: .integer(count), .used: .integer(used)]
    }
  }

  /// For what span a roster was made.
  public struct HorizonSummary: Hashable, Sendable, JSONRecord {
    /// The first local date.
    public let firstDate: String
    /// The last local date, included.
    public let lastDate: String
    /// Local dates.
    public let days: Int
    /// Minutes in an interval.
    public let intervalMinutes: Int
    /// The zone whose midnights bound the span in which need is counted.
    public let reportingZone: String
    /// The start of that span, in UTC.
    public let startUTC: String
    /// Its end, excluded, in UTC.
    public let endUTC: String

    enum CodingKeys: String, CodingKey {
      case days
      case firstDate = "first_date"
      case lastDate = "last_date"
      case intervalMinutes = "interval_minutes"
      case reportingZone = "reporting_zone"
      case startUTC = "start_utc"
      case endUTC = "end_utc"
    }

    var members: KeyValuePairs<CodingKeys, JSONText> {
      [
        .firstDate: .string(firstDate), .lastDate: .string(lastDate), .days: .integer(days),
        .intervalMinutes: .integer(intervalMinutes), .reportingZone: .string(reportingZone),
        .startUTC: .string(startUTC), .endUTC: .string(endUTC),
      ]
    }
  }

  /// A shift that a change of the clock touched.
  public struct ClockChangeEntry: Hashable, Sendable, JSONRecord {
    /// Whose shift.
    public let agent: String
    /// The local date of the shift.
    public let localDate: String
    /// When the clock changes, in UTC.
    public let atUTC: String
    /// Minutes by which the clock moves forward; negative when it moves back.
    public let clockMovesMinutes: Int
    /// `keep-duration` or `keep-wall-clock`.
    public let policy: String
    /// Paid minutes more (or, negative, fewer) than on a day without a change.
    public let paidMinutesChanged: Int

    enum CodingKeys: String, CodingKey {
      case agent, policy
      case localDate = "local_date"
      case atUTC = "at_utc"
      case clockMovesMinutes = "clock_moves_minutes"
      case paidMinutesChanged = "paid_minutes_changed"
    }

    var members: KeyValuePairs<CodingKeys, JSONText> {
      [
        .agent: .string(agent), .localDate: .string(localDate), .atUTC: .string(atUTC),
        .clockMovesMinutes: .integer(clockMovesMinutes), .policy: .string(policy),
        .paidMinutesChanged: .integer(paidMinutesChanged),
      ]
    }
  }

  /// One place where the roster breaks a rule.
  public struct ViolationEntry: Hashable, Sendable, JSONRecord {
    /// The rule's stable name.
    public let rule: String
    /// Who is concerned.
    public let agent: String
    /// The local date; nil when it is a matter of the whole horizon.
    public let localDate: String?
    /// The start, on the agent's clock, of the shift that breaks the rule, or of all dates that are
    /// counted; nil, as the three that follow, in results of earlier versions.
    public let startLocal: String?
    /// The end on the same clock.
    public let endLocal: String?
    /// The start in UTC.
    public let startUTC: String?
    /// The end in UTC.
    public let endUTC: String?
    /// What the roster has.
    public let found: String
    /// What the rule allows.
    public let allowed: String
    /// What it adds to the objective; nil where the rule is hard.
    public let price: Double?

    enum CodingKeys: String, CodingKey {
      case rule, agent, found, allowed, price
      case localDate = "local_date"
      case startLocal = "start_local"
      case endLocal = "end_local"
      case startUTC = "start_utc"
      case endUTC = "end_utc"
    }

    var members: KeyValuePairs<CodingKeys, JSONText> {
      [
        .rule: .string(rule), .agent: .string(agent), .localDate: .optional(localDate),
        .startLocal: .optional(startLocal), .endLocal: .optional(endLocal),
        .startUTC: .optional(startUTC), .endUTC: .optional(endUTC),
        .found: .string(found), .allowed: .string(allowed), .price: .optional(price, digits: 2),
      ]
    }
  }

  /// Hard rules that cannot all hold for one agent.
  public struct ContradictionEntry: Hashable, Sendable, JSONRecord {
    /// The agent for whom no legal roster exists; nil where rules bind several people.
    public let agent: String?
    /// What is asked, what can be had.
    public let sentence: String

    enum CodingKeys: String, CodingKey { case agent, sentence }

    var members: KeyValuePairs<CodingKeys, JSONText> {
      [.agent: .optional(agent), .sentence: .string(sentence)]
    }
  }

  /// The time spent in one phase of the run.
  public struct PhaseEntry: Hashable, Sendable, JSONRecord {
    /// The phase's name.
    public let name: String
    /// Wall-clock seconds.
    public let seconds: Double
    /// How many times the phase ran.
    public let count: Int

    enum CodingKeys: String, CodingKey { case name, seconds, count }

    var members: KeyValuePairs<CodingKeys, JSONText> {
      [
        .name: .string(name), .seconds: .decimal(seconds, digits: 3), .count: .integer(count),
      ]
    }
  }
}
