import Testing
import Workforce

@testable import Rostering

struct OpenDaysTests {
  @Test(arguments: OracleOptimum.seeds)
  func `days that stay keep their duties, and the open ones get the best that fits`(
    seed: UInt64
  ) throws {
    let problem = RosteringProblem(try TinyWorld.instance(seed: seed))
    var pricer = TourPricer(problem: problem)
    var random = SeededNumbers(seed: seed)
    for (type, agentType) in problem.types.enumerated() {
      let catalogue = problem.catalogues[agentType.catalogue]
      let days = catalogue.dayStarts.count - 1
      let old = pricer.bestTour(type: type, gains: problem.gains(&random))?.tour
      guard let old else { continue }
      let first = random.number(0...(days - 1))
      let open = first..<random.number((first + 1)...days)
      let openDays = OpenDays(keeping: old, in: catalogue, except: open)
      let gains = problem.gains(&random)
      let found = try #require(pricer.bestTour(type: type, gains: gains, within: openDays))
      let isOpen = { (duty: PlannedDuty) in open.contains(catalogue.duties[duty.duty].day) }
      #expect(found.tour.duties.filter { !isOpen($0) } == old.duties.filter { !isOpen($0) })
      #expect(openDays.fixedDuties == old.duties.filter { !isOpen($0) })

      let value = problem.value(of: found.tour.duties.filter(isOpen), gains: gains)
      #expect(abs(found.value - value) < 1e-6)
      #expect(value >= problem.value(of: old.duties.filter(isOpen), gains: gains) - 1e-6)
      let whole = try #require(pricer.bestTour(type: type, gains: gains))
      #expect(problem.value(of: found.tour.duties, gains: gains) <= whole.value + 1e-6)
    }
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func `with all days open nothing changes, and with none the tour stays`(seed: UInt64) throws {
    let problem = RosteringProblem(try TinyWorld.instance(seed: seed))
    var pricer = TourPricer(problem: problem)
    var random = SeededNumbers(seed: seed)
    for (type, agentType) in problem.types.enumerated() {
      let catalogue = problem.catalogues[agentType.catalogue]
      let gains = problem.gains(&random)
      guard let best = pricer.bestTour(type: type, gains: gains) else { continue }
      let all = OpenDays(keeping: Tour(), in: catalogue, except: 0..<catalogue.dayStarts.count - 1)
      #expect(pricer.bestTour(type: type, gains: gains, within: all)?.tour == best.tour)
      let none = OpenDays(keeping: best.tour, in: catalogue, except: 0..<0)
      let other = problem.gains(&random)
      let kept = try #require(pricer.bestTour(type: type, gains: other, within: none))
      #expect(kept.tour == best.tour)
      #expect(kept.value == 0)
    }
  }
}

extension RosteringProblem {
  fileprivate func gains(_ random: inout SeededNumbers) -> [Double] {
    (0..<timeline.count).map { slot in
      timeline.gridSlots.contains(slot) ? Double(random.number(0...20)) - idlePrices[slot] : 0
    }
  }

  /// What duties earn less what they cost; their cost holds the idle price, the gains lack it.
  fileprivate func value(of duties: [PlannedDuty], gains: [Double]) -> Double {
    let tour = Tour(duties: duties)
    return tour.workSlots.reduce(idlePrice(of: tour) - tour.cost) { $0 + gains[$1] }
  }
}
