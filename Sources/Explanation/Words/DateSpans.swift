import CivilTime

/// Dates in words, neighbours as spans: `2027-03-08 to 2027-03-10, 2027-03-12`.
struct DateSpans: CustomStringConvertible {
  private let dates: [LocalDate]

  init(_ dates: [LocalDate]) { self.dates = dates.sorted() }

  var description: String {
    var spans: [ClosedRange<LocalDate>] = []
    for date in dates {
      if let last = spans.last, last.upperBound.adding(days: 1) >= date {
        spans[spans.count - 1] = last.lowerBound...max(last.upperBound, date)
      } else {
        spans.append(date...date)
      }
    }
    return spans.map { span in
      span.lowerBound == span.upperBound
        ? "\(span.lowerBound)" : "\(span.lowerBound) to \(span.upperBound)"
    }.joined(separator: ", ")
  }
}

extension [String] {
  /// `a`, `a and b`, `a, b and c`.
  var joinedInWords: String {
    guard count > 1, let last else { return first ?? "" }
    return "\(dropLast().joined(separator: ", ")) and \(last)"
  }
}
