/// Who may serve which queue, and who competes with whom for work: agents whose classes share a
/// queue (Shaw 1998).
///
/// Kept by class, so that its size does not grow with the number of agents squared.
struct Kinship: Sendable {
  /// Some classes, with the number of agents that they have up to each one.
  private struct Group {
    let classes: [Int]
    let sums: [Int]

    init(_ classes: [Int], members: [[Int]]) {
      self.classes = classes
      var sum = 0
      sums = classes.map {
        sum += members[$0].count
        return sum
      }
    }
  }

  /// Agents by class.
  private let members: [[Int]]
  /// Classes that share a queue with a class, itself included, by class.
  private let relatives: [Group]
  /// Classes that may serve a queue, by queue.
  private let servers: [Group]

  init(problem: RosteringProblem) {
    var members = [[Int]](repeating: [], count: problem.classes.count)
    for (agent, type) in problem.typeOfAgent.enumerated() {
      members[problem.types[type].skillClass].append(agent)
    }
    let classes = problem.classes
    relatives = classes.enumerated().map { position, skill in
      let related = classes.indices.filter {
        $0 == position || classes[$0].queues & skill.queues != 0
      }
      return Group(related, members: members)
    }
    servers = (0..<problem.queueCount).map { queue in
      let able = classes.indices.filter { classes[$0].queues & .only(queue) != 0 }
      return Group(able, members: members)
    }
    self.members = members
  }

  /// An agent who shares a queue with a class, each as likely as the others; nil where there is
  /// nobody.
  func relative(ofClass position: Int, using random: inout RandomSource) -> Int? {
    agent(of: relatives[position], using: &random)
  }

  /// An agent who may serve a queue, each as likely as the others; nil where there is nobody.
  func server(ofQueue queue: Int, using random: inout RandomSource) -> Int? {
    agent(of: servers[queue], using: &random)
  }

  private func agent(of group: Group, using random: inout RandomSource) -> Int? {
    guard let count = group.sums.last, count > 0 else { return nil }
    let number = random.below(count)
    let place = group.sums.firstPosition(atLeast: number + 1)
    let before = place == 0 ? 0 : group.sums[place - 1]
    return members[group.classes[place]][number - before]
  }
}
