import ArgumentParser

/// `Benchmarks judging`: how long the audit takes to judge a change of one or two people.
struct JudgingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "judging",
    abstract: "Print how long the audit of a whole roster takes, and that of a change in it.",
    discussion: """
      Instances are made as `meridian generate` makes them and solved for so many seconds. Then \
      shifts of single people are moved, and those of two people swapped, each alone.
      """
  )

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Numbers of agents.", valueName: "n")
  )
  var agents = [120, 1500]

  @Option(help: ArgumentHelp("Minutes of an interval: 15 or 30.", valueName: "minutes"))
  var interval = 30

  @Option(help: ArgumentHelp("Seed of the instances and of the search.", valueName: "n"))
  var seed: UInt64 = 1

  @Option(help: ArgumentHelp("Seconds of each solver run.", valueName: "seconds"))
  var seconds = 5.0

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
    try recording.prepare(section: .judging)
    let load = Machine.loadAverage
    var times: [JudgingTimes] = []
    for count in agents {
      Terminal.printError("\(count) agents")
      let instance = try InstanceSource.generated(
        agents: count,
        intervalMinutes: interval,
        seed: seed
      )
      times.append(try JudgingTimes(of: instance, seed: seed, seconds: seconds))
    }
    let lines = [recording.header(load: load), JudgingTable(times).text]
    try recording.publish(lines.joined(separator: "\n\n"), section: .judging)
  }
}
