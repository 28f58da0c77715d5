import ArgumentParser

/// Measures the optimiser on instances: one command per file under Commands.
@main
struct Benchmarks: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "Benchmarks",
    abstract: "Measure how fast rosters come, and how near to the bound.",
    subcommands: [
      TableCommand.self, PartsCommand.self, ScoreCommand.self, CurveCommand.self,
      RulesCommand.self, JudgingCommand.self, MeasureCommand.self,
    ],
    defaultSubcommand: TableCommand.self
  )
}
