import SeededNumbers
import Testing
import Workforce

@testable import Rostering

struct CoverageStateTests {
  @Test(arguments: 0..<25 as Range<UInt64>)
  func `cover stays at its best while people come and go, and gains are true`(
    seed: UInt64
  ) throws {
    var random = SeededNumbers(seed: seed)
    let problem = RosteringProblem(try crowd(&random).instance)
    var state = CoverageState(problem: problem)
    var onDuty: [(slots: [Int], skillClass: Int)] = []
    for _ in 0..<60 {
      if random.chance(2, in: 5), let position = onDuty.indices.randomElement(using: &random) {
        let entry = onDuty.remove(at: position)
        state.remove(entry.slots, class: entry.skillClass)
      } else {
        let first = random.number(0...(problem.timeline.count - 1))
        let end = min(problem.timeline.count, first + random.number(1...4))
        let skillClass = random.number(0...(problem.classes.count - 1))
        onDuty.append((Array(first..<end), skillClass))
        state.add(Array(first..<end), class: skillClass)
      }
      check(&state, problem: problem, onDuty: onDuty)
    }
    let worth = state.worth
    state.recount()
    #expect(abs(state.worth - worth) < 1e-6)
  }

  @Test(arguments: 0..<25 as Range<UInt64>)
  func `changes taken back leave cover, worth and gains as they were`(seed: UInt64) throws {
    var random = SeededNumbers(seed: seed)
    let problem = RosteringProblem(try crowd(&random).instance)
    var state = CoverageState(problem: problem)
    var onDuty: [(slots: [Int], skillClass: Int)] = []
    for _ in 0..<20 {
      let isKept = random.chance(1, in: 2)
      let before = onDuty
      let worth = state.worth
      state.openJournal()
      for _ in 0..<random.number(1...6) {
        if random.chance(1, in: 2), let position = onDuty.indices.randomElement(using: &random) {
          let entry = onDuty.remove(at: position)
          state.remove(entry.slots, class: entry.skillClass)
        } else {
          let first = random.number(0...(problem.timeline.count - 1))
          let skillClass = random.number(0...(problem.classes.count - 1))
          onDuty.append(([first], skillClass))
          state.add([first], class: skillClass)
        }
      }
      if isKept {
        state.keepChanges()
      } else {
        state.takeBackChanges()
        onDuty = before
        #expect(state.worth == worth)
      }
      check(&state, problem: problem, onDuty: onDuty)
    }
  }

  @Test func `with everybody gone again all need is missing`() throws {
    var random = SeededNumbers(seed: 3)
    let problem = RosteringProblem(try crowd(&random).instance)
    let empty = CoverageState(problem: problem).worth
    var state = CoverageState(problem: problem)
    for skillClass in problem.classes.indices { state.add([0, 1, 2, 3], class: skillClass) }
    for skillClass in problem.classes.indices { state.remove([0, 1, 2, 3], class: skillClass) }
    #expect(abs(state.worth - empty) < 1e-9)
    #expect(state.idlePrice == 0)
  }

  /// The worth of what is missing, the gain of every class in every slot, and who serves what.
  private func check(
    _ state: inout CoverageState,
    problem: RosteringProblem,
    onDuty: [(slots: [Int], skillClass: Int)]
  ) {
    var total = 0.0
    var best: [[Double]] = []
    for slot in 0..<problem.timeline.count {
      var heads = [Int](repeating: 0, count: problem.classes.count)
      for entry in onDuty where entry.slots.contains(slot) { heads[entry.skillClass] += 1 }
      let worth = problem.leastWorth(heads: heads, slot: slot)
      total += worth
      best.append(
        problem.classes.indices.map { skillClass in
          var more = heads
          more[skillClass] += 1
          return worth - problem.leastWorth(heads: more, slot: slot)
        }
      )
      checkFlow(state, problem: problem, heads: heads, slot: slot)
    }
    checkIdle(state, problem: problem, onDuty: onDuty)
    #expect(abs(state.worth - total) < 1e-6)
    var gains = [Double](repeating: .nan, count: problem.timeline.count)
    for skillClass in problem.classes.indices {
      state.fill(&gains, class: skillClass, slots: gains.indices)
      let isTrue = gains.indices.allSatisfy { abs(gains[$0] - best[$0][skillClass]) < 1e-9 }
      #expect(isTrue)
      let reaches = gains.indices.allSatisfy { slot in
        let dearest = state.reach(class: skillClass, slot: slot).members
          .map {
            problem.step(queue: $0, slot: slot, missing: state.missing(queue: $0, slot: slot))
          }.max()
        return abs(gains[slot] - (dearest ?? 0)) < 1e-9
      }
      #expect(reaches)
    }
  }

