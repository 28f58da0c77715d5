import ArgumentParser

/// `Benchmarks curve`: what one step of each phase costs, by the number of agents.
struct CurveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "curve",
    abstract: "Print what one step of each phase costs on generated instances of growing size.",
    discussion: """
      Instances are made as `meridian generate` makes them. Each is solved on one thread for so many \
      seconds; a phase's figure is its seconds divided by its steps.
      """
  )

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Numbers of agents.", valueName: "n")
  )
  var agents = [120, 500, 1500, 5000]

  @Option(help: ArgumentHelp("Minutes of an interval: 15 or 30.", valueName: "minutes"))
  var interval = 30

  @Option(help: ArgumentHelp("Seed of the instances and of the search.", valueName: "n"))
  var seed: UInt64 = 1

  @Option(help: ArgumentHelp("Seconds of each run.", valueName: "seconds"))
  var seconds = 60.0

  @OptionGroup var recording: RecordingOptions

  func validate() throws {
    guard !agents.isEmpty, agents.allSatisfy(StepCosts.agentRange.contains) else {
      throw ValidationError("--agents must be numbers from 1 to 20000.")
    }
    guard StepCosts.intervals.contains(interval) else {
      throw ValidationError("--interval must be 15 or 30.")
    }
    guard seconds > 0, seconds.isFinite else {
      throw ValidationError("--seconds must be more than 0.")
    }
  }

  func run() throws {
    try recording.prepare(section: .curve)
    let load = Machine.loadAverage
    var costs: [StepCosts] = []
    for count in agents {
      Terminal.printError("\(count) agents")
      costs.append(
        try StepCosts(agents: count, intervalMinutes: interval, seed: seed, seconds: seconds)
      )
    }
    let lines = [recording.header(load: load), StepCostTable(costs).text]
    try recording.publish(lines.joined(separator: "\n\n"), section: .curve)
  }
}
