/// Times of the audit, in Markdown.
struct JudgingTable {
  private let times: [JudgingTimes]

  init(_ times: [JudgingTimes]) {
    self.times = times
  }

  /// One row per instance; of changes the median and, in brackets, the longest.
  var text: String {
    var table = MarkdownTable([
      "agents", "shifts", "whole audit ms", "one person ms", "two people ms",
      "whole report after ms",
    ])
    for row in times {
      table.append([
        "\(row.agents)", "\(row.shifts)", fixed(row.audit, digits: 1), cell(row.moves),
        cell(row.swaps), cell(row.reports),
      ])
    }
    return table.text
  }

  private func cell(_ sorted: [Double]) -> String {
    guard let longest = sorted.last else { return "–" }
    return "\(fixed(sorted[sorted.count / 2], digits: 3)) (\(fixed(longest, digits: 3)))"
  }
}
