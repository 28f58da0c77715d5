import Audit
import Workforce

extension ResultDocument {
  /// How evenly work is shared out; docs/fairness.md says what the figures mean.
  public struct FairnessEntry: Hashable, Sendable, JSONRecord {
    /// One entry per load: nights, weekends, early and late starts.
    public let loads: [LoadEntry]
    /// One entry per agent, in the instance's order.
    public let agents: [ShareEntry]

    init(_ report: FairnessReport) {
      loads = report.loads.map { LoadEntry($0) }
      agents = report.agents.map { ShareEntry($0) }
    }

    enum CodingKeys: String, CodingKey { case loads, agents }

    var members: KeyValuePairs<CodingKeys, JSONText> {
      [.loads: .records(loads), .agents: .records(agents)]
    }
  }

  /// How evenly one load is shared out.
  public struct LoadEntry: Hashable, Sendable, JSONRecord {
    /// What is counted: `nights`, `weekends`, `early_starts`, `late_starts`.
    public let load: String
    /// All of them in the horizon.
    public let total: Int
    /// The fewest of one agent.
    public let least: Int
    /// The most of one agent.
    public let most: Int
    /// How many would have to change hands to be dealt out evenly.
    public let toMove: Int
    /// The same in percent of all.
    public let percentToMove: Double

    init(_ summary: FairnessReport.LoadSummary) {
      load = summary.load.rawValue
      total = summary.total
      least = summary.range.lowerBound
      most = summary.range.upperBound
      toMove = summary.toMove
      percentToMove = summary.percentToMove
    }

    enum CodingKeys: String, CodingKey {
      case load, total, least, most
      case toMove = "to_move"
      case percentToMove = "percent_to_move"
    }

    var members: KeyValuePairs<CodingKeys, JSONText> {
      [
        .load: .string(load), .total: .integer(total), .least: .integer(least),
        .most: .integer(most), .toMove: .integer(toMove),
        .percentToMove: .decimal(percentToMove, digits: 2),
      ]
    }
  }

  /// One agent's share beside the mean of the agents of the same location and contract.
  public struct ShareEntry: Hashable, Sendable, JSONRecord {
    /// Who.
    public let agent: String
    /// Paid hours.
    public let paidHours: Double
    /// Their mean.
    public let meanPaidHours: Double
    /// Nights.
    public let nights: Int
    /// Their mean.
    public let meanNights: Double
    /// Weekends with a shift.
    public let weekends: Int
    /// Their mean.
    public let meanWeekends: Double
    /// Early starts.
    public let earlyStarts: Int
    /// Their mean.
    public let meanEarlyStarts: Double
    /// Late starts.
    public let lateStarts: Int
    /// Their mean.
    public let meanLateStarts: Double
    /// Wishes granted.
    public let wishesGranted: Int
    /// Wishes refused.
    public let wishesRefused: Int

    init(_ share: FairnessReport.AgentShare) {
      agent = share.agent.text
      paidHours = share.paidHours
      meanPaidHours = share.meanPaidHours
      nights = share.counts[.nights] ?? 0
      meanNights = share.means[.nights] ?? 0
      weekends = share.counts[.weekends] ?? 0
      meanWeekends = share.means[.weekends] ?? 0
      earlyStarts = share.counts[.earlyStarts] ?? 0
      meanEarlyStarts = share.means[.earlyStarts] ?? 0
      lateStarts = share.counts[.lateStarts] ?? 0
      meanLateStarts = share.means[.lateStarts] ?? 0
      wishesGranted = share.wishesGranted
      wishesRefused = share.wishesRefused
    }

    enum CodingKeys: String, CodingKey {
      case agent, nights, weekends
      case paidHours = "paid_hours"
      case meanPaidHours = "mean_paid_hours"
      case meanNights = "mean_nights"
      case meanWeekends = "mean_weekends"
      case earlyStarts = "early_starts"
      case meanEarlyStarts = "mean_early_starts"
      case lateStarts = "late_starts"
      case meanLateStarts = "mean_late_starts"
      case wishesGranted = "wishes_granted"
      case wishesRefused = "wishes_refused"
    }

    var members: KeyValuePairs<CodingKeys, JSONText> {
      [
        .agent: .string(agent), .paidHours: .decimal(paidHours, digits: 2),
        .meanPaidHours: .decimal(meanPaidHours, digits: 2), .nights: .integer(nights),
        .meanNights: .decimal(meanNights, digits: 2), .weekends: .integer(weekends),
        .meanWeekends: .decimal(meanWeekends, digits: 2), .earlyStarts: .integer(earlyStarts),
        .meanEarlyStarts: .decimal(meanEarlyStarts, digits: 2),
        .lateStarts: .integer(lateStarts),
        .meanLateStarts: .decimal(meanLateStarts, digits: 2),
        .wishesGranted: .integer(wishesGranted), .wishesRefused: .integer(wishesRefused),
      ]
    }
  }
}
