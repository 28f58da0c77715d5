import ArgumentParser
import Glibc
import Planning
import SafeFiles

/// The program: one command per file under Commands.
@main
struct Meridian: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "meridian",
    abstract: "Make 24/7 shift rosters, and say how far they can be from the best possible one.",
    discussion: """
      Exit codes: 0 done, 1 a defect of the program or an audited or scored roster that breaks \
      rules, 2 bad input or an output folder that cannot be used, 3 hard rules that contradict \
      each other, 4 no roster within the limit, 64 wrong usage.
      """,
    version: MeridianVersion.current,
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
    fillClosedStreams()
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let failure as FileFailure {
      let reason = "Cannot \(failure.action) '\(failure.path)': \(failure.reason)."
      Glibc.exit(Outcome.badInput.because(reason).rawValue)
    } catch {
      end(with: error)
    }
  }

  /// Says what the parser of arguments has to say, help or what is wrong, and ends.
  private static func end(with error: any Error) -> Never {
    let code = exitCode(for: error)
    let message = fullMessage(for: error)
    if !message.isEmpty {
      if code == .success { try? Terminal.print(message) } else { Terminal.printErrors(message) }
    }
    Glibc.exit(code.rawValue)
  }

  /// Opens the standard streams that the caller has closed on nothing, so that no file of a result
  /// takes the number of one and gets what is printed.
  private static func fillClosedStreams() {
    for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(stream, F_GETFD) < 0 {
      _ = open("/dev/null", O_RDWR)
    }
  }
}
