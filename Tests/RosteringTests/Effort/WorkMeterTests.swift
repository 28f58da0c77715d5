import Testing
import Workforce

@testable import Rostering

struct WorkMeterTests {
  private let problem: RosteringProblem
  private let relaxation: LagrangianBound

  init() throws {
    problem = RosteringProblem(try ShortNamedShifts.instance(days: 14, people: 3))
    relaxation = LagrangianBound(problem: problem)
  }

  @Test func `without a limit nothing ends`() {
    let meter = WorkMeter()
    meter.add(1e12)
    #expect(!meter.isUsedUp)
    #expect(meter.iterationsLeft(rows: 10) == nil)
  }

  @Test func `simplex iterations count by the rows of their program`() {
    let meter = WorkMeter(limit: 10)
    #expect(meter.iterationsLeft(rows: 100) == 30)
    meter.add(iterations: 15, rows: 100)
    #expect(meter.work == 5)
    #expect(meter.iterationsLeft(rows: 100) == 15)
    meter.add(4.5)
    #expect(!meter.isUsedUp)
    meter.add(0.5)
    #expect(meter.isUsedUp)
    #expect(meter.iterationsLeft(rows: 100) == 1)
  }

  @Test func `a small limit of steps goes with little other work`() {
    let units = [1, 100, 500, 950, 30_000].map(WorkMeter.units(iterationLimit:))
    #expect(units == [500, 1_500, 27_500, 95_000, 3_000_000])
  }

  @Test func `a limit beyond all numbers is none`() {
    let meter = WorkMeter(iterationLimit: .max)
    meter.add(1e12)
    #expect(!meter.isUsedUp)
  }

  /// Schedules of ascent under a limit of work, on some threads.
  private func ascent(limit: Int, threads: Int) -> FirstOrderAscent {
    let meter = WorkMeter(limit: limit)
    let crew = PricingCrew(problem: problem, threads: threads, meter: meter)
    var ascent = FirstOrderAscent(relaxation: relaxation, crew: crew, toursKept: 8)
    let isWhole = ascent.run(evaluations: 10_000, stepShare: 0.2) { meter.isUsedUp }
    #expect(!isWhole)
    return ascent
  }

  @Test func `the bound ends at a limit of work, at the same place on any number of threads`() {
    let short = ascent(limit: 5, threads: 1)
    let long = ascent(limit: 10, threads: 1)
    #expect(short.evaluations > 0)
    #expect(short.evaluations < long.evaluations)
    #expect(long.evaluations < 1_000)
    let other = ascent(limit: 10, threads: 2)
    #expect(other.evaluations == long.evaluations)
    #expect(other.prices == long.prices)
  }

  @Test func `column generation ends at a limit of work, with a floor that holds`() throws {
    let outcomes = try [1, 1_000_000].map { limit in
      let crew = PricingCrew(problem: problem, threads: 1, meter: WorkMeter(limit: limit))
      return try ColumnGeneration(problem: problem, relaxation: relaxation, crew: crew).run(
        seeds: MasterTours(problem: problem, rounds: 0).tours().tours,
        bound: 0,
        prices: [Double](repeating: 0, count: relaxation.priceCount),
        tolerance: 0,
        roundLimit: 400,
        shouldStop: { false }
      )
    }
    #expect(outcomes[0].rounds < outcomes[1].rounds)
    #expect(outcomes[0].bound <= outcomes[1].bound)
  }

  @Test func `a small limit of iterations leaves a roster`() throws {
    let options = SolveOptions(timeLimitSeconds: nil, iterationLimit: 1, gapPercent: 0, threads: 1)
    let result = RosterSolver(instance: problem.instance, options: options).solve()
    #expect(result.roster != nil)
  }
}
