/// The counts that bind within one week, as a small graph: a node is a number of days worked and
/// paid minutes so far; a duty leads from one node to another.
///
/// Only nodes that some sequence of duties reaches within the largest limits are kept, so a
/// contract with a single shift length has one node per day worked. A duty on a date of which
/// absences credit a part is no further day: the credit counts as one already.
struct WorkLattice: Sendable {
  /// Days worked and paid minutes so far in the week.
  struct Node: Hashable, Sendable {
    let days: Int
    let paidMinutes: Int

    fileprivate func after(days more: Int, paidMinutes minutes: Int) -> Node {
      Node(days: days + more, paidMinutes: paidMinutes + minutes)
    }
  }

  /// Nodes by days, then minutes; the first one is the start of a week.
  let nodes: [Node]
  /// The distinct paid lengths of duties.
  let paidMinutes: [Int]
  /// `successors[node * paidMinutes.count + paidClass]`, −1 where a limit would be broken.
  private let successors: [Int]
  /// The same where the duty is no further day; empty where no date is credited in part.
  private let creditedSuccessors: [Int]

  /// - Parameters:
  ///   - paidMinutes: the distinct paid lengths of duties.
  ///   - maximumDays: most days of a week.
  ///   - maximumPaidMinutes: most paid minutes of a week.
  ///   - isBinding: whether the counts matter at all; if not there is one node, in which every duty
  ///     leaves the week.
  ///   - hasCreditedDates: whether some date is credited in part.
  init(
    paidMinutes: [Int],
    maximumDays: Int,
    maximumPaidMinutes: Int,
    isBinding: Bool = true,
    hasCreditedDates: Bool = false
  ) {
    self.paidMinutes = paidMinutes
    guard isBinding else {
      nodes = [Node(days: 0, paidMinutes: 0)]
      successors = [Int](repeating: 0, count: paidMinutes.count)
      creditedSuccessors = []
      return
    }
    let steps = hasCreditedDates ? [1, 0] : [1]
    var found: Set<Node> = [Node(days: 0, paidMinutes: 0)]
    var frontier = found
    while !frontier.isEmpty {
      var next: Set<Node> = []
      for node in frontier {
        for days in steps where node.days + days <= maximumDays {
          for minutes in paidMinutes where node.paidMinutes + minutes <= maximumPaidMinutes {
            let reached = node.after(days: days, paidMinutes: minutes)
            if found.insert(reached).inserted { next.insert(reached) }
          }
        }
      }
      frontier = next
    }
    let nodes = found.sorted { ($0.days, $0.paidMinutes) < ($1.days, $1.paidMinutes) }
    let positions = Dictionary(uniqueKeysWithValues: nodes.enumerated().map { ($1, $0) })
    func table(days: Int) -> [Int] {
      nodes.flatMap { node in
        paidMinutes.map { positions[node.after(days: days, paidMinutes: $0)] ?? -1 }
      }
    }
    self.nodes = nodes
    successors = table(days: 1)
    creditedSuccessors = hasCreditedDates ? table(days: 0) : []
  }

  /// The node after a duty of a paid class, on a date that counts as a day worked by a credit or not; −1
  /// where a limit would be broken.
  @inline(__always)
  func successor(of node: Int, paidClass: Int, isCredited: Bool) -> Int {
    let place = node * paidMinutes.count + paidClass
    return isCredited && !creditedSuccessors.isEmpty
      ? creditedSuccessors[place] : successors[place]
  }
}
