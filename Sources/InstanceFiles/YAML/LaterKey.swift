/// A key whose effect comes with a later version: its value is checked, then refused.
enum LaterKey {
  case wholeNumber(ClosedRange<Int>)
  case number(ClosedRange<Double>)
  case durations
  case moment
  case yesOrNo
  case word
  case anything

  /// Notes what is wrong with the value, or that the key is not supported yet.
  func refuse(_ cursor: YAMLCursor) {
    guard isRight(cursor) else { return }
    cursor.log.error(.notSupportedYet, at: cursor.place)
  }

  private func isRight(_ cursor: YAMLCursor) -> Bool {
    switch self {
    case .wholeNumber(let range):
      cursor.value("a whole number")?.integer(in: range) != nil
    case .number(let range): cursor.value("a number")?.number(in: range) != nil
    case .durations: isRightDuration(cursor)
    case .moment: cursor.value("a time in UTC")?.instant() != nil
    case .yesOrNo: cursor.value("yes or no")?.yesOrNo() != nil
    case .word: cursor.value("a name") != nil
    case .anything: !cursor.node.isNothing || cursor.value("a value") != nil
    }
  }

  /// One duration, or a mapping of `min` and `max`.
  private func isRightDuration(_ cursor: YAMLCursor) -> Bool {
    let range = 0...9999 * 60
    guard case .mapping = cursor.node.content else {
      return cursor.value("hours and minutes")?.durationMinutes(in: range) != nil
    }
    guard let mapping = cursor.mapping(["min", "max"]) else { return false }
    return ["min", "max"].allSatisfy { key in
      guard let cursor = mapping[key] else { return true }
      return cursor.value("hours and minutes")?.durationMinutes(in: range) != nil
    }
  }
}
