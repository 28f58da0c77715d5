import Workforce

extension ShiftSection {
  /// Reads `split`: the lengths of the first part, and of the gap.
  func split(_ cursor: YAMLCursor, lengths: [Int]) -> ShiftSplit? {
    let errorsBefore = log.errorCount
    guard let section = cursor.mapping(["first", "gap"]) else { return nil }
    let firstCursor = section.required("first", "a list of lengths such as [\"4:00\"]")
    let first = firstCursor.map { self.lengths($0, endOnGrid: true) }
    let gapCursor = section.required("gap", "{shortest: \"2:00\", longest: \"4:00\"}")
    let gaps = gapCursor.flatMap(gaps)
    guard let first, let firstCursor, let gaps, let gapCursor, log.errorCount == errorsBefore else {
      return nil
    }
    if let longest = first.last, let shortest = lengths.first, longest >= shortest {
      let fault = ContractFault.nothingLeft(firstMinutes: longest, lengthMinutes: shortest)
      log.error(.contract(fault), at: firstCursor.place)
      return nil
    }
    if let length = lengths.last, let gap = gaps.last, length + gap > 1440 {
      log.error(
        .contract(.splitTooLong(lengthMinutes: length, gapMinutes: gap)),
        at: gapCursor.place
      )
      return nil
    }
    return ShiftSplit(firstMinutes: first, gapMinutes: gaps)
  }

  /// Every length that the gap may have.
  private func gaps(_ cursor: YAMLCursor) -> [Int]? {
    guard let section = cursor.mapping(["shortest", "longest", "every"]) else { return nil }
    let shortestValue = section.requiredValue("shortest", "hours and minutes")
    let longestValue = section.requiredValue("longest", "hours and minutes")
    let step = section.value("every", "hours and minutes between two lengths of the gap").map {
      $0.intervalMinutes(in: 5...1440, horizon: horizon)
    }
    let shortest = shortestValue?.intervalMinutes(in: 5...1440, horizon: horizon)
    let longest = longestValue?.intervalMinutes(in: 5...1440, horizon: horizon)
    guard let shortest, let longest, let shortestValue, let longestValue,
      let every = step ?? horizon?.intervalMinutes ?? 60
    else { return nil }
    guard shortest <= longest else {
      let fault = EntryFault.minimumAboveMaximum(
        minimum: shortestValue.text,
        maximum: longestValue.text
      )
      shortestValue.error(.entry(fault))
      return nil
    }
    return Array(stride(from: shortest, through: longest, by: every))
  }
}

extension ShiftSplit {
  /// The lengths that the parts of shifts of these lengths may have, ascending.
  func partLengths(of lengths: [Int]) -> [Int] {
    Set(lengths.flatMap { length in firstMinutes.flatMap { [$0, length - $0] } }).sorted()
  }
}
