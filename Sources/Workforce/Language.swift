/// A language of work, by its code in the instance ("en", "pt-br").
public struct Language: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The code in lower case.
  public let code: String

  /// Names a language by its code; upper and lower case are the same language.
  public init(_ code: String) { self.code = code.lowercased() }

  /// The code.
  public var description: String { code }

  /// Orders languages by their code.
  public static func < (left: Self, right: Self) -> Bool { left.code < right.code }
}

/// A level of command of a language in the Common European Framework of Reference, lowest first.
///
/// Source: Council of Europe, Common European Framework of Reference for Languages, 2001, table 1.
public enum LanguageLevel: String, CaseIterable, Comparable, Sendable {
  case a1 = "A1"
  case a2 = "A2"
  case b1 = "B1"
  case b2 = "B2"
  case c1 = "C1"
  case c2 = "C2"

  /// Orders levels from A1, the lowest, to C2.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
