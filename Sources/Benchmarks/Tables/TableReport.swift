/// Header, figures, seconds per phase and remarks of a set of runs, in Markdown.
struct TableReport {
  private let header: String
  private let groups: [[Measurement]]
  private let remarks: [String]

  /// Takes the runs; those of one instance and strategy become one row, in the order of the first of them.
  init(header: String, measurements: [Measurement], remarks: [String]) {
    self.header = header
    self.remarks = remarks
    var names: [[String]] = []
    for measurement in measurements where !names.contains(Self.name(of: measurement)) {
      names.append(Self.name(of: measurement))
    }
    groups = names.map { name in measurements.filter { Self.name(of: $0) == name } }
  }

  private static func name(of measurement: Measurement) -> [String] {
    [measurement.instance, measurement.strategy]
  }

  /// The parts, with an empty line between them.
  var text: String {
    [header, runs, figures, "Seconds per phase:", phases, audit].joined(separator: "\n\n")
  }

  private var runs: String {
    let several = groups.contains { $0.count > 1 }
    let seeds = groups.first?.map { "\($0.seed)" }.joined(separator: ", ") ?? "–"
    let threads = groups.first?.first.map { "\($0.threads)" } ?? "–"
    return "Threads: \(threads). " + (several ? "Seeds: " : "Seed: ") + seeds + "."
      + (several ? " Each figure is the median over the seeds, with the range behind it." : "")
  }

  private var figures: String {
    let columns = FigureColumn.all
    var table = MarkdownTable(["instance", "strategy"] + columns.map(\.title) + ["ended by"])
    for group in groups {
      let cells = columns.map { Spread(group.map($0.figure)).text(digits: $0.digits) }
      table.append(Self.name(of: group[0]) + cells + [stopReasons(of: group)])
    }
    return table.text
  }

  private func stopReasons(of group: [Measurement]) -> String {
    Set(group.map(\.stopReason)).sorted().joined(separator: ", ")
  }

  private var phases: String {
    var names: [String] = []
    for phase in groups.joined().flatMap(\.phases) where !names.contains(phase.name) {
      names.append(phase.name)
    }
    var table = MarkdownTable(["instance", "strategy"] + names)
    for group in groups {
      let cells = names.map { name in
        Spread(group.map { $0.phases.first { $0.name == name }?.seconds }).text(digits: 2)
      }
      table.append(Self.name(of: group[0]) + cells)
    }
    return table.text
  }

  private var audit: String {
    guard !remarks.isEmpty else {
      return "The audit recomputed every objective from the roster alone; it found no broken rule."
    }
    return "**Not every run can be trusted:**\n\n"
      + remarks.map { "- \($0)" }.joined(separator: "\n")
  }
}
