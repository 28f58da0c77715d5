import CivilTime
import GLPKSolver
import Planning

/// The lines above a table: what was measured, on what, when and how.
struct TableHeader {
  /// The date of the run.
  let date: String
  /// The load of the machine before the run.
  let loadAverage: String

  /// A list in Markdown.
  var text: String {
    [
      "- Date: \(date)",
      "- Machine: \(Machine.description); load average before the run \(loadAverage)",
      "- Meridian \(MeridianVersion.current)\(commit), \(build); GLPK \(GLPKSolver.version); "
        + "zone data \(zoneDataVersion)",
      "- Command: `\(command)`",
    ].joined(separator: "\n")
  }

  private var commit: String { SourceCommit.description.map { " (commit \($0))" } ?? "" }

  private var zoneDataVersion: String { (try? ZoneDatabase())?.version ?? "unknown" }

  private var build: String {
    #if DEBUG
      "DEBUG BUILD"
    #else
      "release build"
    #endif
  }

  private var command: String {
    #if DEBUG
      let program = ["swift", "run", "Benchmarks"]
    #else
      let program = ["swift", "run", "-c", "release", "Benchmarks"]
    #endif
    return (program + CommandLine.arguments.dropFirst().map(quoted)).joined(separator: " ")
  }

  /// A word as a shell takes it.
  private func quoted(_ word: String) -> String {
    let isPlain = word.allSatisfy { $0.isLetter || $0.isNumber || "-_./=,:+".contains($0) }
    if isPlain, !word.isEmpty { return word }
    return "'"
      + word.split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: "'\\''") + "'"
  }
}
