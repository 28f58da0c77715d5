/// What of a roster is compared with other rosters.
public struct RosterFigures: Hashable, Sendable {
  /// The hours that are missing at all queues of one client and language.
  public struct ShortHours: Hashable, Sendable {
    /// What is served.
    public let service: ComparedService
    /// Hours of heads that are missing over the horizon.
    public let hours: Double

    /// Makes an entry.
    public init(service: ComparedService, hours: Double) {
      self.service = service
      self.hours = hours
    }
  }

  /// Where the most heads are missing in one interval.
  public struct Shortfall: Hashable, Sendable {
    /// The queue's id.
    public let queue: String
    /// Heads missing, 1 or more.
    public let heads: Double
    /// Heads needed.
    public let required: Int
    /// The interval's start on the client's clock ("2027-03-08 22:00").
    public let startClient: String

    /// Makes a shortfall.
    public init(queue: String, heads: Double, required: Int, startClient: String) {
      self.queue = queue
      self.heads = heads
      self.required = required
      self.startClient = startClient
    }
  }

  /// What the roster is called in the comparison.
  public let name: String
  /// The name of its instance.
  public let instance: String
  /// The currency of its costs; empty when none is named.
  public let currency: String
  /// What was minimised, in the currency.
  public let objective: Double
  /// Cost of all paid time, premiums and overtime included, in the currency.
  public let labourCost: Double
  /// Hours of heads that are needed over the horizon.
  public let requiredHours: Double
  /// Hours that are missing, by client and language.
  public let shortHours: [ShortHours]
  /// Where the most heads are missing; nil when none is.
  public let worst: Shortfall?
  /// Shifts that touch the night.
  public let nights: Int
  /// Agents with at least one shift.
  public let agentsUsed: Int
  /// Hours between the roster and the bound; nil without a bound.
  public let gapHours: Double?
  /// ``gapHours`` in percent of the required hours.
  public let gapPercentOfRequiredHours: Double?

  /// Makes figures.
  public init(
    name: String,
    instance: String,
    currency: String,
    objective: Double,
    labourCost: Double,
    requiredHours: Double,
    shortHours: [ShortHours],
    worst: Shortfall?,
    nights: Int,
    agentsUsed: Int,
    gapHours: Double?,
    gapPercentOfRequiredHours: Double?
  ) {
    self.name = name
    self.instance = instance
    self.currency = currency
    self.objective = objective
    self.labourCost = labourCost
    self.requiredHours = requiredHours
    self.shortHours = shortHours
    self.worst = worst
    self.nights = nights
    self.agentsUsed = agentsUsed
    self.gapHours = gapHours
    self.gapPercentOfRequiredHours = gapPercentOfRequiredHours
  }

  /// Hours that are missing at a service; nil when the roster's instance does not have it.
  public func shortHours(of service: ComparedService) -> Double? {
    shortHours.first { $0.service == service }?.hours
  }

  /// Hours that are missing in all.
  public var totalShortHours: Double { shortHours.reduce(0) { $0 + $1.hours } }
}

/// All queues of one client in one language.
public struct ComparedService: Hashable, Sendable {
  /// The client's id.
  public let client: String
  /// The language's code.
  public let language: String

  /// Names a service.
  public init(client: String, language: String) {
    self.client = client
    self.language = language
  }
}
