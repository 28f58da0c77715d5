/// Several rosters side by side, measure by measure.
public struct RosterComparison: Sendable {
  /// What is compared, in the order in which a planner asks.
  public enum Measure: Hashable, Sendable {
    /// Which instance the roster is for; only when not all are for the same one.
    case instance
    /// Cost of all paid time, premiums and overtime included.
    case labourCost
    /// What was minimised.
    case objective
    /// Hours of heads that are needed.
    case requiredHours
    /// Hours that are missing at one service.
    case shortHours(ComparedService)
    /// Hours that are missing in all.
    case totalShortHours
    /// The interval in which the most heads are missing.
    case worst
    /// Shifts that touch the night.
    case nights
    /// Agents with at least one shift.
    case agentsUsed
    /// Hours between the roster and the bound.
    case gapHours
    /// The same in percent of the required hours.
    case gapPercentOfRequiredHours
  }

  /// The rosters, in the order given.
  public let options: [RosterFigures]

  /// Sets rosters side by side.
  public init(options: [RosterFigures]) {
    self.options = options
  }

  /// Every service that one of the rosters has, in the order of their first appearance.
  public var services: [ComparedService] {
    var seen: Set<ComparedService> = []
    return options.flatMap { $0.shortHours.map(\.service) }.filter { seen.insert($0).inserted }
  }

  /// The currency that all rosters share; nil when they differ or name none.
  public var sharedCurrency: String? {
    let currencies = Set(options.map(\.currency))
    return currencies.count == 1 ? currencies.first.flatMap { $0.isEmpty ? nil : $0 } : nil
  }

  /// The measures that the comparison shows.
  public var measures: [Measure] {
    let instances: [Measure] = Set(options.map(\.instance)).count > 1 ? [.instance] : []
    return instances + [.labourCost, .objective, .requiredHours]
      + services.map { .shortHours($0) }
      + [.totalShortHours, .worst, .nights, .agentsUsed, .gapHours, .gapPercentOfRequiredHours]
  }
}
