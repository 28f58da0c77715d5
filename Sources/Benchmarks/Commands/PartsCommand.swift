import ArgumentParser

/// `Benchmarks parts INSTANCE…`: how much faster the phases of a run are on two threads than on one.
struct PartsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parts",
    abstract: "Print how often per second the phases of the solver run on 1 and on 2 threads.",
    discussion: """
      Every round solves with 1 thread, then with 2, without a limit of time; rates are medians \
      over the rounds. The bound is evaluated equally often with either, and the ratio of the rates \
      says what the second thread is worth on this machine.
      """
  )

  @Argument(help: ArgumentHelp("Folders of instances.", valueName: "instance"))
  var instances: [String]

  @Option(help: ArgumentHelp("Rounds, each of one run per number of threads.", valueName: "n"))
  var rounds = 3

  @Option(help: ArgumentHelp("Improvement steps after which a run ends.", valueName: "n"))
  var iterations = 50_000

  @OptionGroup var recording: RecordingOptions

  func validate() throws {
    guard rounds >= 1, iterations >= 1 else {
      throw ValidationError("--rounds and --iterations must be 1 or more.")
    }
  }

  func run() throws {
    try recording.prepare(section: .parts)
    let load = Machine.loadAverage
    var rates: [PhaseRates] = []
    for folder in instances {
      let instance = try InstanceSource.instance(in: folder)
      var measured = PhaseRates(instance: RunRequest.name(ofFolder: folder))
      for round in 1...rounds {
        for threads in PhaseRates.threadCounts {
          Terminal.printError("\(measured.instance), round \(round), threads \(threads)")
          measured.add(instance, threads: threads, iterations: iterations)
        }
      }
      rates.append(measured)
    }
    let lines = [recording.header(load: load), PartsTable(rates).text]
    try recording.publish(lines.joined(separator: "\n\n"), section: .parts)
  }
}
