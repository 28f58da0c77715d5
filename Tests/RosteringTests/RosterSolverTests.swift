import Audit
import Rostering
import SeededNumbers
import Testing
import Workforce

struct RosterSolverTests {
  @Test(arguments: [3] as [UInt64])
  func `the same seed and limit of iterations give the same roster`(seed: UInt64) throws {
    let instance = try crowd(seed: seed).instance
    let results = (0..<2).map { _ in solve(instance, seed: seed, threads: 2) }
    #expect(results[0].roster == results[1].roster)
    #expect(results[0].objective == results[1].objective)
    #expect(results[0].lowerBound == results[1].lowerBound)
    #expect(results[0].iterations == results[1].iterations)
  }

  @Test(arguments: [1, 3])
  func `the number of threads changes nothing under a limit of iterations`(threads: Int) throws {
    let instance = try crowd(seed: 5).instance
    let two = solve(instance, seed: 5, threads: 2)
    let other = solve(instance, seed: 5, threads: threads)
    #expect(two.roster == other.roster)
    #expect(two.iterations == other.iterations)
    #expect(two.lowerBound == other.lowerBound)
  }

  @Test(arguments: 0..<3 as Range<UInt64>)
  func `a roster of eight people passes the audit and lies above the bound`(
    seed: UInt64
  ) throws {
    let instance = try crowd(seed: seed).instance
    let result = solve(instance, seed: seed, threads: 1)
    let roster = try #require(result.roster)
    let objective = try #require(result.objective)
    let report = AuditReport(of: roster, for: instance)
    #expect(report.violations == [])
    #expect(abs(report.objective.total - objective.total) < 1e-6)
    #expect(abs(report.objective.shortage - objective.shortage) < 1e-6)
    #expect(abs(report.objective.idle - objective.idle) < 1e-6)
    #expect(try #require(result.lowerBound) <= objective.total + 1e-6)
  }

  @Test func `a run that is to stop at once has no roster and says why it ended`() throws {
    let instance = try crowd(seed: 1).instance
    let solver = RosterSolver(instance: instance, options: SolveOptions(timeLimitSeconds: nil))
    let result = solver.solve(shouldStop: { true })
    #expect(result.status == .noRoster)
    #expect(result.stopReason == .interrupted)
    #expect(result.roster == nil)
  }

  @Test(arguments: 1...3)
  func `named shifts of few days have a best roster`(days: Int) throws {
    let result = solve(try ShortNamedShifts.instance(days: days), seed: 1, threads: 1)
    #expect(result.status == .optimal)
    #expect(result.objective?.total == (days == 3 ? 160 : 0))
  }

  /// Labour has a price, so objectives are multiples of nothing, and bounds come from GLPK's fractions.
  @Test func `a roster that costs what the bound says is the best one, and the run ends`() throws {
    var ends: [RosterResult.StopReason] = []
    for seed in 0..<12 as Range<UInt64> {
      let result = solve(try crowd(seed: seed).instance, seed: seed, threads: 1)
      let objective = try #require(result.objective).total
      guard try objective - #require(result.lowerBound) <= 1e-6 * objective else { continue }
      #expect(result.status == .optimal)
      ends.append(result.stopReason)
    }
    #expect(!ends.isEmpty)
    #expect(ends.allSatisfy { $0 == .gapReached })
  }

  private func solve(_ instance: Instance, seed: UInt64, threads: Int) -> RosterResult {
    let options = SolveOptions(
      timeLimitSeconds: nil,
      iterationLimit: 300,
      gapPercent: 0,
      seed: seed,
      threads: threads
    )
    return RosterSolver(instance: instance, options: options).solve()
  }

  /// Eight people with leave, three languages, three days, two kinds of shift with meals.
  private func crowd(seed: UInt64) throws -> WorldSketch {
    var random = SeededNumbers(seed: seed)
    let early = try WorldSketch.pattern(
      "early",
      hours: [8],
      from: "06:00",
      to: "10:00",
      breaks: [WorldSketch.meal(3...5)]
    )
    let late = try WorldSketch.pattern("late", hours: [6, 9], from: "14:00", to: "22:00")
    let languages = ["en", "de", "fr"]
    var need: [(queue: Int, hours: Range<Int>, heads: Int)] = []
    for hour in 6..<24 {
      for queue in languages.indices { need.append((queue, hour..<hour + 1, random.number(0...2))) }
    }
    return WorldSketch(
      days: 3,
      queues: languages.map { ($0, [10, 13]) },
      need: need,
      prices: Prices(missingHeadHour: 10, idleHour: 1, labourWeight: 1),
      contracts: [
        WorldSketch.contract("full", daysPerWeek: 0...2, patterns: [early, late]),
        WorldSketch.contract("half", hours: 0...20, daysPerWeek: 0...2, patterns: [early]),
      ],
      people: (0..<8).map { number in
        WorldSketch.Person(
          id: "agent-\(number)",
          contract: random.number(0...1),
          languages: [languages[number % 3]]
            + (random.chance(1, in: 2) ? [languages[(number + 1) % 3]] : []),
          leave: random.chance(1, in: 3) ? [("2027-03-09", "2027-03-09", 0)] : [],
          hourlyCost: Double(random.number(0...2))
        )
      }
    )
  }
}
