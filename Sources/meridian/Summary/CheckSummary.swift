import CivilTime
import Explanation
import Workforce

/// What an instance holds, on one screen.
struct CheckSummary {
  private let instance: Instance
  private let summary: InstanceSummary
  private let findings: CheckFindings
  private let path: String

  /// How many contradictions are listed.
  private static let mostContradictions = 5

  /// Sums up the instance of a folder.
  init(_ instance: Instance, path: String, findings: CheckFindings) {
    self.instance = instance
    self.path = path
    self.findings = findings
    summary = InstanceSummary(instance)
  }

  /// The parts, with an empty line between them.
  var text: String {
    ([figures, agents] + need + [contradictions, more, rules]).filter { !$0.isEmpty }
      .joined(separator: "\n\n")
  }

  /// What is to be served, by client and language, and by shift.
  private var need: [String] {
    (instance.queues.isEmpty ? [] : [demand])
      + (instance.shiftCover.isEmpty ? [] : [cover])
      + [uncoverable]
  }

  private var figures: String {
    let horizon = instance.horizon
    var table = TextTable([.left, .left])
    table.append(["Instance", "\(instance.name): no errors"])
    table.append([
      "Horizon",
      "\(horizon.firstDate) to \(horizon.lastDate), \(count(horizon.days, "day")), intervals of "
        + "\(horizon.intervalMinutes) min, \(horizon.reportingZone.identifier)",
    ])
    if !instance.queues.isEmpty {
      table.append(["Required", hours(instance.requirement.totalHours)])
    }
    table.append(["Paid hours", paidHours])
    if !instance.requests.isEmpty { table.append(["Requests", "\(instance.requests.count)"]) }
    table.append(["Zone data", instance.zoneDataVersion])
    return table.text
  }

  private var paidHours: String {
    let (least, most) = (summary.paidMinutes.lowerBound, summary.paidMinutes.upperBound)
    let text = least == most ? "" : "\(decimal(Double(least) / 60, digits: 2)) to "
    return text + hours(Double(most) / 60) + " available by contracts"
  }

  /// One row per site, one column per language.
  private var agents: String {
    let languages = Set(summary.speakers.map(\.language)).sorted()
    var table = TextTable([.left], header: ["Site", "agents"] + languages.map(\.code))
    for location in instance.locations {
      let cells = languages.map { language in
        summary.speakers.first { $0.location == location.id && $0.language == language }?.agents
      }
      table.append(
        [location.id.text, "\(summary.agentsByLocation[location.id] ?? 0)"]
          + cells.map { $0.map { "\($0)" } ?? "-" }
      )
    }
    if instance.locations.count > 1 {
      let sums = languages.map { language in
        summary.speakers.filter { $0.language == language }.reduce(0) { $0 + $1.agents }
      }
      table.append((["all", "\(instance.agents.count)"] + sums.map { "\($0)" }))
    }
    return table.text
  }

  /// Shifts wanted over the horizon, by name.
  private var cover: String {
    var table = TextTable([.left], header: ["Shift", "wanted"])
    var patterns: [String] = []
    for row in instance.shiftCover where !patterns.contains(row.pattern) {
      patterns.append(row.pattern)
    }
    for pattern in patterns {
      let heads = instance.shiftCover.filter { $0.pattern == pattern }.reduce(0) { $0 + $1.heads }
      table.append([pattern, "\(heads)"])
    }
    return table.text
  }

  /// The rules of each site, and of each contract that has some of its own.
  private var rules: String {
    var table = TextTable([.left, .left], header: ["Rules of", ""])
    let sets =
      instance.locations.map { ($0.id.text, $0.rules) }
      + instance.contracts.map { ($0.id.text, $0.rules) }.filter { $0.1 != .none }
    for (name, rules) in sets {
      let texts = rules.texts(on: instance.horizon.dates)
      let off = rules.switchedOff.map { "\($0.rawValue) off" }.sorted()
      let all = texts + off
      table.append([name, all.isEmpty ? "none" : all.joined(separator: ", ")])
    }
    return table.text
  }

  private var demand: String {
    var table = TextTable([.left, .left], header: ["Client", "Language", "required h"])
    for need in summary.demand {
      table.append([need.client.text, need.language.code, decimal(need.hours, digits: 2)])
    }
    return table.text
  }

  /// Need that nobody could meet.
  private var uncoverable: String {
    guard !instance.queues.isEmpty || findings.shortage?.isShort == true else { return "" }
    if let shortage = findings.shortage {
      return ShortageText(shortage, instance: instance).text + withoutWork
    }
    guard !summary.uncoverable.isEmpty else {
      return "Somebody could be there for every required hour; whether there are enough people was "
        + "not looked at." + withoutWork
    }
    return summary.uncoverable.reduce("Hours that no agent could cover:") { text, need in
      text + "\n  \(need.queue), \(decimal(Double(need.headMinutes) / 60, digits: 2)) h: "
        + times(of: need)
    } + withoutWork
  }

  private var contradictions: String {
    let conflicts = findings.contradictions?.conflicts ?? []
    return ContradictionText(conflicts, atMost: Self.mostContradictions).text
  }

  /// Where there is more to be found out.
  private var more: String {
    if !findings.isWhole {
      return "A check takes a few seconds: 'meridian explain \(path)' looks at all of it."
    }
    let isShort = findings.shortage?.isShort == true
    let isContradictory = findings.contradictions?.isContradictory == true
    return isShort || isContradictory ? "'meridian explain \(path)' says more." : ""
  }

  /// A line that names people whose shifts would cover nothing; empty where there are none.
  private var withoutWork: String {
    let names = summary.withoutWork.map(\.text)
    guard !names.isEmpty else { return "" }
    let more = names.count > 12 ? " and \(names.count - 12) more" : ""
    let shown = names.prefix(12).joined(separator: ", ")
    return "\nCan serve no queue, and have no role: \(shown)\(more)."
  }

  private func times(of need: UncoverableNeed) -> String {
    guard let zone = instance.queues.first(where: { $0.id == need.queue })?.client.zone else {
      return ""
    }
    let shown = need.times.ranges.prefix(6).map { range in
      "\(zone.local(at: range.lowerBound)) to \(zone.local(at: range.upperBound))"
    }
    let more = need.times.ranges.count - shown.count
    return shown.joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
      + " (\(zone.identifier))"
  }

  private func hours(_ hours: Double) -> String { decimal(hours, digits: 2) + " h" }
}
