import Audit
import RosterFiles
import WorkRules
import Workforce

/// What the audit says of a roster of a benchmark instance.
struct SchedulingScore {
  let instance: String
  let objective: Objective
  /// Rules that may not be broken, and are.
  let brokenRules: [Violation]

  init(instance: String, audit: AuditReport) {
    self.instance = instance
    objective = audit.objective
    brokenRules = audit.violations.filter { $0.price == nil }
  }

  /// The cost by part, and whether the rules are kept.
  var text: String {
    var table = TextTable([.left, .left])
    table.append(["Roster of", instance])
    table.append(["Value", SchedulingFigures.value(objective.total) + " = " + parts])
    let rules = brokenRules.isEmpty ? "all kept" : "\(brokenRules.count) broken"
    table.append(["Rules", rules])
    return table.text
  }

  /// `cover 600 + requests 7`.
  var parts: String {
    "cover \(SchedulingFigures.value(objective.shiftCover))"
      + " + requests \(SchedulingFigures.value(objective.requests))"
  }

  /// The same in one line of JSON.
  var json: String {
    JSONText.object([
      ("instance", .string(instance)),
      ("value", SchedulingFigures.json(value: objective.total)),
      ("cover", SchedulingFigures.json(value: objective.shiftCover)),
      ("requests", SchedulingFigures.json(value: objective.requests)),
      ("broken_rules", .array(brokenRules.map { .string($0.description) })),
    ]).line
  }
}
