/// The fields of one line by the names that the format gives them.
struct FieldValues {
  let line: Int
  private let names: [String]
  private let fields: [String]

  /// Names the fields of a line; nil, and noted, where their number is another.
  init?(_ line: FieldLine, names: [String], log: inout SchedulingLog) {
    guard line.fields.count == names.count else {
      let expected = "\(names.count): " + names.joined(separator: ",")
      log.note(.fieldCount(found: line.fields.count, expected: expected), line: line.line)
      return nil
    }
    self.line = line.line
    self.names = names
    fields = line.fields
  }

  /// The text of a field that was named; empty where the line says nothing.
  subscript(name: String) -> String {
    names.firstIndex(of: name).map { fields[$0] } ?? ""
  }

  /// A whole number of a range; nil, and noted, where the field holds none.
  func number(_ name: String, in range: ClosedRange<Int>, log: inout SchedulingLog) -> Int? {
    FieldValues.number(self[name], in: range, name, line: line, log: &log)
  }

  /// A whole number of a range; nil, and noted, where the text is none.
  static func number(
    _ text: String,
    in range: ClosedRange<Int>,
    _ name: String,
    line: Int,
    log: inout SchedulingLog
  ) -> Int? {
    // "+1" is a number to Swift; "-0" stands in published instances.
    if !text.hasPrefix("+"), let number = Int(text), range.contains(number) { return number }
    let expected = "a whole number from \(range.lowerBound) to \(range.upperBound)"
    log.note(.unexpected(expected: expected), line: line, field: name, value: text)
    return nil
  }

  /// A name that can stand in a roster; nil, and noted, where the field holds none.
  func newName(_ name: String, log: inout SchedulingLog) -> String? {
    let text = self[name]
    if !text.isEmpty, text != RosterText.dayOff, !text.contains("|"), !text.contains("=") {
      return text
    }
    let expected = "a name without '|' and '=', other than '\(RosterText.dayOff)'"
    log.note(.unexpected(expected: expected), line: line, field: name, value: text)
    return nil
  }

  /// A name that was declared; nil, and noted, where it was not.
  func known<Value>(
    _ name: String,
    _ kind: String,
    in declared: [String: Value],
    log: inout SchedulingLog
  ) -> Value? {
    if let value = declared[self[name]] { return value }
    log.note(.unknown(kind: kind), line: line, field: name, value: self[name])
    return nil
  }
}
