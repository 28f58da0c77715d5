import CivilTime
import GLPKSolver
import LinearProgram
import Workforce

/// Sets the hours that people can work in all against the hours that queues need in all.
///
/// A transport program on GLPK: `serve[c,q]` hours of people of class c, who may serve the same
/// queues as efficiently, at queue q, each the part of a head's hour that the efficiency says; `need[q]`: what reaches a queue and what stays short is its need;
/// `hours[c]`: no class works more than its people can. A queue that stays short has a price of 1 in
/// `need[q]`, and so have all queues with which it competes: those, and the classes with a price in
/// `hours[c]`, are the shortage (the minimum cut of the network).
struct HoursBalance {
  let instance: Instance
  let capacities: [QueueCapacity]
  /// The most hours of each agent.
  let hours: [Double]

  /// What the program found.
  struct Result {
    let shortages: [HoursShortage]
    let neededHours: Double
    let workableHours: Double
  }

  private struct SkillGroup {
    let queues: [Int]
    /// Thousandths of a head at each of the queues.
    let thousandths: [Int]
    var agents: [Int] = []
    var hours = 0.0
  }

  func result() throws(GLPKError) -> Result {
    let intervalHours = Double(instance.horizon.intervalMinutes) / 60
    let needs = capacities.map { capacity in
      zip(capacity.open, capacity.possible).reduce(0.0) {
        $0 + min(Double($1.0), $1.1) * intervalHours
      }
    }
    let groups = skillGroups()
    let total = needs.reduce(0, +)
    let workable = groups.reduce(0) { $0 + $1.hours }
    guard total > 0, !groups.isEmpty else {
      return Result(shortages: [], neededHours: total, workableHours: workable)
    }
    let (short, prices) = try solve(needs, groups)
    guard short.contains(where: { $0 > 0.01 }) else {
      return Result(shortages: [], neededHours: total, workableHours: workable)
    }
    let scarce = needs.indices.filter { prices[$0] > 0.5 }
    let shortages = components(of: scarce, groups).compactMap { queues -> HoursShortage? in
      let serving = groups.filter { !Set($0.queues).isDisjoint(with: queues) }
      let missing = queues.reduce(0) { $0 + short[$1] }
      guard missing > 0.01 else { return nil }
      return HoursShortage(
        queues: queues.sorted().map { instance.queues[$0].id },
        neededHours: queues.reduce(0) { $0 + needs[$1] },
        agents: serving.flatMap(\.agents).sorted().map { instance.agents[$0].id },
        workableHours: serving.reduce(0) { $0 + $1.hours },
        missingHours: missing
      )
    }
    return Result(shortages: shortages, neededHours: total, workableHours: workable)
  }

  private func skillGroups() -> [SkillGroup] {
    var groups: [[[Int]]: SkillGroup] = [:]
    for agent in instance.agents.indices {
      let queues = instance.queues.indices.filter {
        instance.agents[agent].canServe(instance.queues[$0])
      }
      guard !queues.isEmpty else { continue }
      let thousandths = queues.map {
        instance.agents[agent].efficiency.thousandths(at: instance.queues[$0].id)
      }
      let group = SkillGroup(queues: queues, thousandths: thousandths)
      groups[[queues, thousandths], default: group].agents.append(agent)
      groups[[queues, thousandths]]?.hours += hours[agent]
    }
    return groups.values.sorted {
      ($0.queues + [-1] + $0.thousandths).lexicographicallyPrecedes(
        $1.queues + [-1] + $1.thousandths
      )
    }
  }

  /// The hours short of each queue, and the price of an hour more at each.
  private func solve(
    _ needs: [Double],
    _ groups: [SkillGroup]
  ) throws(GLPKError) -> (short: [Double], prices: [Double]) {
    var program = LinearProgram()
    for (queue, need) in zip(instance.queues, needs) {
      program.addRow(.init(name: "need(\(queue.id))", bounds: .equal(need)))
    }
    for (number, group) in groups.enumerated() {
      program.addRow(.init(name: "hours(c\(number))", bounds: .atMost(group.hours)))
    }
    for queue in needs.indices {
      program.addColumn(
        .init(name: "short(\(instance.queues[queue].id))", cost: 1),
        entries: [.init(row: queue, value: 1)]
      )
    }
    for (number, group) in groups.enumerated() {
      for (queue, thousandths) in zip(group.queues, group.thousandths) {
        program.addColumn(
          .init(name: "serve(c\(number),\(queue))", cost: 0),
          entries: [
            .init(row: queue, value: Efficiency.heads(thousandths)),
            .init(row: needs.count + number, value: 1),
          ]
        )
      }
    }
    var problem = try GLPKProblem(program)
    let outcome = try problem.simplex()
    guard outcome.status == .optimal else {
      return ([Double](repeating: 0, count: needs.count), [])
    }
    let values = try problem.columnValues()
    let duals = try problem.rowDuals()
    return (Array(values.prefix(needs.count)), Array(duals.prefix(needs.count)))
  }

  /// The scarce queues in groups that share people.
  private func components(of queues: [Int], _ groups: [SkillGroup]) -> [Set<Int>] {
    var components = queues.map { Set([$0]) }
    for group in groups {
      let touched = Set(group.queues).intersection(queues)
      guard !touched.isEmpty else { continue }
      let joined = components.filter { !$0.isDisjoint(with: touched) }
      components.removeAll { !$0.isDisjoint(with: touched) }
      components.append(joined.reduce(into: touched) { $0.formUnion($1) })
    }
    return components.sorted { ($0.min() ?? 0) < ($1.min() ?? 0) }
  }
}
