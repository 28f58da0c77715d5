/// The counts that bind within one week, as a small graph: a node is a number of days worked and
/// paid minutes so far; a duty leads from one node to another.
///
/// Only nodes that some sequence of duties reaches within the largest limits are kept, so a
/// contract with a single shift length has one node per day worked.
struct WorkLattice: Sendable {
  /// Days worked and paid minutes so far in the week.
  struct Node: Hashable, Sendable {
    let days: Int
    let paidMinutes: Int
  }

  /// Nodes by days, then minutes; the first one is the start of a week.
  let nodes: [Node]
  /// The distinct paid lengths of duties.
  let paidMinutes: [Int]
  /// `successors[node * paidMinutes.count + paidClass]`, −1 where a limit would be broken.
  let successors: [Int]

  /// - Parameters:
  ///   - paidMinutes: the distinct paid lengths of duties.
  ///   - maximumDays: most days of a week.
  ///   - maximumPaidMinutes: most paid minutes of a week.
  ///   - isBinding: whether the counts matter at all; if not there is one node, in which every duty
  ///     leaves the week.
  init(paidMinutes: [Int], maximumDays: Int, maximumPaidMinutes: Int, isBinding: Bool = true) {
    self.paidMinutes = paidMinutes
    guard isBinding else {
      nodes = [Node(days: 0, paidMinutes: 0)]
      successors = [Int](repeating: 0, count: paidMinutes.count)
      return
    }
    var found: Set<Node> = [Node(days: 0, paidMinutes: 0)]
    var frontier = found
    while !frontier.isEmpty {
      var next: Set<Node> = []
      for node in frontier where node.days < maximumDays {
        for minutes in paidMinutes where node.paidMinutes + minutes <= maximumPaidMinutes {
          let reached = Node(days: node.days + 1, paidMinutes: node.paidMinutes + minutes)
          if found.insert(reached).inserted { next.insert(reached) }
        }
      }
      frontier = next
    }
    let nodes = found.sorted { ($0.days, $0.paidMinutes) < ($1.days, $1.paidMinutes) }
    let positions = Dictionary(uniqueKeysWithValues: nodes.enumerated().map { ($1, $0) })
    successors = nodes.flatMap { node in
      paidMinutes.map { minutes in
        let reached = Node(days: node.days + 1, paidMinutes: node.paidMinutes + minutes)
        return positions[reached] ?? -1
      }
    }
    self.nodes = nodes
  }
}
