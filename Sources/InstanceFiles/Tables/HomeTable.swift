import CivilTime
import Workforce

/// Reads `at_home.csv`: dates on which somebody works elsewhere than their weekday says.
struct HomeTable {
  static let file = "at_home.csv"
  private static let layout = CSVTable.Layout(
    required: ["agent", "first_day"],
    optional: ["last_day", "at_home"]
  )

  private let table: CSVTable
  private let agents: Directory<AgentEntry>
  private let horizon: Horizon?
  private let log: ProblemLog
  /// Days before the horizon on which a shift of the last roster may begin that reaches into it.
  private static let leadDays = 2

  /// Opens the file; nil when it has no usable header.
  init?(
    _ source: SourceText,
    agents: Directory<AgentEntry>,
    horizon: Horizon?,
    log: ProblemLog
  ) {
    guard let table = CSVTable(source, layout: HomeTable.layout, log: log) else { return nil }
    self.table = table
    self.agents = agents
    self.horizon = horizon
    self.log = log
  }

  /// Whether each date of each agent that is named is worked at home; dates far from the horizon are
  /// left out.
  func read() -> [Identifier<Agent>: [LocalDate: Bool]] {
    var places: [Identifier<Agent>: [LocalDate: Bool]] = [:]
    var lines: [Identifier<Agent>: [LocalDate: Int]] = [:]
    while let row = table.rows.next() {
      guard let (agent, dates, isAtHome) = entry(row) else { continue }
      if let date = dates.first(where: { lines[agent]?[$0] != nil }) {
        let fault = Fault.repeated(what: "date", firstLine: lines[agent]?[date])
        log.error(fault, at: table.place(of: row), value: "\(date)")
      }
      for date in dates {
        places[agent, default: [:]][date] = isAtHome
        lines[agent, default: [:]][date] = row.line
      }
    }
    return places
  }

  private func entry(_ row: CSVRow) -> (Identifier<Agent>, [LocalDate], Bool)? {
    let errorsBefore = log.errorCount
    let agent = table.required("agent", "the id of an agent", in: row).flatMap(agents.find)?.agent
    let first = table.required("first_day", "a date", in: row)?.date()
    let lastValue = table.value("last_day", in: row)
    let last = lastValue.map { $0.date() } ?? first
    if let first, let last, last < first {
      lastValue?.error(.entry(.endBeforeStart(start: "\(first)", end: "\(last)")))
    }
    let isAtHome = table.value("at_home", in: row).map { $0.yesOrNo() } ?? true
    guard let agent, let first, let last, let isAtHome, log.errorCount == errorsBefore else {
      return nil
    }
    guard let horizon else { return nil }
    let begin = max(first, horizon.firstDate.adding(days: -Self.leadDays))
    let end = min(last, horizon.lastDate)
    let dates = begin <= end ? (0...end.days(since: begin)).map(begin.adding(days:)) : []
    return (agent.id, dates, isAtHome)
  }
}
