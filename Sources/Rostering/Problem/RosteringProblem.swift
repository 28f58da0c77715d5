import CivilTime
import Workforce

/// An instance translated into numbers: slots, duties, classes and types.
struct RosteringProblem: Sendable {
  /// The same for all copies of one translation, also where parts of them were changed.
  final class Identity: Sendable {}

  /// Which translation this is.
  let identity = Identity()
  /// What was translated.
  let instance: Instance
  /// The slots.
  let timeline: Timeline
  /// Slots and duties as they were translated, for a translation of a like instance.
  let translated: Catalogues
  /// Duties by contract and site.
  let catalogues: [DutyCatalogue]
  /// Classes of people who may serve the same queues.
  var classes: [SkillClass]
  /// Types of agents.
  var types: [AgentType]
  /// The type of each agent, in the instance's order.
  var typeOfAgent: [Int]
  /// How many agents a type has.
  var typeCounts: [Int]
  /// What is still needed after the history's cover, by queue and slot, in parts of a head
  /// of which there are ``unitsPerHead``.
  var need: SlotTable<Int>
  /// Parts into which a head is cut: 1, or thousandths where some people's efficiency is not 1.
  let unitsPerHead: Int
  /// Heads wanted per named shift and date, less those of the people who are not in the problem.
  var cover: [CoverRow]
  /// What the blocks of ``cover`` after the rows of named shifts stand for, one row per slot each.
  let presence: [PresenceTerms.Name]
  /// Supervision at the sites, whose rows stand in ``cover``.
  let watches: [SupervisionRule]
  /// The trainings and meetings of all agents, by id.
  let sessions: [Session]
  /// The rows of ``cover`` that have a price and can change.
  var openRows: [Int]
  /// The rows of ``cover`` of each day; empty where some rows are no named shift's.
  let rowsOfDay: [[Int]]
  /// Groups of agents who count in the same rows of ``cover``.
  let coverGroups: [CoverGroup]
  /// The machines that know the rules over days.
  let automata: [SequenceAutomaton]
  /// The queues that one more head of a class can cover in a slot, directly or by moving others
  /// on. Nil where nobody else is there: then they are the class's own.
  var reach: ClassTable<QueueSet>?
  /// `steps[profile][n]`: what the cover of the n-th missing head of an interval is worth, from 0;
  /// the last value holds for all further ones. Includes the price of being idle instead.
  let steps: [[Double]]
  /// Where queues want fewest heads, the profile of each queue in each slot, and the heads that are wanted beyond the need; nil where the profile is the queue's position.
  let minimums: MinimumTerms?
  /// Price of being on duty without work, by slot: the same in all slots of the grid, and nothing
  /// outside it, where nobody knows the need.
  let idlePrices: [Double]
  /// `costHours[location][slot]`: hours of a slot weighted by the premiums of the location.
  let costHours: [[Double]]

  /// Work that may wait, by lane.
  let jobs: [JobTerm]
  /// Queues of the instance, and after them the lanes of jobs, which are looked at as queues.
  let queueCount: Int

  /// Where prices of cover stand.
  var priceLayout: PriceLayout { PriceLayout(queues: queueCount, slots: timeline.count) }

  /// Whether members of any session must hold it together.
  var hasGroupSessions: Bool { sessions.contains(where: \.isTogether) }

  /// The problem under which a floor is one under all rosters; nil where it is this one. It allows tours
  /// that rosters are not planned with: see ``ReferencePeriod``.
  var relaxed: RosteringProblem? {
    guard types.contains(where: { $0.weeks != $0.lawfulWeeks }) else { return nil }
    var relaxed = self
    for type in types.indices { relaxed.types[type].weeks = types[type].lawfulWeeks }
    return relaxed
  }

  /// The members of each type, as positions of agents, ascending.
  var members: [[Int]] {
    var members = [[Int]](repeating: [], count: types.count)
    for (agent, type) in typeOfAgent.enumerated() { members[type].append(agent) }
    return members
  }

  /// The queues with need that a head of a class can cover in a slot, of those in `wanting`.
  func reach(class position: Int, slot: Int, of wanting: QueueSet) -> QueueSet {
    guard let reach else { return classes[position].queues & wanting }
    return reach[class: position, slot: slot] & wanting
  }

