public import ArgumentParser
import Audit
public import RosterFiles
import Workforce

/// `meridian audit`: recomputes rules, coverage and cost of a roster, also of one edited by hand.
struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Recompute every rule, the coverage and the cost of a roster.",
    discussion: """
      The roster may come from a spreadsheet: any delimiter, local times, UTC times or both. The \
      exit code is 1 when a hard rule is broken.
      """
  )

  @OptionGroup var source: InstanceArgument

  @Argument(help: ArgumentHelp("The roster, in the form of roster.csv.", valueName: "roster.csv"))
  var roster: String

  @Option(
    help: ArgumentHelp(
      "What is done within the shifts (default: activities.csv beside the roster, if there is one).",
      valueName: "file"
    )
  )
  var activities: String?

  @Flag(help: "Take no notice of an activities.csv; breaks and queues are assumed.")
  var rosterOnly = false

  @Option(
    help: ArgumentHelp(
      "How a spreadsheet has written dates: dmy (08.03.2027) or mdy (3/8/2027), beside 2027-03-08.",
      valueName: "order"
    )
  )
  var dates: DateOrder?

  @Flag(help: "Print JSON.")
  var json = false

  func validate() throws {
    if rosterOnly, activities != nil {
      throw ValidationError("--roster-only and --activities exclude each other.")
    }
  }

  func run() throws {
    let instance = try source.read()
    let rosterText = try text(of: roster)
    let activitiesText = try activitiesText()
    let read: Roster
    do {
      read = try RosterCSVReader(instance: instance, dates: dates).roster(
        rosterCSV: rosterText,
        activitiesCSV: activitiesText,
        rosterFile: name(of: roster)
      )
    } catch {
      let lines = error.problems.map { "error: \($0)" }
      let errors = count(error.problems.count, "error")
      throw Outcome.badInput.because(lines + ["'\(roster)' has \(errors)."])
    }
    let audit = AuditReport(of: read, for: instance)
    let document = AuditDocument(
      instance: instance,
      roster: read,
      audit: audit,
      assumesActivities: activitiesText == nil,
      version: Meridian.version
    )
    if json {
      Terminal.print(document.text, terminator: "")
    } else {
      Terminal.print(AuditSummary(document).text)
    }
    if !audit.isLegal { throw ExitCode(Outcome.defect.rawValue) }
  }

  /// The text of the activities that go with the roster; nil where none are to be read.
  private func activitiesText() throws -> String? {
    if rosterOnly { return nil }
    if let activities { return try text(of: activities) }
    let beside = String(roster.dropLast(name(of: roster).count)) + "activities.csv"
    return Files.kind(beside) == .file ? try text(of: beside) : nil
  }

  private func text(of path: String) throws -> String {
    do {
      if let text = try Files.text(of: path) { return text }
    } catch {
      throw Outcome.badInput.because("Cannot \(error.action) '\(error.path)': \(error.reason).")
    }
    throw Outcome.badInput.because("There is no file '\(path)'.")
  }

  private func name(of path: String) -> String {
    path.split(separator: "/", omittingEmptySubsequences: false).last.map(String.init) ?? path
  }
}

extension DateOrder: ExpressibleByArgument {}
