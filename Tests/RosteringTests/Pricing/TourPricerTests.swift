import CivilTime
import SeededNumbers
import Testing
import Workforce

@testable import Rostering

struct TourPricerTests {
  @Test(arguments: OracleOptimum.seeds)
  func `the best tour is the best of all that the rule book allows`(seed: UInt64) throws {
    let instance = try TinyWorld.instance(seed: seed)
    let problem = RosteringProblem(instance)
    var pricer = TourPricer(problem: problem)
    var random = SeededNumbers(seed: seed)
    for (position, agent) in instance.agents.enumerated() {
      let tours = BruteForceTours(agent: agent, instance: instance).distinct()
      for _ in 0..<5 {
        let gains = problem.randomGains(&random)
        let lead = problem.timeline.lead
        let best = tours.map { tour in
          tour.worked.reduce(-tour.labour) { $0 + gains[lead + $1] }
        }.max()
        let found = pricer.bestTour(type: problem.typeOfAgent[position], gains: gains)
        try #require((found == nil) == (best == nil))
        if let found, let best { #expect(abs(found.value - best) < 1e-6) }
      }
    }
  }

  @Test(arguments: [8, 14], 0..<6 as Range<UInt64>)
  func `weeks, rest and history hold over longer horizons`(days: Int, seed: UInt64) throws {
    var random = SeededNumbers(seed: seed &+ UInt64(days) << 32)
    let problem = RosteringProblem(try longWorld(days: days, &random).instance)
    var pricer = TourPricer(problem: problem)
    let enumeration = TourEnumeration(problem: problem, agent: 0)
    for _ in 0..<3 {
      let gains = problem.randomGains(&random)
      let found = pricer.bestTour(type: 0, gains: gains)
      let best = enumeration.bestValue(gains: gains)
      try #require((found == nil) == (best == nil))
      if let found, let best { #expect(abs(found.value - best) < 1e-6) }
    }
  }

  @Test(arguments: OracleOptimum.seeds)
  func `a tour's value is what its slots earn less what it costs`(seed: UInt64) throws {
    let problem = RosteringProblem(try TinyWorld.instance(seed: seed))
    var pricer = TourPricer(problem: problem)
    var random = SeededNumbers(seed: seed)
    for type in problem.types.indices {
      let gains = problem.randomGains(&random)
      guard let found = pricer.bestTour(type: type, gains: gains) else { continue }
      // The cost of a tour holds the idle price, which the gains of the search leave out.
      let idle = problem.idlePrice(of: found.tour)
      let value = found.tour.workSlots.reduce(idle - found.tour.cost) { $0 + gains[$1] }
      #expect(abs(found.value - value) < 1e-6)
      #expect(found.tour.workSlots == found.tour.workSlots.sorted())
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `another duty of the same day leaves the tour legal and is the best of those`(
    seed: UInt64
  ) throws {
    var random = SeededNumbers(seed: seed)
    let problem = RosteringProblem(try longWorld(days: 8, &random).instance)
    var pricer = TourPricer(problem: problem)
    let first = problem.randomGains(&random)
    guard let tour = pricer.bestTour(type: 0, gains: first)?.tour else { return }
    let gains = problem.randomGains(&random)
    let catalogue = problem.catalogues[0]
    let restSlots =
      (problem.instance.agents[0].rules.restBetweenShifts?.steps.last?.value ?? 0) / 60
    for position in tour.duties.indices {
      let found = pricer.bestDuty(type: 0, replacing: position, of: tour, gains: gains)
      let old = catalogue.duties[tour.duties[position].duty]
      let before: Int? = position == 0 ? problem.types[0].starts[0].first : nil
      let candidates = catalogue.duties(ofDay: old.day).filter { duty in
        let slots = catalogue.slots(of: catalogue.duties[duty])
        let restsBefore =
          before.map { catalogue.duties[duty].start >= $0 }
          ?? {
            let earlier = catalogue.duties[tour.duties[position - 1].duty]
            return catalogue.slots(of: earlier).upperBound + restSlots <= slots.lowerBound
          }()
        let restsAfter = tour.duties.dropFirst(position + 1).first.map {
          slots.upperBound + restSlots
            <= catalogue.slots(of: catalogue.duties[$0.duty]).lowerBound
        }
        return restsBefore && restsAfter != false && problem.types[0].isAllowed[duty]
          && catalogue.duties[duty].paidClass == old.paidClass
      }
      let values = candidates.map { duty in
        naiveValue(
          of: catalogue.forms[catalogue.duties[duty].form],
          start: catalogue.startSlots[catalogue.duties[duty].start],
          gains: gains,
          costs: problem.costHours[0],
          hourlyCost: problem.types[0].weightedHourlyCost
        )
      }
      let value = found.map { duty in
        duty.workSlots.reduce(problem.idlePrice(of: duty) - duty.cost) { $0 + gains[$1] }
      }
      #expect(abs((value ?? -.infinity) - (values.max() ?? -.infinity)) < 1e-6)
    }
  }

  /// In Nuuk the clock skips 23:00 to 24:00 on Saturday, 27 March 2027: a start at 23:30 happens at
  /// 00:30 on Sunday, after Sunday's own start at 00:00, and still belongs to Saturday.
  @Test(arguments: [660, 690, 720])
  func `rest holds where a start of one date lies after a start of the next`(
    restMinutes: Int
  ) throws {
    var sketch = WorldSketch(
      zone: "America/Nuuk",
      firstDate: "2027-03-27",
      days: 2,
      intervalMinutes: 30,
      restMinutes: restMinutes,
      people: [.init(id: "ana")]
    )
    let edge = try WorldSketch.pattern(
      "edge",
      hours: [8],
      from: "00:00",
      to: "23:30",
      everyMinutes: 1410
    )
    for count in 1...5 {
      let early = try WorldSketch.pattern(
        "early",
        hours: [8],
        from: "04:30",
        to: count == 1 ? "04:30" : "0\(3 + count):30",
        weekdays: [.saturday]
      )
      sketch.contracts = [WorldSketch.contract(patterns: [early, edge])]
      let instance = try sketch.instance
      let problem = RosteringProblem(instance)
      var pricer = TourPricer(problem: problem)
      var random = SeededNumbers(seed: UInt64(count))
      let tours = BruteForceTours(agent: instance.agents[0], instance: instance).distinct()
      for _ in 0..<20 {
        let gains = problem.randomGains(&random)
        let lead = problem.timeline.lead
        let best = tours.map { $0.worked.reduce(0) { $0 + gains[lead + $1] } }.max()
        let found = pricer.bestTour(type: 0, gains: gains)
        #expect(abs(try #require(found).value - (try #require(best))) < 1e-6)
      }
    }
  }

  /// One agent, few days a week, one or two starts and lengths a day, some history.
  private func longWorld(days: Int, _ random: inout SeededNumbers) throws -> WorldSketch {
    let hours = random.chance(1, in: 2) ? [8] : [6, 9]
    let least = random.number(0...2)
    let most = least + random.number(0...1)
    let start = random.number(0...14)
    let pattern = try WorldSketch.pattern(
      hours: hours,
      from: clock(start),
      to: clock(start + 7),
      everyMinutes: 420,
      breaks: random.chance(1, in: 2) ? [WorldSketch.meal(2...4)] : []
    )
    let shortest = pattern.paidMinutes(ofLengthMinutes: 60 * hours[0]) / 60
    let longest = hours[hours.count - 1] * most
    var sketch = WorldSketch(
      days: days,
      restMinutes: 60 * random.number(8...16),
      prices: Prices(
        missingHeadHour: 10,
        idleHour: Double(random.number(0...2)),
        labourWeight: 1
      ),
      contracts: [
        WorldSketch.contract(
          hours: random.chance(1, in: 2)
            ? shortest * least...max(shortest * least, longest) : 0...longest,
          daysPerWeek: least...max(1, most),
          patterns: [pattern]
        )
      ],
      people: [.init(id: "ana", hourlyCost: Double(random.number(0...3)))]
    )
    if random.chance(1, in: 2) {
      sketch.history = [
        ("ana", "2027-03-07 \(clock(random.number(10...20)))", random.number(4...9))
      ]
    }
    return sketch
  }

  private func clock(_ hour: Int) -> String { hour < 10 ? "0\(hour):00" : "\(hour):00" }
}

extension RosteringProblem {
  /// Gains of some slots of the grid; outside it nothing is earned.
  func randomGains(_ random: inout SeededNumbers) -> [Double] {
    (0..<timeline.count).map { slot in
      let gain = random.chance(1, in: 2) ? Double(random.number(-20...100)) / 10 : 0
      return timeline.gridSlots.contains(slot) ? gain : 0
    }
  }

  /// The idle price of a duty nobody of which would find work.
  fileprivate func idlePrice(of duty: PlannedDuty) -> Double {
    duty.workSlots.reduce(0) { $0 + idlePrices[$1] }
  }
}
