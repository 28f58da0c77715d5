/// How much of a head a person is at the queues, in thousandths: 1000 is one whole head.
///
/// Need is counted in heads, and a head is what a person of efficiency 1 serves.
public struct Efficiency: Hashable, Sendable {
  /// Thousandths of one head.
  public static let thousandthsPerHead = 1000
  /// The largest number of thousandths that a person may have.
  public static let mostThousandths = 2000
  /// One head at every queue.
  public static let full = Efficiency()

  /// Thousandths at queues that are not named.
  public let thousandths: Int
  /// Thousandths at single queues.
  public let thousandthsByQueue: [Identifier<Queue>: Int]

  /// Makes an efficiency; the caller has validated the values.
  public init(
    thousandths: Int = Efficiency.thousandthsPerHead,
    thousandthsByQueue: [Identifier<Queue>: Int] = [:]
  ) {
    self.thousandths = thousandths
    self.thousandthsByQueue = thousandthsByQueue
  }

  /// Thousandths of a head at a queue.
  public func thousandths(at queue: Identifier<Queue>) -> Int {
    thousandthsByQueue.isEmpty ? thousandths : thousandthsByQueue[queue] ?? thousandths
  }

  /// Heads as people read them: `2`, `0.85`; at most three decimals.
  public static func text(ofHeads heads: Double) -> String {
    let thousandths = Int((abs(heads) * Double(thousandthsPerHead)).rounded())
    let sign = heads < 0 && thousandths > 0 ? "-" : ""
    let (whole, part) = thousandths.quotientAndRemainder(dividingBy: thousandthsPerHead)
    guard part > 0 else { return "\(sign)\(whole)" }
    var digits = String(String(thousandthsPerHead + part).dropFirst())
    while digits.last == "0" { digits.removeLast() }
    return "\(sign)\(whole).\(digits)"
  }

  /// Heads in so many thousandths.
  public static func heads(_ thousandths: Int) -> Double {
    Double(thousandths) / Double(thousandthsPerHead)
  }
}
