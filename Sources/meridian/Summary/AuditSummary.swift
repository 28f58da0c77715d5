import RosterFiles
import Workforce

/// What an audit found, for people: figures, then every broken rule.
struct AuditSummary {
  private let document: AuditDocument

  init(_ document: AuditDocument) {
    self.document = document
  }

  /// The parts, with an empty line between them.
  var text: String {
    [
      figures, assumption, violations(isHard: true), violations(isHard: false), sharedViolations,
      jobs.table() ?? "", shares.refused ?? "",
    ]
    .filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  private var hard: Int {
    document.violations.count { $0.price == nil }
      + document.sharedViolations.count { $0.price == nil }
  }

  private var figures: String {
    var table = TextTable([.left, .left])
    table.append([
      "Roster",
      "\(document.instance): \(count(document.shifts, "shift")), "
        + "\(decimal(document.paidHours, digits: 2)) h paid",
    ])
    table.append(["Rules", verdict])
    table.append(["Objective", money(document.objective) + " = " + parts])
    table.append(["Cost", money(document.labourCost) + overtime])
    table.append(["Coverage", coverage])
    let spans = ShortSpansText(document.coverage)
    if spans.isShort {
      for (number, line) in spans.lines.enumerated() {
        table.append([number == 0 ? "Worst" : "", line])
      }
    }
    if !document.shiftCover.isEmpty { table.append(["Shift cover", shiftCover]) }
    if let done = jobs.total { table.append(["Jobs", done]) }
    if let granted = shares.granted { table.append(["Wishes", granted]) }
    if let uneven = shares.uneven { table.append(["Uneven", uneven]) }
    if !document.clockChanges.isEmpty {
      table.append(["Clock", "\(count(document.clockChanges.count, "change")) within shifts"])
    }
    return table.text
  }

  private var overtime: String {
    guard document.overtimeHours > 0 else { return "" }
    return ", \(money(document.overtimeCost)) of it for "
      + "\(decimal(document.overtimeHours, digits: 2)) h of overtime"
  }

  private var shares: SharesText { SharesText(document.requests, document.fairness) }

  private var jobs: JobsText { JobsText(document.jobs, currency: document.currency) }

  private var verdict: String {
    let priced = document.violations.count + document.sharedViolations.count - hard
    let first = hard == 0 ? "every hard rule is kept" : "hard rules are broken \(times(hard))"
    guard priced > 0 else { return first }
    return first + ", rules with a price \(times(priced)), "
      + money(document.objectiveParts.rules ?? 0)
  }

  private var parts: String {
    let parts = document.objectiveParts
    typealias Part = (name: String, price: Double)
    let queues: [Part] = [
      ("shortage", parts.shortage), ("idle", parts.idle), ("labour", parts.labour),
    ]
    let others: [Part] = [
      ("shift cover", parts.shiftCover ?? 0), ("requests", parts.requests ?? 0),
      ("rules", parts.rules ?? 0),
    ]
    let all = queues + others.filter { $0.price != 0 }
    return all.map { "\($0.name) \(decimal($0.price, digits: 2))" }.joined(separator: " + ")
  }

  private var coverage: String {
    let total = document.coverage.total
    return "\(decimal(total.coveredHours, digits: 2)) of "
      + "\(decimal(total.requiredHours, digits: 2)) h covered, "
      + "\(decimal(total.shortHours, digits: 2)) h short, "
      + "\(decimal(document.idleHours, digits: 2)) h idle"
  }

  private var shiftCover: String {
    let missing = document.shiftCover.reduce(0) { $0 + max(0, $1.wanted - $1.heads) }
    let surplus = document.shiftCover.reduce(0) { $0 + max(0, $1.heads - $1.wanted) }
    return "\(count(missing, "head")) missing, \(surplus) too many"
  }

  private var assumption: String {
    guard document.assumesActivities else { return "" }
    return "What is done within the shifts was not read: breaks, trainings, queues and jobs are "
      + "placed as well as can be for these shifts."
  }

  /// The violations of hard rules, or of those with a price, as a table.
  private func violations(isHard: Bool) -> String {
    let listed = document.violations.filter { ($0.price == nil) == isHard }
    guard !listed.isEmpty else { return "" }
    var header = ["Agent", "Local time", "Rule", "Found", "Allowed"]
    if !isHard { header.append("Price") }
    var table = TextTable([.left, .left, .left, .left, .left], header: header)
    for entry in listed {
      let time = [entry.startLocal, entry.endLocal].compactMap { $0 }.joined(separator: " to ")
      var cells = [entry.agent, time, entry.rule, entry.found, entry.allowed]
      if let price = entry.price { cells.append(decimal(price, digits: 2)) }
      table.append(cells)
    }
    return (isHard ? "Hard rules broken:\n" : "Rules broken at a price:\n") + table.text
  }

  /// What no agent breaks alone.
  private var sharedViolations: String {
    guard !document.sharedViolations.isEmpty else { return "" }
    var table = TextTable(
      [.left, .left, .left, .left, .left],
      header: ["Place", "Local time", "Rule", "Found", "Allowed", "Price"]
    )
    for entry in document.sharedViolations {
      table.append([
        entry.location ?? entry.queue ?? "-", "\(entry.startLocal) to \(entry.endLocal)",
        entry.rule, entry.found, entry.allowed,
        entry.price.map { decimal($0, digits: 2) } ?? "hard",
      ])
    }
    return "Rules broken at sites and queues:\n" + table.text
  }

  private func times(_ number: Int) -> String { number == 1 ? "once" : "\(number) times" }

  private func money(_ amount: Double) -> String {
    decimal(amount, digits: 2) + (document.currency.isEmpty ? "" : " " + document.currency)
  }
}
