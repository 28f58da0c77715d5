import Audit
import CivilTime
import Workforce

extension ResultDocument {
  /// A span of time in which heads are missing at a queue, on every clock that matters.
  public struct ShortSpanEntry: Hashable, Sendable, JSONRecord {
    /// The queue that misses heads.
    public let queue: String
    /// Head-hours needed.
    public let requiredHours: Double
    /// Head-hours missing.
    public let shortHours: Double
    /// The most heads missing at one time.
    public let mostShort: Double
    /// The start, in UTC.
    public let startUTC: String
    /// The end, excluded, in UTC.
    public let endUTC: String
    /// The start on the client's clock.
    public let startClient: String
    /// The end on the client's clock.
    public let endClient: String
    /// The client's zone.
    public let clientZone: String
    /// The start on the clocks of the sites where somebody could serve the queue.
    public let sites: [SiteTime]

    init(_ span: ShortSpan, instance: Instance) {
      let queue = instance.queues[span.queue]
      let grid = instance.requirement.grid
      let start = grid.range(ofInterval: span.intervals.lowerBound).lowerBound
      let end = grid.range(ofInterval: span.intervals.upperBound - 1).upperBound
      self.queue = queue.id.text
      requiredHours = span.requiredHours
      shortHours = span.shortHours
      mostShort = span.mostShort
      startUTC = "\(start)"
      endUTC = "\(end)"
      startClient = "\(queue.client.zone.local(at: start))"
      endClient = "\(queue.client.zone.local(at: end))"
      clientZone = queue.client.zone.identifier
      let capable = Set(instance.agents.filter { $0.canServe(queue) }.map(\.location.id))
      sites = instance.locations.filter { capable.contains($0.id) }.map {
        SiteTime(location: $0.id.text, startLocal: "\($0.zone.local(at: start))")
      }
    }

    enum CodingKeys: String, CodingKey {
      case queue, sites
      case requiredHours = "required_hours"
      case shortHours = "short_hours"
      case mostShort = "most_short"
      case startUTC = "start_utc"
      case endUTC = "end_utc"
      case startClient = "start_client"
      case endClient = "end_client"
      case clientZone = "client_zone"
    }

    var members: KeyValuePairs<CodingKeys, JSONText> {
      [
        .queue: .string(queue), .requiredHours: .decimal(requiredHours, digits: 2),
        .shortHours: .decimal(shortHours, digits: 2), .mostShort: .heads(mostShort),
        .startUTC: .string(startUTC), .endUTC: .string(endUTC),
        .startClient: .string(startClient), .endClient: .string(endClient),
        .clientZone: .string(clientZone), .sites: .records(sites),
      ]
    }
  }
}
