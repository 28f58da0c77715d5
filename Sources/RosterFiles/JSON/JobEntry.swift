import Audit
import CivilTime
import Workforce

extension AuditDocument {
  /// How much of a job that may wait is done.
  public struct JobEntry: Hashable, Sendable, JSONRecord {
    /// The job.
    public let job: String
    /// The queue whose people may work on it.
    public let queue: String
    /// The queue's client.
    public let client: String
    /// Hours of the job.
    public let requiredHours: Double
    /// Hours of them that are done between release and deadline.
    public let doneHours: Double
    /// Hours of them that are not.
    public let undoneHours: Double
    /// The release on the client's clock.
    public let startClient: String
    /// The deadline on the client's clock.
    public let endClient: String
    /// The client's zone.
    public let clientZone: String
    /// The release in UTC.
    public let startUTC: String
    /// The deadline in UTC.
    public let endUTC: String
    /// What the undone hours cost.
    public let price: Double

    init(_ count: JobCount) {
      let (queue, window) = (count.job.queue, count.job.window)
      job = count.job.id.text
      self.queue = queue.id.text
      client = queue.client.id.text
      requiredHours = Double(count.job.minutes) / 60
      undoneHours = count.undoneHours
      doneHours = requiredHours - undoneHours
      startClient = "\(queue.client.zone.local(at: window.lowerBound))"
      endClient = "\(queue.client.zone.local(at: window.upperBound))"
      clientZone = queue.client.zone.identifier
      startUTC = "\(window.lowerBound)"
      endUTC = "\(window.upperBound)"
      price = count.price
    }

    enum CodingKeys: String, CodingKey {
      case job, queue, client, price
      case requiredHours = "required_hours"
      case doneHours = "done_hours"
      case undoneHours = "undone_hours"
      case startClient = "start_client"
      case endClient = "end_client"
      case clientZone = "client_zone"
      case startUTC = "start_utc"
      case endUTC = "end_utc"
    }

    var members: KeyValuePairs<CodingKeys, JSONText> {
      [
        .job: .string(job), .queue: .string(queue), .client: .string(client),
        .requiredHours: .decimal(requiredHours, digits: 2),
        .doneHours: .decimal(doneHours, digits: 2),
        .undoneHours: .decimal(undoneHours, digits: 2),
        .startClient: .string(startClient), .endClient: .string(endClient),
        .clientZone: .string(clientZone), .startUTC: .string(startUTC), .endUTC: .string(endUTC),
        .price: .decimal(price, digits: 2),
      ]
    }
  }
}
