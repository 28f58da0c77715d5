import Foundation
import Testing

/// Systems that start no thread, or only some: the limit of a user's processes counts threads, but not
/// those of root, so root becomes somebody else here.
struct FewThreadsTests {
  private static let isRoot = geteuid() == 0
  private static let setpriv = "/usr/bin/setpriv"
  /// A user of whom nothing else runs.
  private static let user = "64199"

  /// Whether a limit can be set that holds for the program.
  private static let canLimit = !isRoot || FileManager.default.fileExists(atPath: setpriv)

  /// Runs the program with a limit on the processes and threads of its user.
  private func run(_ limit: Int, _ arguments: String) throws -> Program.Outcome {
    let change =
      Self.isRoot
      ? "\(Self.setpriv) --reuid=\(Self.user) --regid=\(Self.user) --clear-groups " : ""
    return try Program.shell("ulimit -u \(limit); exec \(change)\"$MERIDIAN\" \(arguments)")
  }

  /// Limits: the program alone, with one thread beside it, with two.
  @Test(.enabled(if: canLimit), .timeLimit(.minutes(5)), arguments: [1, 2, 3])
  func `a search ends with fewer threads`(limit: Int) throws {
    let run = try run(
      limit,
      "solve '\(Program.instance("quickstart"))' --dry-run --iterations 3 --threads 4"
    )
    #expect(run.exitCode == 0, "\(run)")
    let usual = try Program.run(
      "solve",
      Program.instance("quickstart"),
      "--dry-run",
      "--iterations",
      "3",
    )
    #expect(run.output == usual.output)
  }

  @Test(.enabled(if: canLimit), .timeLimit(.minutes(5)))
  func `so does a search by the clock`() throws {
    let run = try run(
      1,
      "solve '\(Program.instance("overnight"))' --dry-run --time-limit 3 --threads 4"
    )
    #expect(run.exitCode == 0, "\(run)")
    #expect(run.output.contains("(time-limit)"))
  }

  @Test(.enabled(if: canLimit), .timeLimit(.minutes(5)), arguments: ["INT", "TERM"])
  func `a signal is heard without a thread that waits for it`(signal: String) throws {
    let change = Self.isRoot ? "--reuid=\(Self.user) --regid=\(Self.user) --clear-groups " : ""
    let program =
      "solve '\(Program.instance("aurora"))' --dry-run --gap 0 --time-limit 600 --threads 4"
    let prefix = Self.isRoot ? "\(Self.setpriv) \(change)" : ""
    let run = try Program.Run(
      ["-c", "ulimit -u 1; exec \(prefix)\"$MERIDIAN\" \(program)"],
      executable: URL(filePath: "/bin/sh"),
      environment: ["MERIDIAN": Program.url.path]
    )
    try #require(run.wait { run.errors.contains(/roster \d/) }, "\(run.errors)")
    run.send(signal == "INT" ? SIGINT : SIGTERM)
    let outcome = try run.finish()
    #expect(outcome.exitCode == 0, "\(outcome)")
    #expect(outcome.output.contains("(interrupted)"))
  }

  @Test(.enabled(if: canLimit), .timeLimit(.minutes(5)), arguments: ["model", "explain", "check"])
  func `the other commands need no thread`(command: String) throws {
    let run = try run(1, "\(command) '\(Program.instance("quickstart"))'")
    #expect(run.exitCode == 0, "\(run)")
  }
}
