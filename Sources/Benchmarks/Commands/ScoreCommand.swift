import ArgumentParser
import Audit
import LinearProgram
import Rostering
import SafeFiles
import Workforce

/// `Benchmarks score INSTANCE SOLUTION`: audits the roster that another solver found.
struct ScoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score",
    abstract: "Audit a solution of the compact program, and print its worth as one line of JSON.",
    discussion: """
      The solution holds lines of a column's name, as `meridian model --compact` writes it, and its \
      value; columns that are not named are 0. The exit code is 1 when the audit finds a broken rule.
      """
  )

  @Argument(help: ArgumentHelp("Folder of the instance.", valueName: "instance"))
  var instance: String

  @Argument(help: ArgumentHelp("File with the solution.", valueName: "solution"))
  var solution: String

  func run() throws {
    let read = try InstanceSource.instance(in: instance)
    let model = try CompactModel(instance: read)
    let names = LPFormatWriter().columnNames(of: model.program)
    let text: String?
    do { text = try InputFile.text(of: solution, sizeLimit: 1 << 30) } catch {
      throw ValidationError("Cannot read '\(solution)': \(error.reason).")
    }
    guard let text else { throw ValidationError("There is no file '\(solution)'.") }
    guard let values = SolutionText(text).values(of: names) else {
      throw ValidationError("'\(solution)' is not a solution of this instance's compact program.")
    }
    guard let roster = model.roster(of: values) else {
      throw ValidationError("'\(solution)' says no roster: some day has no clear answer.")
    }
    let audit = AuditReport(of: roster, for: read)
    let figures = [
      "\"objective\": \(audit.objective.total)",
      "\"short_hours\": \(audit.coverage.totals().shortHours)",
      "\"violations\": \(audit.violations.count)",
    ]
    print("{" + figures.joined(separator: ", ") + "}")
    if !audit.violations.isEmpty { throw ExitCode.failure }
  }
}