  /// What every roster's objective has in common: the idle price that heads at work earn back.
  var offset: Double {
    need.values.indices.reduce(0) { sum, place in
      let beyond = minimums?.headsBeyondNeed[place: place] ?? 0
      let idlePrice = idlePrices[need.cell(ofPlace: place).slot]
      return sum - (heads(need[place: place]) - Double(beyond)) * idlePrice
    }
  }

  /// Heads in a number of ``unitsPerHead``.
  @inline(__always)
  func heads(_ units: Int) -> Double { Double(units) / Double(unitsPerHead) }

  /// Whether somebody's efficiency is not 1.
  var isWeighted: Bool { unitsPerHead > 1 }

  /// By how much less a person of a class pays for being idle while serving a queue, beyond what
  /// the cover earns. The cover earns that price once for each head, so this is 0 where a person is
  /// one head.
  ///
  /// Where a minimum asks for more heads than the need, people there count as idle. Then nobody
  /// pays for being more than one head, so that a bound stays under the objective.
  func idleCredit(class position: Int, queue: Int, slot: Int) -> Double {
    let idle = idlePrices[slot]
    guard idle != 0, isWeighted else { return 0 }
    let credit = (1 - classes[position].efficiency(at: queue)) * idle
    guard credit < 0, let minimums else { return credit }
    return minimums.headsBeyondNeed[queue: queue, slot: slot] > 0 ? 0 : credit
  }

  /// Whether each row of cover can earn or cost anything that the agents change: a row of a slot does
  /// where more people count in it than may be there, or somebody is wanted.
  var bindingRows: [Bool] {
    var binds = cover.map(\.isPriced)
    let named = instance.shiftCover.count
    guard cover.count > named else { return binds }
    var people: [Int: Int] = [:]
    for (type, count) in typeCounts.enumerated() {
      for first in coverGroups[types[type].coverGroup].slotRows {
        people[first, default: 0] += count
      }
    }
    let slots = timeline.count
    for first in stride(from: named, to: cover.count, by: slots) {
      let count = people[first] ?? 0
      for row in first..<first + slots where binds[row] {
        let isWanted = cover[row].missingPrice > 0 && cover[row].heads > 0
        let isFull = cover[row].surplusPrice > 0 && cover[row].heads < count
        binds[row] = count > 0 && (isWanted || isFull)
      }
    }
    return binds
  }

  /// The rows of cover that can change and can bind.
  var openBindingRows: [Int] {
    guard cover.count > instance.shiftCover.count else { return openRows }
    let binds = bindingRows
    return openRows.filter { binds[$0] }
  }

  /// The steps of a queue in a slot.
  @inline(__always)
  func profile(queue: Int, slot: Int) -> Int {
    guard let minimums else { return queue }
    return Int(minimums.profiles[queue: queue, slot: slot])
  }

  /// An amount of which every roster's objective is a whole multiple; nil where none is known.
  ///
  /// Every price that enters an objective is looked at: those of missing and idle heads, also of
  /// idle time that lasts a part of an interval, of cover and of requests; labour and priced rules
  /// leave no such amount.
  var costUnit: Double? {
    guard !isWeighted, types.allSatisfy({ $0.weightedHourlyCost == 0 }),
      !instance.agents.contains(where: { $0.rules.hasPrices })
    else { return nil }
    let cover = cover.flatMap { [$0.missingPrice, $0.surplusPrice] }
    let prices =
      steps.joined() + idlePrices + tailIdlePrices + cover + instance.requests.map(\.weight)
      + watches.map(\.price) + sessions.compactMap(\.enforcement.price)
    var unit = 0
    for price in prices where price != 0 {
      let grains = (price * Self.grainsPerUnit).rounded()
      guard abs(grains / Self.grainsPerUnit - price) < 1e-12 * abs(price), abs(grains) < 1e15 else {
        return nil
      }
      unit = Self.greatestCommonDivisor(unit, abs(Int(grains)))
    }
    return unit == 0 ? nil : Double(unit) / Self.grainsPerUnit
  }

  /// Parts of the currency's unit in which ``costUnit`` is looked for.
  private static let grainsPerUnit = 1e4

  private static func greatestCommonDivisor(_ first: Int, _ second: Int) -> Int {
    second == 0 ? first : greatestCommonDivisor(second, first % second)
  }

  /// What the tail of a duty costs: labour, and idle time where it lies in the grid.
  func tailCost(ofDuty duty: Int, type: AgentType) -> Double {
    let costs = catalogues[type.catalogue].tailCosts
    guard !costs.isEmpty else { return 0 }
    return costs[duty] * type.weightedHourlyCost + tailIdlePrice(ofDuty: duty, type: type)
  }

