import CivilTime
import SpreadsheetText
import Workforce

/// How the number of a rule is written: its key in the long form, and what it may be.
struct LimitForm {
  /// The key of the number in the long form: `most`, `fewest`, `least`.
  let key: String
  /// What is expected, in words.
  let expected: String
  /// Takes the number from a text, in the unit of the rule.
  let read: @Sendable (Value) -> Int?

  /// Days in a row, at most.
  static let mostDays = days("most")
  /// Days in a row, at least.
  static let fewestDays = days("fewest")
  /// One weekend in so many.
  static let weekends = LimitForm(key: "weekends", expected: "a number of weekends") {
    $0.integer(in: 1...53)
  }

  /// A count, at most.
  static func most(_ limit: Int) -> LimitForm {
    LimitForm(key: "most", expected: "a whole number") { $0.integer(in: 0...limit) }
  }

  /// Hours and minutes of work, at most; of none at all nobody could work.
  static func most(hours: Int) -> LimitForm { duration("most", 1...hours * 60) }

  /// Hours and minutes that two things lie apart, at most.
  static func apart(hours: Int) -> LimitForm { duration("most", 0...hours * 60) }

  /// Hours and minutes of rest, at least.
  static func least(hours: Int) -> LimitForm { duration("least", 0...hours * 60) }

  /// Hours and minutes of rest in a week, which leaves a minute for work.
  static let leastOfWeek = duration("least", 0...7 * 24 * 60 - 1)

  private static func days(_ key: String) -> LimitForm {
    LimitForm(key: key, expected: "a number of days") { $0.integer(in: 1...364) }
  }

  private static func duration(_ key: String, _ minutes: ClosedRange<Int>) -> LimitForm {
    LimitForm(key: key, expected: "hours and minutes") { $0.durationMinutes(in: minutes) }
  }
}

extension YAMLCursor {
  /// Reads a limit; where it cannot be read, what was there stays.
  func set(_ limit: inout Limit?, _ form: LimitForm) { limit = self.limit(form) ?? limit }

  /// A limit in its short form, the number alone, or in its long form with a price.
  func limit(_ form: LimitForm) -> Limit? {
    guard case .mapping = node.content else { return steps(form).map { Limit(steps: $0) } }
    guard let section = mapping([form.key, "price"]) else { return nil }
    let enforcement = section.enforcement
    return section.required(form.key, form.expected)?.steps(form)
      .map { Limit(steps: $0, enforcement) }
  }

  /// One number, or numbers by the first date of each; `always` stands for all dates before.
  func steps(_ form: LimitForm) -> [Limit.Step]? {
    guard case .mapping = node.content else {
      return value(form.expected).flatMap(form.read).map { [Limit.Step(from: nil, value: $0)] }
    }
    let expected = "dates and numbers, such as {2027-01-01: …}"
    guard let pairs = pairs(expected), !pairs.isEmpty else {
      log.error(.missing(expected: expected), at: place)
      return nil
    }
    let steps = pairs.compactMap { key, number -> Limit.Step? in
      let from = key.text == "always" ? .some(nil) : key.date().map(Optional.some)
      let value = number.value(form.expected).flatMap(form.read)
      guard let from, let value else { return nil }
      return Limit.Step(from: from, value: value)
    }
    guard steps.count == pairs.count else { return nil }
    return steps.sorted { ($0.from?.dayNumber ?? .min) < ($1.from?.dayNumber ?? .min) }
  }

  /// `yes`, or a mapping with a price.
  func enforcement() -> Enforcement? {
    if case .mapping = node.content {
      return mapping(["price"])?.requiredValue("price", "a price")?.price().map(Enforcement.priced)
    }
    let expected = "yes, off, or a price such as {price: 20}"
    guard let value = value(expected) else { return nil }
    return value.text.lowercased() == "yes" ? .hard : value.reject(expected)
  }

  /// Whether the rule is to be taken away.
  var isOff: Bool {
    guard case .scalar(let text, _) = node.content else { return false }
    return VisibleText.of(text).lowercased() == "off"
  }

  /// One value, or a list of them.
  func values(_ expected: String) -> [Value] {
    if case .list = node.content { return items(expected)?.compactMap { $0.value(expected) } ?? [] }
    return value(expected).map { [$0] } ?? []
  }
}

extension YAMLMapping {
  /// The price under a key; nil where there is none.
  func price(_ key: String) -> Enforcement? {
    value(key, "a price")?.price().map(Enforcement.priced)
  }

  /// Hard, or priced by the key `price`.
  var enforcement: Enforcement { price("price") ?? .hard }
}

extension Value {
  /// What breaking a rule costs.
  func price() -> Double? { number(in: 0...1_000_000) }
}
