import ArgumentParser
import Glibc
import Planning

/// The program: one command per file under Commands.
@main
struct Meridian: ParsableCommand {
  /// The version of the program; results name it.
  static let version = MeridianVersion.current

  static let configuration = CommandConfiguration(
    commandName: "meridian",
    abstract: "Make 24/7 shift rosters, and say how far they can be from the best possible one.",
    discussion: """
      Exit codes: 0 done, 1 a defect of the program or an audited or scored roster that breaks \
      rules, 2 bad input or an output folder that cannot be used, 3 hard rules that contradict \
      each other, 4 no roster within the limit, 64 wrong usage.
      """,
    version: version,
    subcommands: [
      NewCommand.self, GenerateCommand.self, CheckCommand.self, SolveCommand.self,
      AuditCommand.self, ExplainCommand.self, ModelCommand.self, CompareCommand.self,
      BenchmarkCommand.self, RulesCommand.self,
    ]
  )

  /// A closed pipe or a full disk is answered where it is met; neither ends the program by a signal.
  static func main() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    main(nil)
  }
}
