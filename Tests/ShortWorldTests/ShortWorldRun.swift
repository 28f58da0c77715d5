import Audit
import CivilTime
import Explanation
import InstanceFiles
import LinearProgram
import RosterFiles
import Rostering
import Testing
import WorkRules
import Workforce

/// What each command does, one after the other, with a short world: reading, solving, auditing, writing,
/// reading back, explaining and the programs.
struct ShortWorldRun {
  let seed: UInt64
  let world: ShortWorld

  init(seed: UInt64) {
    self.seed = seed
    world = ShortWorld(seed: seed)
  }

  /// Whether the world is read without errors.
  var isInstance: Bool { get throws { try instance != nil } }

  /// The instance; nil where the world is refused.
  var instance: Instance? { get throws { try reading.instance } }

  private var reading: Reading {
    get throws {
      let folder = InstanceFolder(files: world.files.mapValues { Array($0.utf8) })
      return InstanceReader(zones: try ZoneDatabase()).read(folder)
    }
  }

  /// Runs all of it; a world that is refused must say why.
  func run() throws {
    let reading = try reading
    guard let instance = reading.instance else {
      #expect(!reading.errors.isEmpty, "seed \(seed): refused without an error\n\(world.text)")
      return
    }
    _ = InstanceSummary(instance)
    for strategy in [SolveStrategy.full, .noGLPK] { try solve(instance, strategy) }
    try explain(instance)
    try writePrograms(instance)
  }

  private func solve(_ instance: Instance, _ strategy: SolveStrategy) throws {
    let solver = RosterSolver(
      instance: instance,
      options: SolveOptions(
        timeLimitSeconds: nil,
        iterationLimit: 100,
        gapPercent: seed % 2 == 0 ? 0 : 0.05,
        seed: seed,
        threads: 1,
        strategy: strategy
      )
    )
    guard solver.infeasibleUnderCaps.isEmpty else { return }
    let result = solver.solve()
    switch result.status {
    case .optimal, .feasible: try judge(result, instance)
    case .infeasible:
      #expect(result.roster == nil)
      #expect(!result.contradictions.isEmpty, "seed \(seed)\n\(world.text)")
    case .noRoster: #expect(result.roster == nil)
    }
    let output = RosterOutput(
      instance: instance,
      result: result,
      audit: result.roster.map { AuditReport(of: $0, for: instance) },
      version: "test",
      seconds: nil
    )
    #expect(output.files.contains { $0.path == "result.json" })
  }

  /// The audit, and the same from the files.
  private func judge(_ result: RosterResult, _ instance: Instance) throws {
    let roster = try #require(result.roster)
    let audit = AuditReport(of: roster, for: instance)
    #expect(audit.isLegal, "seed \(seed): \(audit.violations)\n\(world.text)")
    let objective = try #require(result.objective).total
    #expect(
      abs(audit.objective.total - objective) < 1e-6 * max(1, objective),
      "seed \(seed): audit \(audit.objective), result \(objective)\n\(world.text)"
    )
    let bound = try #require(result.lowerBound)
    #expect(bound <= objective + 1e-6 * max(1, objective), "seed \(seed)\n\(world.text)")
    if bound >= objective - 1e-9 * max(1, objective) {
      #expect(result.status == .optimal, "seed \(seed): \(bound) of \(objective)\n\(world.text)")
    }
    let files = RosterOutput(
      instance: instance,
      result: result,
      audit: audit,
      version: "test",
      seconds: nil
    ).files
    func text(_ path: String) throws -> String {
      try #require(files.first { $0.path == path }).text
    }
    let read = try RosterCSVReader(instance: instance).roster(
      rosterCSV: try text("roster.csv"),
      activitiesCSV: try text("activities.csv"),
      rosterFile: "roster.csv"
    )
    #expect(read == roster, "seed \(seed): the roster read back differs\n\(world.text)")
    explainChoices(roster, instance)
  }

  /// What `explain --roster --agent` asks.
  private func explainChoices(_ roster: Roster, _ instance: Instance) {
    let judge = AlternativeJudge(roster: roster, instance: instance)
    for agent in instance.agents {
      let own = roster.shifts(of: agent.id)
      for date in instance.horizon.dates {
        let today = own.filter { $0.localDate == date }
        for shift in agent.candidateShifts(on: date) {
          _ = judge.alternative(of: agent, removing: Array(today), adding: [shift])
        }
      }
    }
  }

  private func explain(_ instance: Instance) throws {
    let explanation = try InstanceExplanation(of: instance)
    for conflict in explanation.contradictions.conflicts { #expect(!conflict.fullSentence.isEmpty) }
  }

  private func writePrograms(_ instance: Instance) throws {
    let writer = LPFormatWriter(title: instance.name)
    #expect(try writer.text(of: MasterModel.linearProgram(for: instance)).hasSuffix("End\n"))
    if let compact = try? CompactModel(instance: instance) {
      #expect(try writer.text(of: compact.program).hasSuffix("End\n"))
    }
  }
}