  /// The slots with people without work are those in which more are on duty than serve.
  private func checkIdle(
    _ state: CoverageState,
    problem: RosteringProblem,
    onDuty: [(slots: [Int], skillClass: Int)]
  ) {
    let idle = (0..<problem.timeline.count).filter { slot in
      let present = onDuty.count { $0.slots.contains(slot) }
      let serving = problem.classes.indices.reduce(0) { sum, skillClass in
        (0..<problem.queueCount).reduce(sum) {
          $0 + state.heads(class: skillClass, queue: $1, slot: slot)
        }
      }
      return present > serving
    }
    #expect(state.idleSlots.sorted() == idle)
    for slot in idle { #expect(state.anyIdleClass(slot: slot) != nil) }
  }

  /// Nobody serves a queue that is not the own one, nobody serves twice, nothing is lost.
  private func checkFlow(
    _ state: CoverageState,
    problem: RosteringProblem,
    heads: [Int],
    slot: Int
  ) {
    for (skillClass, count) in heads.enumerated() {
      let serving = (0..<problem.queueCount).map {
        state.heads(class: skillClass, queue: $0, slot: slot)
      }
      #expect(serving.reduce(0, +) <= count)
      let members = problem.classes[skillClass].queues.members
      #expect(serving.indices.allSatisfy { serving[$0] == 0 || members.contains($0) })
    }
    for queue in 0..<problem.queueCount {
      let served = problem.classes.indices.reduce(0) {
        $0 + state.heads(class: $1, queue: queue, slot: slot)
      }
      let need = problem.need[queue: queue, slot: slot]
      #expect(state.missing(queue: queue, slot: slot) == need - served)
    }
  }

  /// Three or four queues, classes of random languages, need in six hours of a day.
  private func crowd(_ random: inout SeededNumbers) throws -> WorldSketch {
    let languages = ["en", "de", "fr", "es"].prefix(random.number(3...4))
    let queues = languages.map { language in
      let first = random.number(1...9)
      let prices = [first, first + random.number(0...4)].map(Double.init)
      return (language: language, prices: Array(prices.prefix(random.number(1...2))))
    }
    var need: [(queue: Int, hours: Range<Int>, heads: Int)] = []
    for hour in 0..<6 {
      for queue in queues.indices where random.chance(2, in: 3) {
        need.append((queue, hour..<hour + 1, random.number(1...3)))
      }
    }
    let people = (0..<5).map { number in
      let spoken = languages.filter { _ in random.chance(1, in: 2) }
      return WorldSketch.Person(
        id: "agent-\(number)",
        languages: spoken.isEmpty ? ["en"] : Array(spoken)
      )
    }
    let pattern = try WorldSketch.pattern(hours: [4], from: "00:00", to: "20:00")
    return WorldSketch(
      days: 1,
      queues: Array(queues),
      need: need,
      contracts: [WorldSketch.contract(patterns: [pattern])],
      people: people
    )
  }
}

extension RosteringProblem {
  /// The least worth of missing heads that so many heads of each class can leave in a slot.
  ///
  /// All numbers of heads per queue are tried that Hall's condition (1935) admits: no set of queues
  /// takes more heads than there are people who may serve one of them.
  fileprivate func leastWorth(heads: [Int], slot: Int) -> Double {
    let needs = (0..<queueCount).map { need[queue: $0, slot: slot] }
    let people = (0..<(1 << queueCount)).map { set in
      zip(classes, heads).reduce(0) { $0 + ($1.0.queues & QueueSet(set) == 0 ? 0 : $1.1) }
    }
    var least = Double.infinity
    var served = [Int](repeating: 0, count: queueCount)

    func choose(_ queue: Int, worth: Double, sums: [Int]) {
      guard queue < queueCount else {
        if worth < least, zip(sums, people).allSatisfy({ $0 <= $1 }) { least = worth }
        return
      }
      for heads in 0...needs[needs.startIndex + queue] {
        served[queue] = heads
        var raised = sums
        for set in raised.indices where set >> queue & 1 == 1 { raised[set] += heads }
        let missing = needs[needs.startIndex + queue] - heads
        choose(
          queue + 1,
          worth: worth + self.worth(queue: queue, slot: 0, missing: missing),
          sums: raised
        )
      }
    }
    choose(0, worth: 0, sums: [Int](repeating: 0, count: 1 << queueCount))
    return least
  }
}
