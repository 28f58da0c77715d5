import Audit
import CivilTime
import WorkRules
import Workforce

extension AuditDocument {
  /// A wish, whether the roster grants it, and why not.
  public struct RequestEntry: Hashable, Sendable, JSONRecord {
    /// Whose wish.
    public let agent: String
    /// The local date.
    public let localDate: String
    /// What is wished: `off`, `work`, a shift's name, or `not` and a shift's name.
    public let wish: String
    /// What it costs not to grant it.
    public let weight: Double
    /// Whether the roster grants it.
    public let isGranted: Bool
    /// Why it is refused; nil where it is granted.
    public let refusal: RefusalEntry?

    init(_ verdict: RequestVerdict, _ refusals: RequestRefusals) {
      agent = verdict.request.agent.text
      localDate = "\(verdict.request.date)"
      wish = verdict.request.wish.text
      weight = verdict.request.weight
      isGranted = verdict.isGranted
      refusal = refusals[verdict.request].map { RefusalEntry($0) }
    }

    enum CodingKeys: String, CodingKey {
      case agent, wish, weight, refusal
      case localDate = "local_date"
      case isGranted = "is_granted"
    }

    var members: KeyValuePairs<CodingKeys, JSONText> {
      [
        .agent: .string(agent), .localDate: .string(localDate), .wish: .string(wish),
        .weight: .decimal(weight, digits: 2), .isGranted: .boolean(isGranted),
        .refusal: refusal?.json ?? .null,
      ]
    }
  }

  /// Why a wish is refused.
  public struct RefusalEntry: Hashable, Sendable, JSONRecord {
    /// `rule`, `price`, `no-shift` or, where the reason was not looked for, `not-sought`.
    public let by: String
    /// The hard rule that the nearest way to grant the wish breaks.
    public let rule: String?
    /// What that way would have.
    public let found: String?
    /// The local time from which the nearest way breaks the rule; nil where it tells it with ``found``.
    public let startLocal: String?
    /// The local time to which it does.
    public let endLocal: String?
    /// What the rule allows.
    public let allowed: String?
    /// What the cheapest way to grant the wish adds to the objective, its weight left out.
    public let price: Double?

    init(_ refusal: Refusal) {
      if case .rule(let violation) = refusal {
        startLocal = "\(violation.zone.local(at: violation.range.lowerBound))"
        endLocal = "\(violation.zone.local(at: violation.range.upperBound))"
      } else {
        (startLocal, endLocal) = (nil, nil)
      }
      switch refusal {
      case .rule(let violation):
        (by, rule, price) = ("rule", violation.rule.rawValue, nil)
        (found, allowed) = (violation.found, violation.allowed)
      case .sharedRule(let violation):
        (by, rule, price) = ("rule", violation.rule.rawValue, nil)
        (found, allowed) = ("\(violation.place): \(violation.found)", violation.allowed)
      case .price(let price):
        (by, rule, found, allowed) = ("price", nil, nil, nil)
        self.price = price
      case .noShift:
        (by, rule, found, allowed) = ("no-shift", nil, nil, nil)
        price = nil
      case .notSought:
        (by, rule, found, allowed) = ("not-sought", nil, nil, nil)
        price = nil
      }
    }

    enum CodingKeys: String, CodingKey {
      case by, rule, found, allowed, price
      case startLocal = "start_local"
      case endLocal = "end_local"
    }

    var members: KeyValuePairs<CodingKeys, JSONText> {
      [
        .by: .string(by), .rule: .optional(rule), .found: .optional(found),
        .startLocal: .optional(startLocal), .endLocal: .optional(endLocal),
        .allowed: .optional(allowed), .price: .optional(price, digits: 2),
      ]
    }

    /// The time in brackets, where it is told.
    private var time: String {
      guard let start = startLocal.flatMap(LocalDateTime.init),
        let end = endLocal.flatMap(LocalDateTime.init)
      else { return "" }
      return " (\(LocalSpan(from: start, to: end)))"
    }

    /// One phrase in words.
    public var text: String {
      switch by {
      case "rule": "\(found ?? "")\(time); allowed: \(allowed ?? "") (\(rule ?? ""))"
      case "price" where (price ?? 0) < 0:
        "nothing: granting it would save \(fixedDecimal(-(price ?? 0), digits: 2) ?? "-") elsewhere"
      case "price": "would cost \(fixedDecimal(price ?? 0, digits: 2) ?? "-") more elsewhere"
      case "not-sought": "not looked for: the search for reasons had to end before"
      default: "the contract has no such shift on the date"
      }
    }
  }
}

extension Request.Wish {
  fileprivate var text: String {
    switch self {
    case .off: "off"
    case .work: "work"
    case .pattern(let name): name
    case .notPattern(let name): "not \(name)"
    }
  }
}
