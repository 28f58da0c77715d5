/// A key that is known and refused: its effect comes with a later version, and its value is checked
/// all the same; or it belongs elsewhere.
enum LaterKey {
  case wholeNumber(ClosedRange<Int>)
  /// A rule outside the section `rules`.
  case underRules

  /// Notes what is wrong with the value, or that the key is not supported yet.
  func refuse(_ cursor: YAMLCursor) {
    if case .underRules = self {
      cursor.log.error(.entry(.belongsUnder(key: "rules")), at: cursor.place)
      return
    }
    guard isRight(cursor) else { return }
    cursor.log.error(.notSupportedYet, at: cursor.place)
  }

  private func isRight(_ cursor: YAMLCursor) -> Bool {
    switch self {
    case .wholeNumber(let range):
      cursor.value("a whole number")?.integer(in: range) != nil
    case .underRules: true
    }
  }
}
