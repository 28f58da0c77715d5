import SeededNumbers
import Testing
import Workforce

@testable import Rostering

struct WeightedCoverTests {
  @Test(arguments: 0..<20 as Range<UInt64>)
  func `gains are what a head earns, and adding up again finds the best assignment`(
    seed: UInt64
  ) throws {
    var random = SeededNumbers(seed: seed)
    let problem = RosteringProblem(try crowd(&random))
    try #require(problem.isWeighted)
    var state = CoverageState(problem: problem)
    var onDuty = [Int: [Int]]()
    var gains = [Double](repeating: 0, count: problem.timeline.count)
    for _ in 0..<24 {
      let slot = random.number(0...5)
      let people = onDuty[slot, default: []]
      if people.count >= 4, let place = people.indices.randomElement(using: &random) {
        state.remove([slot], class: people[place])
        onDuty[slot]?.remove(at: place)
      } else {
        let skillClass = random.number(0...(problem.classes.count - 1))
        state.fill(&gains, class: skillClass, slots: slot..<slot + 1)
        let before = state.worth
        state.add([slot], class: skillClass)
        onDuty[slot, default: []].append(skillClass)
        #expect(abs(before - state.worth - gains[slot]) < 1e-9)
      }
      let best = (0..<problem.timeline.count).reduce(0) {
        $0 + problem.leastCost(of: onDuty[$1, default: []], slot: $1)
      }
      #expect(state.worth > best - 1e-9)
      var counted = state
      counted.recount()
      #expect(abs(counted.worth - best) < 1e-9)
    }
  }

  @Test(arguments: 0..<10 as Range<UInt64>)
  func `changes taken back leave people where they were`(seed: UInt64) throws {
    var random = SeededNumbers(seed: seed)
    let problem = RosteringProblem(try crowd(&random))
    var state = CoverageState(problem: problem)
    for slot in 0..<6 { state.add([slot], class: slot % problem.classes.count) }
    let (worth, heads) = (state.worth, state.allHeads(problem))
    state.openJournal()
    for _ in 0..<20 {
      let skillClass = random.number(0...(problem.classes.count - 1))
      state.add([random.number(0...5)], class: skillClass)
    }
    state.remove([0], class: 0)
    state.takeBackChanges()
    #expect(state.worth == worth)
    #expect(state.allHeads(problem) == heads)
  }

  /// Three queues and five people of different efficiency.
  private func crowd(_ random: inout SeededNumbers) throws -> Instance {
    let languages = ["en", "de", "fr"]
    let people = (0..<5).map { number in
      let spoken = languages.filter { _ in random.chance(2, in: 3) }
      return WorldSketch.Person(
        id: "agent-\(number)",
        languages: spoken.isEmpty ? ["en"] : Array(spoken)
      )
    }
    let pattern = try WorldSketch.pattern(hours: [4], from: "00:00", to: "20:00")
    let plain = WorldSketch(
      days: 1,
      queues: languages.map { (language: $0, prices: [Double(random.number(1...9)), 10]) },
      need: (0..<6).flatMap { hour in
        languages.indices.map { ($0, hour..<hour + 1, random.number(1...2)) }
      },
      contracts: [WorldSketch.contract(patterns: [pattern])],
      people: people
    )
    let instance = try plain.instance
    return Instance(
      name: instance.name,
      revised: instance.revised,
      horizon: instance.horizon,
      locations: instance.locations,
      clients: instance.clients,
      queues: instance.queues,
      contracts: instance.contracts,
      agents: EfficientWorld.varied(instance.agents, of: instance.queues, &random),
      requirement: instance.requirement,
      prices: Prices(missingHeadHour: 10, idleHour: random.chance(1, in: 2) ? 3 : 0)
    )
  }
}

extension CoverageState {
  /// Heads of every class at every queue in every slot.
  fileprivate func allHeads(_ problem: RosteringProblem) -> [Int] {
    (0..<problem.timeline.count).flatMap { slot in
      problem.classes.indices.flatMap { skillClass in
        (0..<problem.queueCount).map { heads(class: skillClass, queue: $0, slot: slot) }
      }
    }
  }
}

extension RosteringProblem {
  /// The least cost of a slot with people of these classes, all assignments tried.
  fileprivate func leastCost(of people: [Int], slot: Int) -> Double {
    var places = [Int?](repeating: nil, count: people.count)
    var least = Double.infinity
    func assign(_ number: Int) {
      guard number < people.count else {
        least = min(least, cost(of: people, at: places, slot: slot))
        return
      }
      places[number] = nil
      assign(number + 1)
      for queue in classes[people[number]].queues.members {
        places[number] = queue
        assign(number + 1)
      }
      places[number] = nil
    }
    assign(0)
    return least
  }

  /// The price of what is missing, less the idle price that people who are needed earn back.
  private func cost(of people: [Int], at places: [Int?], slot: Int) -> Double {
    (0..<queueCount).reduce(0) { sum, queue in
      let here = people.indices.filter { places[$0] == queue }
      let served = here.reduce(0) { $0 + classes[people[$1]].efficiency(at: queue) }
      let needed = heads(need[queue: queue, slot: slot])
      let busy = Double(here.count) * (served > needed ? needed / served : 1)
      var (missing, price) = (needed - served, 0.0)
      for step in steps[queue] + Array(repeating: steps[queue].last ?? 0, count: 9)
      where missing > 0 {
        price += min(1, missing) * step
        missing -= 1
      }
      return sum + price + idlePrices[slot] * (min(served, needed) - busy)
    }
  }
}
