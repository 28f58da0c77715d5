import CivilTime
import Workforce

/// An instance translated into numbers: slots, duties, classes and types.
struct RosteringProblem: Sendable {
  /// What was translated.
  let instance: Instance
  /// The slots.
  let timeline: Timeline
  /// Duties by contract and site.
  let catalogues: [DutyCatalogue]
  /// Classes of people who may serve the same queues.
  let classes: [SkillClass]
  /// Types of agents.
  let types: [AgentType]
  /// The type of each agent, in the instance's order.
  let typeOfAgent: [Int]
  /// How many agents a type has.
  var typeCounts: [Int]
  /// Heads still needed after the history's cover: `need[slot * queues + queue]`.
  var need: [Int]
  /// Heads wanted per named shift and date, less those of the people who are not in the problem.
  var cover: [CoverRow]
  /// Groups of agents who count in the same rows of ``cover``.
  let coverGroups: [CoverGroup]
  /// The machines that know the rules over days.
  let automata: [SequenceAutomaton]
  /// `steps[queue][n]`: what the cover of the n-th missing head of an interval is worth, from 0;
  /// the last value holds for all further ones. Includes the price of being idle instead.
  let steps: [[Double]]
  /// Price of being on duty without work, by slot: the same in all slots of the grid, and nothing
  /// outside it, where nobody knows the need.
  let idlePrices: [Double]
  /// `costHours[location][slot]`: hours of a slot weighted by the premiums of the location.
  let costHours: [[Double]]

  /// Queues of the instance.
  var queueCount: Int { instance.queues.count }

  /// The members of each type, as positions of agents, ascending.
  var members: [[Int]] {
    var members = [[Int]](repeating: [], count: types.count)
    for (agent, type) in typeOfAgent.enumerated() { members[type].append(agent) }
    return members
  }

  /// What every roster's objective has in common: the idle price that heads at work earn back.
  var offset: Double {
    need.enumerated().reduce(0) { $0 - Double($1.element) * idlePrices[$1.offset / queueCount] }
  }

  /// The idle price of a tour nobody of which would find work.
  func idlePrice(of tour: Tour) -> Double {
    tour.workSlots.reduce(0) { $0 + idlePrices[$1] }
  }

  /// The value of covering one more head of a queue when `missing` are missing.
  func step(queue: Int, missing: Int) -> Double {
    guard missing > 0 else { return 0 }
    let steps = steps[queue]
    return steps[min(missing, steps.count) - 1]
  }

  /// The price of so many missing heads in one slot, as covering them would earn it back.
  func worth(queue: Int, missing: Int) -> Double {
    guard missing > 0 else { return 0 }
    let steps = steps[queue]
    let listed = min(missing, steps.count)
    let further = Double(missing - listed) * (steps.last ?? 0)
    return steps[..<listed].reduce(further, +)
  }
}
