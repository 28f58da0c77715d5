extension ResultDocument {
  /// Hours required and covered: in all, per queue, per language and per client.
  public struct CoverageSummary: Hashable, Sendable, JSONRecord {
    /// The hours of all queues together.
    public let total: CoverageHours
    /// The interval with most missing heads, the earliest of several; nil when none is missing.
    public let worstInterval: WorstInterval?
    /// The three spans of time in which most head-hours are missing at a queue, the worst first; nil
    /// in results of earlier versions.
    public let shortSpans: [ShortSpanEntry]?
    /// One entry per queue, in the instance's order.
    public let queues: [QueueCoverage]
    /// One entry per language that a queue has, by code.
    public let languages: [GroupCoverage]
    /// One entry per client that has a queue, in the instance's order.
    public let clients: [GroupCoverage]

    enum CodingKeys: String, CodingKey {
      case total, queues, languages, clients
      case worstInterval = "worst_interval"
      case shortSpans = "short_spans"
    }

    var members: KeyValuePairs<CodingKeys, JSONText> {
      [
        .total: total.json, .worstInterval: worstInterval?.json ?? .null,
        .shortSpans: .records(shortSpans ?? []),
        .queues: .records(queues), .languages: .records(languages), .clients: .records(clients),
      ]
    }
  }

  /// Hours of heads over the horizon.
  public struct CoverageHours: Hashable, Sendable, JSONRecord {
    /// Hours needed.
    public let requiredHours: Double
    /// Hours served through whole intervals, those beyond the need included.
    public let scheduledHours: Double
    /// Hours of the need that are met: required less short.
    public let coveredHours: Double
    /// Hours of the need that are missing.
    public let shortHours: Double

    enum CodingKeys: String, CodingKey {
      case requiredHours = "required_hours"
      case scheduledHours = "scheduled_hours"
      case coveredHours = "covered_hours"
      case shortHours = "short_hours"
    }

    var members: KeyValuePairs<CodingKeys, JSONText> {
      [
        .requiredHours: .decimal(requiredHours, digits: 2),
        .scheduledHours: .decimal(scheduledHours, digits: 2),
        .coveredHours: .decimal(coveredHours, digits: 2),
        .shortHours: .decimal(shortHours, digits: 2),
      ]
    }
  }

  /// Hours at one queue.
  public struct QueueCoverage: Hashable, Sendable, JSONRecord {
    /// The queue's id.
    public let queue: String
    /// Its client's id.
    public let client: String
    /// Its channel.
    public let channel: String
    /// Its language's code.
    public let language: String
    /// The hours.
    public let hours: CoverageHours
    /// The interval with most missing heads, the earliest of several; nil when none is missing.
    public let worstInterval: WorstInterval?

    enum CodingKeys: String, CodingKey {
      case queue, client, channel, language, hours
      case worstInterval = "worst_interval"
    }

    var members: KeyValuePairs<CodingKeys, JSONText> {
      [
        .queue: .string(queue), .client: .string(client), .channel: .string(channel),
        .language: .string(language), .hours: hours.json,
        .worstInterval: worstInterval?.json ?? .null,
      ]
    }
  }

  /// Hours of all queues that share a language or a client.
  public struct GroupCoverage: Hashable, Sendable, JSONRecord {
    /// The language's code or the client's id.
    public let id: String
    /// The name people read.
    public let name: String
    /// The hours.
    public let hours: CoverageHours

    enum CodingKeys: String, CodingKey { case id, name, hours }

    var members: KeyValuePairs<CodingKeys, JSONText> {
      [.id: .string(id), .name: .string(name), .hours: hours.json]
    }
  }

  /// An interval in which heads are missing, on every clock that matters.
  public struct WorstInterval: Hashable, Sendable, JSONRecord {
    /// The queue that misses heads.
    public let queue: String
    /// Heads needed.
    public let required: Int
    /// Heads missing.
    public let short: Double
    /// The start, in UTC.
    public let startUTC: String
    /// The end, excluded, in UTC.
    public let endUTC: String
    /// The start on the client's clock.
    public let startClient: String
    /// The client's zone.
    public let clientZone: String
    /// The start on the clocks of the sites where somebody could serve the queue.
    public let sites: [SiteTime]

    enum CodingKeys: String, CodingKey {
      case queue, required, short, sites
      case startUTC = "start_utc"
      case endUTC = "end_utc"
      case startClient = "start_client"
      case clientZone = "client_zone"
    }

    var members: KeyValuePairs<CodingKeys, JSONText> {
      [
        .queue: .string(queue), .required: .integer(required), .short: .heads(short),
        .startUTC: .string(startUTC), .endUTC: .string(endUTC),
        .startClient: .string(startClient), .clientZone: .string(clientZone),
        .sites: .records(sites),
      ]
    }
  }

  /// A moment on a site's clock.
  public struct SiteTime: Hashable, Sendable, JSONRecord {
    /// The location's id.
    public let location: String
    /// What its clock shows.
    public let startLocal: String

    enum CodingKeys: String, CodingKey {
      case location
      case startLocal = "start_local"
    }

    var members: KeyValuePairs<CodingKeys, JSONText> {
      [.location: .string(location), .startLocal: .string(startLocal)]
    }
  }
}
