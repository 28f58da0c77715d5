import Explanation
import Workforce

/// Need that nobody could cover, a line per queue or group of queues.
struct ShortageText {
  private let report: ShortageReport
  private let instance: Instance

  /// How many lines of a kind are listed.
  private static let mostListed = 12

  init(_ report: ShortageReport, instance: Instance) {
    self.report = report
    self.instance = instance
  }

  var text: String {
    guard report.isShort else {
      return "Every required hour could be covered when it is looked at by itself."
    }
    let minimums = MinimumShortageText(report.minimums, instance: instance).text
    return [minimums, spans, HoursShortageText(report.hours).text, shifts].filter { !$0.isEmpty }
      .joined(separator: "\n")
  }

  private var spans: String {
    let all = report.uncoverable.filter { $0.missingHours > 0 }
    guard !all.isEmpty else { return "" }
    let hours = all.reduce(0) { $0 + $1.missingHours }
    let times = PlaceTimes(instance)
    let lines = instance.queues.compactMap { queue -> String? in
      let own = all.filter { $0.queue == queue.id }
      guard let first = own.first else { return nil }
      let missing = own.reduce(0) { $0 + $1.missingHours }
      let more = own.count > 1 ? " and \(count(own.count - 1, "more span"))" : ""
      let lack = first.lackOfSkill.map { " (\($0))" } ?? ""
      return
        "  \(queue.id), \(decimal(missing, digits: 2)) h: \(first.needed.upperBound) needed, at "
        + "most \(Efficiency.text(ofHeads: first.possible)) possible\(lack), "
        + times.text(of: first.range, queue: queue) + more
    }
    return
      (["No roster can cover these \(decimal(hours, digits: 2)) h:"] + lines)
      .joined(separator: "\n")
  }

  private var shifts: String {
    guard !report.shifts.isEmpty else { return "" }
    return "No roster can fill \(count(report.shifts.count, "row")) of cover: too few people could "
      + "work the shift on the date."
  }
}

/// Queues whose need is more than people can work in all.
struct HoursShortageText {
  private let hours: [HoursShortage]

  init(_ hours: [HoursShortage]) { self.hours = hours }

  /// A heading and a line per group of queues; empty where nothing is used up.
  var text: String {
    guard !hours.isEmpty else { return "" }
    return
      (["The hours of these people are used up before the need is met:"] + hours.map(line))
      .joined(separator: "\n")
  }

  private func line(_ short: HoursShortage) -> String {
    "  \(short.queues.map(\.text).joined(separator: ", ")): "
      + "\(decimal(short.neededHours, digits: 2)) h needed, "
      + "\(count(short.agents.count, "agent")) can be at work for "
      + "\(decimal(short.workableHours, digits: 2)) h at most: "
      + "\(decimal(short.missingHours, digits: 2)) h or more stay uncovered"
  }
}

/// Queues whose hard minimum of heads cannot be kept, with what would do.
struct MinimumShortageText {
  private let minimums: [MinimumShortage]
  private let instance: Instance

  init(_ minimums: [MinimumShortage], instance: Instance) {
    self.minimums = minimums
    self.instance = instance
  }

  /// A heading and two lines per queue; empty where all minimums can be kept.
  var text: String {
    guard !minimums.isEmpty else { return "" }
    let times = PlaceTimes(instance)
    let lines = minimums.flatMap { short -> [String] in
      guard let queue = instance.queues.first(where: { $0.id == short.queue }),
        let first = short.ranges.first
      else { return [] }
      let more = short.ranges.count > 1 ? " and \(count(short.ranges.count - 1, "more span"))" : ""
      return [
        "  \(queue.id): at least \(count(short.heads, "head")) wanted, which is hard, and not possible "
          + "\(times.text(of: first, queue: queue))\(more)",
        "    would do: "
          + (short.possible > 0 ? "a minimum of \(count(short.possible, "head"))" : "no minimum")
          + ", or one with a price",
      ]
    }
    return (["These minimums of heads cannot be kept:"] + lines).joined(separator: "\n")
  }
}
