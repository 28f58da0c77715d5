import Planning
import Workforce

/// A comparison as one table: a row per measure, a column per roster.
struct ComparisonTable {
  private let comparison: RosterComparison

  init(_ comparison: RosterComparison) {
    self.comparison = comparison
  }

  /// The lines of the table.
  var text: String {
    var table = TextTable([.left], header: [""] + comparison.options.map(\.name))
    for measure in comparison.measures {
      table.append([title(of: measure)] + comparison.options.map { cell(of: measure, in: $0) })
    }
    return table.text
  }

  private func title(of measure: RosterComparison.Measure) -> String {
    let currency = comparison.sharedCurrency.map { ", \($0)" } ?? ""
    switch measure {
    case .instance: return "Instance"
    case .labourCost: return "Labour cost" + currency
    case .objective: return "Objective" + currency
    case .requiredHours: return "Required, h"
    case .shortHours(let service): return "Short \(service.client) \(service.language), h"
    case .totalShortHours: return "Short in all, h"
    case .worst: return "Worst interval"
    case .nights: return "Nights"
    case .agentsUsed: return "Agents used"
    case .gapHours: return "Gap, h"
    case .gapPercentOfRequiredHours: return "Gap, % of required"
    }
  }

  private func cell(
    of measure: RosterComparison.Measure,
    in option: RosterFigures
  ) -> String {
    switch measure {
    case .instance: option.instance
    case .labourCost: money(option.labourCost, option)
    case .objective: money(option.objective, option)
    case .requiredHours: decimal(option.requiredHours, digits: 2)
    case .shortHours(let service): figure(option.shortHours(of: service), digits: 2)
    case .totalShortHours: decimal(option.totalShortHours, digits: 2)
    case .worst:
      option.worst.map {
        "-\(Efficiency.text(ofHeads: $0.heads)) \($0.queue) \($0.startClient)"
      } ?? "none"
    case .nights: "\(option.nights)"
    case .agentsUsed: "\(option.agentsUsed)"
    case .gapHours: figure(option.gapHours, digits: 2)
    case .gapPercentOfRequiredHours: figure(option.gapPercentOfRequiredHours, digits: 3)
    }
  }

  private func figure(_ number: Double?, digits: Int) -> String {
    number.map { decimal($0, digits: digits) } ?? "-"
  }

  private func money(_ amount: Double, _ option: RosterFigures) -> String {
    let isNamed = comparison.sharedCurrency == nil && !option.currency.isEmpty
    return decimal(amount, digits: 2) + (isNamed ? " \(option.currency)" : "")
  }
}
