import RosterFiles
import Workforce

/// What a run reached, on one screen, the same text for the same result.
struct SolveSummary {
  private let document: ResultDocument

  init(_ document: ResultDocument) {
    self.document = document
  }

  /// The parts, with an empty line between them.
  var text: String {
    [figures, hours, jobs.table(ofUndoneAlone: true), rules.table, shares.refused]
      .compactMap { $0 }.joined(separator: "\n\n")
  }

  private var figures: String {
    var table = TextTable([.left, .left])
    let horizon = document.horizon
    table.append(["Roster", "\(document.instance), \(horizon.firstDate) to \(horizon.lastDate)"])
    table.append(["Status", "\(document.status) (\(document.stopReason))"])
    table.append(["Objective", money(document.objective) + parts])
    table.append(["Bound", money(document.lowerBound)])
    table.append(["Gap", gap])
    table.append(["Work", work])
    if let done = jobs.total { table.append(["Jobs", done]) }
    if let granted = shares.granted { table.append(["Wishes", granted]) }
    if let uneven = shares.uneven { table.append(["Uneven", uneven]) }
    if let clockChanges { table.append(["Clock", clockChanges]) }
    for (number, line) in ShortSpansText(document.coverage).lines.enumerated() {
      table.append([number == 0 ? "Worst" : "", line])
    }
    return table.text
  }

  private var shares: SharesText { SharesText(document.requests, document.fairness) }

  private var jobs: JobsText { JobsText(document.jobs, currency: document.currency) }

  private var rules: PricedRulesText {
    PricedRulesText(
      document.violations,
      document.sharedViolations ?? [],
      currency: document.currency
    )
  }

  private var parts: String {
    guard let parts = document.objectiveParts else { return "" }
    let named: [(name: String, price: Double)] = [
      ("shift cover", parts.shiftCover ?? 0), ("requests", parts.requests ?? 0),
      ("rules", parts.rules ?? 0),
    ]
    return " = shortage \(decimal(parts.shortage, digits: 2))"
      + " + idle \(decimal(parts.idle, digits: 2)) + labour \(decimal(parts.labour, digits: 2))"
      + named.filter { $0.price != 0 }.map { " + \($0.name) \(decimal($0.price, digits: 2))" }
      .joined()
  }

  private var gap: String {
    guard
      let hours = document.gapHours,
      let ofRequired = document.gapPercentOfRequiredHours,
      let ofObjective = document.gapPercentOfObjective
    else { return "-" }
    let isRequired = (document.coverage?.total.requiredHours ?? 0) > 0
    return "\(decimal(hours, digits: 2)) h = "
      + (isRequired ? "\(decimal(ofRequired, digits: 3))% of the required hours = " : "")
      + "\(decimal(ofObjective, digits: 3))% of the objective"
  }

  private var work: String {
    let agents = document.agents
    return "\(count(document.shifts, "shift")) (\(count(document.nights, "night"))) of "
      + "\(agents.used) of \(count(agents.count, "agent")), "
      + "\(decimal(document.paidHours, digits: 2)) h paid\(overtime), "
      + "cost \(money(document.labourCost))"
  }

  private var overtime: String {
    guard let hours = document.overtimeHours, hours > 0 else { return "" }
    return ", \(decimal(hours, digits: 2)) h of them overtime"
  }

  /// Hours by client and language, then the sums that say something new.
  private var hours: String? {
    guard let coverage = document.coverage, !coverage.queues.isEmpty else { return nil }
    var table = TextTable(
      [.left, .left],
      header: ["Client", "Language", "required h", "covered h", "short h"]
    )
    let sums = ClientLanguageHours.sums(of: coverage)
    for sum in sums {
      table.append([sum.client, sum.language] + figures(sum.required, sum.covered, sum.short))
    }
    let isMixed = coverage.clients.count > 1 && coverage.languages.count > 1
    let languages = isMixed ? coverage.languages.map { ($0.id, $0.hours) } : []
    for (language, sum) in languages + (sums.count > 1 ? [("all", coverage.total)] : []) {
      table.append(
        ["all", language] + figures(sum.requiredHours, sum.coveredHours, sum.shortHours)
      )
    }
    return table.text
  }

  /// How many shifts a change of the clock touches, and what that does to their pay.
  private var clockChanges: String? {
    guard !document.clockChanges.isEmpty else { return nil }
    let touched = Set(document.clockChanges.map { [$0.agent, $0.localDate] })
    let paid = document.clockChanges.map(\.paidMinutesChanged)
    let (least, most) = (paid.min() ?? 0, paid.max() ?? 0)
    let range = least == most ? signed(most) : "\(signed(least)) to \(signed(most))"
    return "changes touch \(count(touched.count, "shift")), paid time of each \(range) min"
  }

  private func signed(_ minutes: Int) -> String { (minutes > 0 ? "+" : "") + "\(minutes)" }

  private func figures(_ hours: Double...) -> [String] { hours.map { decimal($0, digits: 2) } }

  private func money(_ amount: Double?) -> String {
    guard let amount else { return "-" }
    return decimal(amount, digits: 2) + (document.currency.isEmpty ? "" : " \(document.currency)")
  }
}
