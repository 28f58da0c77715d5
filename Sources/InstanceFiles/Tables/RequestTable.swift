import CivilTime
import Workforce

/// Reads `requests.csv`.
struct RequestTable {
  static let file = "requests.csv"
  private static let layout = CSVTable.Layout(
    required: ["agent", "day", "wish"],
    optional: ["weight"]
  )
  /// What a wish that is not granted adds to the objective where its row does not say.
  private static let defaultWeight = 10.0

  private let table: CSVTable
  private let agents: Directory<AgentEntry>
  private let horizon: Horizon?

  /// Opens the file; nil when it has no usable header.
  init?(_ source: SourceText, agents: Directory<AgentEntry>, horizon: Horizon?, log: ProblemLog) {
    guard let table = CSVTable(source, layout: RequestTable.layout, log: log) else { return nil }
    self.table = table
    self.agents = agents
    self.horizon = horizon
  }

  /// All wishes; one that was given before is an error.
  func read() -> [Request] {
    var lines: [Key: Int] = [:]
    return table.rows.compactMap { row in
      guard let (request, wish) = entry(row) else { return nil }
      let key = Key(agent: request.agent, date: request.date, wish: request.wish)
      if let line = lines[key] {
        wish.error(.repeated(what: "wish", firstLine: line))
        return nil
      }
      lines[key] = row.line
      return request
    }
  }

  private struct Key: Hashable {
    let agent: Identifier<Agent>
    let date: LocalDate
    let wish: Request.Wish
  }

  private func entry(_ row: CSVRow) -> (Request, Value)? {
    let agent = table.required("agent", "the id of an agent", in: row).flatMap(agents.find)?.agent
    let date = table.required("day", "a date", in: row)?.date(in: horizon)
    let value = table.required("wish", "off, work, a shift, or not and a shift", in: row)
    let weight = table.value("weight", in: row).map { $0.price() }
    guard
      let agent, let date, let value, let wish = wish(value, of: agent.contract),
      let weight = weight ?? RequestTable.defaultWeight
    else { return nil }
    return (Request(agent: agent.id, date: date, wish: wish, weight: weight), value)
  }

  /// `off`, `work`, `night` or `not night`.
  private func wish(_ value: Value, of contract: Contract) -> Request.Wish? {
    let words = value.words
    switch (words.first?.text.lowercased(), words.count) {
    case ("off", 1): return .off
    case ("work", 1): return .work
    case ("not", 2): return pattern(words[1], of: contract).map { .notPattern($0) }
    case (_, 1): return pattern(value, of: contract, or: ["off", "work"]).map { .pattern($0) }
    default: return value.reject("off, work, a shift, or not and a shift")
    }
  }

  private func pattern(
    _ name: Value,
    of contract: Contract,
    or words: [String] = []
  ) -> String? {
    let known = contract.shiftPatterns.map(\.id)
    if known.contains(name.text) { return name.text }
    return name.rejectName("wish or shift of contract \(contract.id)", known: words + known)
  }
}

extension Value {
  /// A date of the horizon; any date while the horizon is not known.
  func date(in horizon: Horizon?) -> LocalDate? {
    guard let date = date() else { return nil }
    guard let horizon, horizon.dayIndex(of: date) == nil else { return date }
    let fault = EntryFault.outsideHorizon(
      firstDate: "\(horizon.firstDate)",
      lastDate: "\(horizon.lastDate)"
    )
    error(.entry(fault))
    return nil
  }
}
