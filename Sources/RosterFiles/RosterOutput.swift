public import Audit
public import Workforce

/// All documents of a result, as text; writing them is the caller's.
///
/// Without a roster there is `result.json` alone.
public struct RosterOutput: Sendable {
  /// What `result.json` says.
  public let document: ResultDocument
  private let book: RosterBook?
  private let coverage: Coverage?
  private let options: OutputOptions

  /// Prepares the documents.
  ///
  /// - Parameters:
  ///   - instance: What the roster was made for.
  ///   - result: What the run found.
  ///   - audit: What its roster is worth; nil without a roster.
  ///   - options: The form of the files.
  ///   - version: The program's version.
  ///   - seconds: Wall-clock seconds of the search; nil leaves all seconds out.
  public init(
    instance: Instance,
    result: RosterResult,
    audit: AuditReport?,
    options: OutputOptions = OutputOptions(),
    version: String,
    seconds: Double?
  ) {
    document = ResultDocument(
      instance: instance,
      result: result,
      audit: audit,
      version: version,
      seconds: seconds
    )
    book = result.roster.map { RosterBook(instance: instance, roster: $0) }
    coverage = audit?.coverage
    self.options = options
  }

  /// The documents: the tables, `result.json`, then the calendars by agent and team.
  public var files: [OutputFile] {
    tables + [OutputFile(path: "result.json", text: document.text)] + calendars
  }

  private var tables: [OutputFile] {
    guard let book else { return [] }
    var files = [
      OutputFile(path: RosterCSV.path, text: RosterCSV.text(of: book, options: options)),
      OutputFile(path: ActivitiesCSV.path, text: ActivitiesCSV.text(of: book, options: options)),
      OutputFile(path: GridCSV.path, text: GridCSV.text(of: book, options: options)),
    ]
    if let coverage {
      let text = CoverageCSV.text(of: coverage, instance: book.instance, options: options)
      files.append(OutputFile(path: CoverageCSV.path, text: text))
    }
    if let requests = document.requests, !requests.isEmpty {
      let text = WishesCSV.text(of: requests, options: options)
      files.append(OutputFile(path: WishesCSV.path, text: text))
    }
    if let fairness = document.fairness {
      let text = FairnessCSV.text(of: fairness.agents, options: options)
      files.append(OutputFile(path: FairnessCSV.path, text: text))
    }
    return files
  }

  private var calendars: [OutputFile] {
    guard let book else { return [] }
    let times = options.calendarTimes
    let (people, teams) = (book.instance.agents, book.teams)
    let paths = CalendarPaths(agents: people.map(\.id.text), teams: teams.map(\.name))
    let agents = zip(people, paths.agents).map { agent, path in
      let calendar = AgentCalendar(agent: agent, book: book, times: times)
      return OutputFile(path: path, text: calendar.text)
    }
    let teamFiles = zip(teams, paths.teams).map { team, path in
      let calendar = TeamCalendar(name: team.name, members: team.members, book: book, times: times)
      return OutputFile(path: path, text: calendar.text)
    }
    return agents + teamFiles
  }
}
