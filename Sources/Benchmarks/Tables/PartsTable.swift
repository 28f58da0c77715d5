/// Rates of phases by number of threads, in Markdown.
struct PartsTable {
  private let rates: [PhaseRates]

  init(_ rates: [PhaseRates]) {
    self.rates = rates
  }

  /// One row per instance and phase; the ratio is that of the medians.
  var text: String {
    let counts = PhaseRates.threadCounts
    let titles = counts.map { "per second, \($0) thread" + ($0 == 1 ? "" : "s") }
    var table = MarkdownTable(["instance", "phase"] + titles + ["ratio"])
    for measured in rates {
      for phase in measured.phases {
        let spreads = counts.map { measured.perSecond(phase, threads: $0) }
        let cells = spreads.map { $0.text(digits: 0) }
        table.append([measured.instance, phase] + cells + [ratio(spreads)])
      }
    }
    return table.text
  }

  private func ratio(_ spreads: [Spread]) -> String {
    guard let one = spreads.first?.median, let two = spreads.last?.median, one > 0 else {
      return "–"
    }
    return fixed(two / one, digits: 2)
  }
}
