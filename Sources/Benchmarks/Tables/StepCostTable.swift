import Workforce

/// The cost of steps on several instances, in Markdown.
struct StepCostTable {
  private let costs: [StepCosts]

  init(_ costs: [StepCosts]) {
    self.costs = costs
  }

  /// One row per phase, one column per instance; the last says how much dearer a step is on the last
  /// instance than on the first.
  var text: String {
    let titles = costs.map { "µs, \($0.title)" }
    var table = MarkdownTable(["phase"] + titles + ["ratio"])
    for phase in phases {
      let figures = costs.map { $0.microseconds(phase) }
      table.append(
        [phase] + figures.map { $0.map { fixed($0, digits: 1) } ?? "–" } + [ratio(figures)]
      )
    }
    return table.text
  }

  private var phases: [String] {
    costs.flatMap(\.phases).reduce(into: []) { names, phase in
      if !names.contains(phase.name) { names.append(phase.name) }
    }
  }

  private func ratio(_ figures: [Double?]) -> String {
    guard let first = figures.first ?? nil, let last = figures.last ?? nil, first > 0 else {
      return "–"
    }
    return fixed(last / first, digits: 2)
  }
}
