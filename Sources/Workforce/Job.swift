public import CivilTime

/// Work that may wait: so many hours, to be done between a release and a deadline by whoever may serve
/// its queue, by any number of people at a time, in intervals in which they serve no queue.
public struct Job: Hashable, Sendable {
  /// The stable id.
  public let id: Identifier<Job>
  /// The queue whose language, client, channel and roles the work asks for.
  public let queue: Queue
  /// From release to deadline, on borders of the horizon's intervals.
  public let window: Range<Instant>
  /// Minutes of one person's work, a multiple of the interval.
  public let minutes: Int
  /// What each hour costs that is not done by the deadline.
  public let hourPrice: Double

  /// Makes a job; the caller has validated the values.
  public init(
    id: Identifier<Job>,
    queue: Queue,
    window: Range<Instant>,
    minutes: Int,
    hourPrice: Double
  ) {
    self.id = id
    self.queue = queue
    self.window = window
    self.minutes = minutes
    self.hourPrice = hourPrice
  }

  /// The price when so many minutes were worked on it.
  public func price(ofMinutes worked: Int) -> Double {
    Double(max(0, minutes - worked)) / 60 * hourPrice
  }
}
