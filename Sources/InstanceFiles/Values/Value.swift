import CivilTime
import Workforce

/// The text of one value, where it stands, and where its problems go.
///
/// The methods read the text as what a field needs. They return nil and note an error when it is
/// something else.
struct Value {
  /// The text without blanks around it; never empty.
  let text: String
  /// Where it stands.
  let place: Place
  /// Where its problems go.
  let log: ProblemLog

  /// Notes an error about this value.
  func error(_ fault: Fault) { log.error(fault, at: place, value: text) }

  /// Notes that a name is none of the known ones.
  func errorOfName(_ kind: String, known: [String]) {
    let nearest = log.nearest(to: text, in: known, file: place.file)
    error(.unknown(kind: kind, nearest: nearest, known: known))
  }

  /// Notes that something else was expected, and gives nil in its place.
  func reject<Result>(_ expected: String) -> Result? {
    error(.unexpected(expected: expected))
    return nil
  }

  /// Notes that a name is none of the known ones, and gives nil in its place.
  func rejectName<Result>(_ kind: String, known: [String]) -> Result? {
    errorOfName(kind, known: known)
    return nil
  }

  /// The words between blanks, each where it stands in the file as well as can be said.
  var words: [Value] {
    text.split { $0 == " " || $0.isNewline }.map { with(text: String($0)) }
  }

  /// A name that people read, on one line.
  func name() -> String? { text.contains("\n") ? reject("a name on one line") : text }

  /// A role; `agents.csv` separates several by blanks.
  func role() -> String? {
    text.contains(where: \.isWhitespace) ? reject("a role without blanks in it") : text
  }

  /// Another text in the same place.
  func with(text: String) -> Value { Value(text: text, place: place, log: log) }
}

extension Value {
  /// A whole number in decimal digits.
  func integer(in range: ClosedRange<Int>) -> Int? {
    let isNumber =
      text.utf8.count <= 18
      && text.utf8.enumerated().allSatisfy { index, byte in
        (0x30...0x39).contains(byte) || (index == 0 && byte == 0x2D)
      }
    guard isNumber, let number = Int(text), range.contains(number) else {
      return reject("a whole number from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  /// A number in decimal digits with at most one point.
  func number(in range: ClosedRange<Double>) -> Double? {
    let isNumber =
      text.utf8.count <= 40
      && text.utf8.enumerated().allSatisfy { index, byte in
        (0x30...0x39).contains(byte) || byte == 0x2E || (index == 0 && byte == 0x2D)
      }
    guard isNumber, let number = Double(text), range.contains(number) else {
      let (lower, upper) = (Value.plain(range.lowerBound), Value.plain(range.upperBound))
      return reject("a number from \(lower) to \(upper), such as 6.5")
    }
    return number == 0 ? 0 : number
  }

  /// A number without a needless fraction.
  static func plain(_ number: Double) -> String {
    number.rounded() == number && abs(number) < 1e15 ? String(Int(number)) : String(number)
  }

  /// `yes` or `no`, in any case.
  func yesOrNo() -> Bool? {
    switch text.lowercased() {
    case "yes": true
    case "no": false
    default: reject("yes or no")
    }
  }

  /// One of the words of an enumeration, in any case.
  func choice<Choice: RawRepresentable & CaseIterable>(
    _ kind: String,
    of type: Choice.Type = Choice.self
  ) -> Choice? where Choice.RawValue == String {
    let known = type.allCases.map(\.rawValue)
    let match = type.allCases.first { $0.rawValue.lowercased() == text.lowercased() }
    return match ?? rejectName(kind, known: known)
  }

  /// An id: ASCII letters, digits, `-`, `_` and `.`, beginning with a letter.
  func identifier<Entity>(of type: Entity.Type = Entity.self) -> Identifier<Entity>? {
    guard isName(extra: "-_.") else {
      return reject(
        "an id of at most 64 letters (A to Z), digits, '-', '_' and '.' that begins "
          + "with a letter"
      )
    }
    return Identifier(text)
  }

  /// Whether the text is a word of ASCII letters, digits and some more characters.
  func isName(extra: String) -> Bool {
    guard let first = text.utf8.first, Value.isLetter(first), text.utf8.count <= 64 else {
      return false
    }
    return text.utf8.allSatisfy {
      Value.isLetter($0) || (0x30...0x39).contains($0) || extra.utf8.contains($0)
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}
