import RosterFiles

/// How values and bounds of a benchmark are written: without needless digits, since the weights of
/// the format are whole numbers.
package enum SchedulingFigures {
  /// A value: `607`, `607.5`.
  package static func value(_ number: Double) -> String {
    let text = decimal(number, digits: 4)
    guard text.contains(".") else { return text }
    let digits = text.reversed().drop { $0 == "0" }
    return String((digits.first == "." ? digits.dropFirst() : digits).reversed())
  }

  /// A bound, rounded down beyond its fourth digit, so that it stays one.
  package static func bound(_ number: Double) -> String { value(roundedDown(number)) }

  /// A value as JSON; null where there is none.
  static func json(value: Double?) -> JSONText {
    guard let value else { return .null }
    return Int(exactly: value).map { .integer($0) } ?? .decimal(value, digits: 4)
  }

  /// A bound as JSON, rounded down; null where there is none.
  static func json(bound: Double?) -> JSONText { json(value: bound.map(roundedDown)) }

  private static func roundedDown(_ number: Double) -> Double {
    ((number + 1e-9) * 10_000).rounded(.down) / 10_000
  }
}
