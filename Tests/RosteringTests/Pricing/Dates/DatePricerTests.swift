import SeededNumbers
import Testing
import Workforce

@testable import Rostering

/// Pricing by dates against the tables that know times of day.
struct DatePricerTests {
  @Test(arguments: NamedShiftOracle.seeds)
  func `by dates, the best tour is worth what it is by the general tables`(seed: UInt64) throws {
    let problem = RosteringProblem(try NamedShiftWorld.instance(seed: seed))
    var random = SeededNumbers(seed: seed)
    var pricer = TourPricer(problem: problem)
    var general = pricer
    general.answersByDates = false
    let gains = [Double](repeating: 0, count: problem.timeline.count)
    for type in problem.types.indices {
      for _ in 0..<4 {
        let shifts = problem.cover.map { _ in Double(random.number(-4...9)) }
        let found = pricer.bestTour(type: type, gains: gains, shifts: shifts)
        let wanted = general.bestTour(type: type, gains: gains, shifts: shifts)
        #expect((found == nil) == (wanted == nil))
        guard let found, let wanted else { continue }
        #expect(abs(found.value - wanted.value) < 1e-9)
        #expect(found.ceiling >= wanted.value - 1e-9)
        #expect(abs(problem.value(of: found.tour, type: type, shifts) - found.value) < 1e-9)
      }
    }
  }

  @Test(arguments: NamedShiftOracle.seeds)
  func `in a window, too, and what stands stays`(seed: UInt64) throws {
    let problem = RosteringProblem(try NamedShiftWorld.instance(seed: seed))
    var random = SeededNumbers(seed: seed)
    var pricer = TourPricer(problem: problem)
    var general = pricer
    general.answersByDates = false
    let gains = [Double](repeating: 0, count: problem.timeline.count)
    for type in problem.types.indices {
      let catalogue = problem.catalogues[problem.types[type].catalogue]
      let first = problem.cover.map { _ in Double(random.number(-4...9)) }
      guard let old = pricer.bestTour(type: type, gains: gains, shifts: first)?.tour else {
        continue
      }
      for _ in 0..<4 {
        let days = problem.instance.horizon.days
        let begin = random.number(0...(days - 1))
        let window = begin..<random.number((begin + 1)...days)
        let fixed = FixedDays(tour: old, opening: window, catalogue: catalogue)
        let shifts = problem.cover.map { _ in Double(random.number(-4...9)) }
        let best = pricer.bestTour(type: type, gains: gains, shifts: shifts, within: fixed)
        let other = general.bestTour(type: type, gains: gains, shifts: shifts, within: fixed)
        let (found, wanted) = (try #require(best), try #require(other))
        #expect(abs(found.value - wanted.value) < 1e-9)
        #expect(abs(problem.value(of: found.tour, type: type, shifts) - found.value) < 1e-9)
        let kept = old.duties.filter { !window.contains(catalogue.duties[$0.duty].day) }
        let stays = found.tour.duties.filter { !window.contains(catalogue.duties[$0.duty].day) }
        #expect(kept == stays)
      }
    }
  }

  @Test(arguments: NamedShiftOracle.seeds)
  func `with any prices of counts, no tour earns more than the ceiling`(seed: UInt64) throws {
    let problem = RosteringProblem(try NamedShiftWorld.instance(seed: seed))
    var random = SeededNumbers(seed: seed)
    var pricer = TourPricer(problem: problem)
    let gains = [Double](repeating: 0, count: problem.timeline.count)
    for type in problem.types.indices {
      guard let question = pricer.question(type: type) else { continue }
      for _ in 0..<4 {
        let shifts = problem.cover.map { _ in Double(random.number(-4...9)) }
        guard let best = pricer.bestTour(type: type, gains: gains, shifts: shifts) else { continue }
        let prices = problem.types[type].counters.map { counter in
          counter.price == nil ? Double(random.number(-3...3)) : 0
        }
        let answer = pricer.relaxedTour(question, shifts: shifts, countPrices: prices)
        let relaxed = try #require(answer)
        #expect(relaxed.ceiling >= best.value - 1e-9)
      }
    }
  }
}

extension RosteringProblem {
  /// What a tour earns in the rows of cover less what it costs.
  fileprivate func value(of tour: Tour, type: Int, _ shifts: [Double]) -> Double {
    let group = coverGroups[types[type].coverGroup]
    return tour.duties.reduce(-tour.cost) { sum, planned in
      group.rows(ofDuty: planned.duty).reduce(sum) { $0 + shifts[$1] }
    }
  }
}