  /// The idle price of every slot for the part of an interval that some duty's tail lasts.
  private var tailIdlePrices: [Double] {
    let tails = Set(catalogues.flatMap { $0.forms.map(\.tailMinutes) }).subtracting([0])
    return tails.sorted().flatMap { minutes in
      idlePrices.map { $0 * Double(minutes) / Double(timeline.grid.intervalMinutes) }
    }
  }

  /// The idle price of the tail of a duty.
  private func tailIdlePrice(ofDuty duty: Int, type: AgentType) -> Double {
    let catalogue = catalogues[type.catalogue]
    let form = catalogue.forms[catalogue.duties[duty].form]
    guard form.tailMinutes > 0 else { return 0 }
    let slot = catalogue.slots(of: catalogue.duties[duty]).upperBound
    return idlePrices[slot] * Double(form.tailMinutes) / Double(timeline.grid.intervalMinutes)
  }

  /// The idle price of the tails of an agent's duties.
  func tailIdlePrice(of tour: Tour, agent: Int) -> Double {
    let type = types[typeOfAgent[agent]]
    guard !catalogues[type.catalogue].tailCosts.isEmpty else { return 0 }
    return tour.duties.reduce(0) { $0 + tailIdlePrice(ofDuty: $1.duty, type: type) }
  }

  /// The idle price of a tour nobody of which would find work.
  func idlePrice(of tour: Tour) -> Double {
    tour.workSlots.reduce(0) { $0 + idlePrices[$1] }
  }

  /// The weight of the requests that some tours, by agent, do not grant.
  func requestCost(of tours: [Tour?]) -> Double {
    var patterns: [Identifier<Agent>: [Int: String]] = [:]
    for (position, tour) in tours.enumerated() where !instance.requests.isEmpty {
      let agent = instance.agents[position]
      let catalogue = catalogues[types[typeOfAgent[position]].catalogue]
      for planned in tour?.duties ?? [] {
        let duty = catalogue.duties[planned.duty]
        let pattern = agent.contract.shiftPatterns[catalogue.forms[duty.form].pattern]
        patterns[agent.id, default: [:]][duty.day] = pattern.id
      }
    }
    return instance.requests.reduce(0) { sum, request in
      guard let day = instance.horizon.dayIndex(of: request.date) else { return sum }
      return sum + (request.isGranted(by: patterns[request.agent]?[day]) ? 0 : request.weight)
    }
  }

  /// A floor under all objectives raised to the next amount that an objective can be.
  func roundedUp(_ bound: Double, unit: Double?) -> Double {
    guard let unit, bound > 0 else { return bound }
    return ((bound - 1e-6) / unit).rounded(.up) * unit
  }

  /// The value of covering one more head of a queue, or the part of one, when so many units are missing.
  func step(queue: Int, slot: Int, missing: Int) -> Double {
    guard missing > 0 else { return 0 }
    let steps = steps[profile(queue: queue, slot: slot)]
    return steps[min((missing + unitsPerHead - 1) / unitsPerHead, steps.count) - 1]
  }

  /// What covering so many missing units of one slot would be worth.
  func worth(queue: Int, slot: Int, missing: Int) -> Double {
    guard missing > 0 else { return 0 }
    guard !isWeighted else {
      return pieces(queue: queue, slot: slot, need: missing).reduce(0) { $0 + $1.heads * $1.price }
    }
    let steps = steps[profile(queue: queue, slot: slot)]
    let listed = min(missing, steps.count)
    let further = Double(missing - listed) * (steps.last ?? 0)
    return steps[..<listed].reduce(further, +)
  }

  /// The pieces of the convex price of so many missing units, equal neighbours joined.
  func pieces(queue: Int, slot: Int, need: Int) -> [(price: Double, heads: Double)] {
    var pieces: [(price: Double, heads: Double)] = []
    let listed = steps[profile(queue: queue, slot: slot)]
    var left = heads(need)
    for (number, price) in listed.enumerated() where left > 0 {
      let heads = number == listed.count - 1 ? left : min(1, left)
      left -= heads
      if let last = pieces.last, last.price == price {
        pieces[pieces.count - 1].heads += heads
      } else {
        pieces.append((price, heads))
      }
    }
    return pieces
  }
}
