public import ArgumentParser
import Audit
import Planning
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
    let file = RosterFile(
      path: roster,
      activities: activities,
      isAlone: rosterOnly,
      dates: dates,
      zones: try source.zones()
    )
    let (read, assumesActivities) = try file.read(for: instance)
    let audit = AuditReport(of: read, for: instance)
    let document = AuditDocument(
      instance: instance,
      roster: read,
      audit: audit,
      assumesActivities: assumesActivities,
      version: MeridianVersion.current
    )
    if json {
      try Terminal.write(document.text)
    } else {
      try Terminal.print(AuditSummary(document).text)
    }
    if !audit.isLegal { throw ExitCode(Outcome.defect.rawValue) }
  }
}

extension DateOrder: ExpressibleByArgument {}
