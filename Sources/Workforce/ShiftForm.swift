/// How the time of one shift of a pattern is laid out: in one piece, or in two with a gap between them.
public struct ShiftForm: Hashable, Sendable {
  /// Minutes of the parts together, breaks included: one of ``ShiftPattern/lengthsMinutes``.
  public let lengthMinutes: Int
  /// Minutes from the shift's start to the end of its first part.
  public let firstMinutes: Int
  /// Minutes between the parts; 0 where there is one part.
  public let gapMinutes: Int

  /// Minutes from the shift's start to its end, the gap included.
  public var totalMinutes: Int { lengthMinutes + gapMinutes }

  /// Whether there are two parts.
  public var isSplit: Bool { gapMinutes > 0 }

  /// The parts, in minutes after the shift's start.
  public var parts: [Range<Int>] {
    isSplit
      ? [0..<firstMinutes, firstMinutes + gapMinutes..<totalMinutes] : [0..<lengthMinutes]
  }
}

/// How the shifts of a pattern are split: two parts on one local date, with an unpaid gap that is free
/// time.
public struct ShiftSplit: Hashable, Sendable {
  /// The lengths that the first part may have; the second part has the rest.
  public let firstMinutes: [Int]
  /// The lengths that the gap may have, all above 0, ascending.
  public let gapMinutes: [Int]

  /// Makes a split; the caller has validated the values.
  public init(firstMinutes: [Int], gapMinutes: [Int]) {
    self.firstMinutes = firstMinutes
    self.gapMinutes = gapMinutes
  }
}

extension ShiftPattern {
  /// Every way in which a shift may be laid out, by length, first part and gap.
  public var forms: [ShiftForm] {
    lengthsMinutes.flatMap { length -> [ShiftForm] in
      guard let split else {
        return [ShiftForm(lengthMinutes: length, firstMinutes: length, gapMinutes: 0)]
      }
      return split.firstMinutes.filter { $0 < length }.flatMap { first in
        split.gapMinutes.map {
          ShiftForm(lengthMinutes: length, firstMinutes: first, gapMinutes: $0)
        }
      }
    }
  }

  /// Whether a part of a split shift of the pattern may be so long.
  public func hasPart(ofMinutes minutes: Int) -> Bool {
    forms.contains { form in form.isSplit && form.parts.contains { $0.count == minutes } }
  }

  /// Paid minutes of a form: its parts less their unpaid breaks.
  public func paidMinutes(of form: ShiftForm) -> Int {
    form.parts.reduce(0) { $0 + paidMinutes(ofLengthMinutes: $1.count) }
  }
}
