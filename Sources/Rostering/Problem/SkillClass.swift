import Workforce

/// A set of queues, as bits by the queue's position in the instance.
typealias QueueSet = UInt64

/// People who may serve the same queues, as efficiently, are interchangeable on duty: they form one
/// class.
struct SkillClass: Hashable, Sendable {
  /// The queues that the class may serve.
  let queues: QueueSet
  /// Thousandths of a head at each of the queues, ascending; empty where one is one head at all of them.
  let thousandths: [Int]

  /// - Parameters:
  ///   - queues: the queues that the class may serve.
  ///   - thousandths: thousandths of a head at a queue.
  init(queues: QueueSet, thousandths: (Int) -> Int = { _ in Efficiency.thousandthsPerHead }) {
    self.queues = queues
    let all = queues.members.map(thousandths)
    let isPlain = all.allSatisfy { $0 == Efficiency.thousandthsPerHead }
    self.thousandths = isPlain ? [] : all
  }

  /// The class of those queues alone.
  func only(_ choice: QueueSet) -> SkillClass {
    SkillClass(queues: choice) { thousandths(at: $0) }
  }

  /// Thousandths of a head at a queue; one head at queues that the class may not serve.
  func thousandths(at queue: Int) -> Int {
    guard !thousandths.isEmpty, queues & .only(queue) != 0 else {
      return Efficiency.thousandthsPerHead
    }
    return thousandths[(queues & (.only(queue) - 1)).nonzeroBitCount]
  }

  /// Heads at a queue.
  func efficiency(at queue: Int) -> Double {
    thousandths.isEmpty ? 1 : Efficiency.heads(thousandths(at: queue))
  }
}

extension QueueSet {
  /// The positions of the queues in the set, ascending.
  var members: [Int] { (0..<QueueSet.bitWidth).filter { self & (1 << QueueSet($0)) != 0 } }

  /// Takes the lowest member out of the set.
  @inline(__always)
  mutating func popFirst() -> Int? {
    guard self != 0 else { return nil }
    let member = trailingZeroBitCount
    self &= self - 1
    return member
  }

  /// The set of one queue.
  @inline(__always)
  static func only(_ queue: Int) -> QueueSet { 1 &<< QueueSet(truncatingIfNeeded: queue) }
}
