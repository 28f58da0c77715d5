import Workforce

/// A set of queues, as bits by the queue's position in the instance.
typealias QueueSet = UInt64

/// People who may serve the same queues are interchangeable on duty: they form one class.
struct SkillClass: Hashable, Sendable {
  /// The queues that the class may serve.
  let queues: QueueSet
}

extension QueueSet {
  /// The positions of the queues in the set, ascending.
  var members: [Int] { (0..<QueueSet.bitWidth).filter { self & (1 << QueueSet($0)) != 0 } }
}
