import ArgumentParser

/// `meridian benchmark`: solves public instances of other people's formats.
struct BenchmarkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "benchmark",
    abstract: "Solve public benchmark instances, or score published rosters of them.",
    subcommands: [ShiftSchedulingCommand.self]
  )
}
