import ArgumentParser

/// `Benchmarks rules PLAIN RULED`: what the rules of an instance cost in time, step by step.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "Print what one step of each phase costs without rules and with them.",
    discussion: """
      Every round solves the one instance and then the other, on one thread, with the same seed and \
      the same number of improvement steps; a phase's figure is its seconds divided by its steps.
      """
  )

  @Argument(help: ArgumentHelp("Folder of the instance without rules.", valueName: "plain"))
  var plain: String

  @Argument(help: ArgumentHelp("Folder of the same with rules.", valueName: "ruled"))
  var ruled: String

  @Option(help: ArgumentHelp("Rounds, each of one run per instance.", valueName: "n"))
  var rounds = 3

  @Option(help: ArgumentHelp("Improvement steps after which a run ends.", valueName: "n"))
  var iterations = 50_000

  @Option(help: ArgumentHelp("Seed of the search.", valueName: "n"))
  var seed: UInt64 = 1

  @OptionGroup var recording: RecordingOptions

  func validate() throws {
    guard rounds >= 1, iterations >= 1 else {
      throw ValidationError("--rounds and --iterations must be 1 or more.")
    }
  }

  func run() throws {
    try recording.prepare(section: .rules)
    let load = Machine.loadAverage
    let folders = [plain, ruled]
    let instances = try folders.map { try InstanceSource.instance(in: $0) }
    var costs = folders.map { StepCosts(title: RunRequest.name(ofFolder: $0), phases: []) }
    for round in 1...rounds {
      for (position, instance) in instances.enumerated() {
        Terminal.printError("\(costs[position].title), round \(round)")
        costs[position].addRun(of: instance, seed: seed, iterations: iterations)
      }
    }
    let lines = [recording.header(load: load), StepCostTable(costs).text]
    try recording.publish(lines.joined(separator: "\n\n"), section: .rules)
  }
}
