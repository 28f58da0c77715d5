import Audit
import CivilTime
import Workforce

extension AuditDocument {
  /// One span of time in which the roster as a whole breaks a rule.
  public struct SharedViolationEntry: Hashable, Sendable, JSONRecord {
    /// The rule's stable name.
    public let rule: String
    /// The location concerned; nil where it is none.
    public let location: String?
    /// The queue concerned; nil where it is none.
    public let queue: String?
    /// The training or meeting concerned; nil where it is none.
    public let session: String?
    /// The start on the clock of the location or of the queue's client.
    public let startLocal: String
    /// The end on the same clock.
    public let endLocal: String
    /// The start in UTC.
    public let startUTC: String
    /// The end in UTC.
    public let endUTC: String
    /// What the roster has.
    public let found: String
    /// What the rule allows.
    public let allowed: String
    /// What it adds to the objective; nil where the rule is hard.
    public let price: Double?

    init(_ violation: SharedViolation) {
      rule = violation.rule.rawValue
      switch violation.place {
      case .location(let id): (location, queue, session) = (id.text, nil, nil)
      case .queue(let id): (location, queue, session) = (nil, id.text, nil)
      case .session(let id): (location, queue, session) = (nil, nil, id.text)
      }
      startLocal = "\(violation.zone.local(at: violation.range.lowerBound))"
      endLocal = "\(violation.zone.local(at: violation.range.upperBound))"
      startUTC = "\(violation.range.lowerBound)"
      endUTC = "\(violation.range.upperBound)"
      found = violation.found
      allowed = violation.allowed
      price = violation.price
    }

    /// Every rule broken that no agent breaks alone, hard ones first.
    static func all(of audit: AuditReport) -> [SharedViolationEntry] {
      let shared = audit.sharedViolations
      return (shared.filter(\.isHard) + shared.filter { !$0.isHard }).map {
        SharedViolationEntry($0)
      }
    }

    enum CodingKeys: String, CodingKey {
      case rule, location, queue, session, found, allowed, price
      case startLocal = "start_local"
      case endLocal = "end_local"
      case startUTC = "start_utc"
      case endUTC = "end_utc"
    }

    var members: KeyValuePairs<CodingKeys, JSONText> {
      [
        .rule: .string(rule), .location: .optional(location), .queue: .optional(queue),
        .session: .optional(session),
        .startLocal: .string(startLocal), .endLocal: .string(endLocal),
        .startUTC: .string(startUTC), .endUTC: .string(endUTC), .found: .string(found),
        .allowed: .string(allowed), .price: .optional(price, digits: 2),
      ]
    }
  }
}
