/// Several rosters side by side, measure by measure.
public struct RosterComparison: Sendable {
  /// What is compared, in the order in which a planner asks.
  public enum Measure: Hashable, Sendable {
    /// Which instance the roster is for; only when not all are for the same one.
    case instance
    case labourCost
    case objective
    case requiredHours
    case shortHours(ComparedService)
    case totalShortHours
    case worst
    case nights
    case agentsUsed
    case gapHours
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
