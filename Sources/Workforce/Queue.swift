/// One stream of work: a client, a channel and a language.
public struct Queue: Hashable, Sendable {
  /// How the work arrives.
  public enum Channel: String, CaseIterable, Sendable {
    case voice
    case chat
    case email
    case backOffice = "back-office"
    case outbound
  }

  /// The stable id.
  public let id: Identifier<Queue>
  /// The client whose work it is.
  public let client: Client
  /// How the work arrives.
  public let channel: Channel
  /// The language spoken or written.
  public let language: Language
  /// The lowest level of that language with which an agent may serve the queue.
  public let minimumLevel: LanguageLevel
  /// Roles an agent must hold, all of them, beside language, client and channel.
  public let roles: Set<String>
  /// Price of each missing head for one hour, before the client's priority: the first missing head
  /// of an interval costs the first price, the second the second; the last one holds for all
  /// further heads. Never empty, never falling.
  public let shortagePrices: [Double]
  /// The fewest heads while the client is open; nil asks for none.
  public let minimumHeads: MinimumHeads?

  /// Makes a queue; the caller has validated the values.
  public init(
    id: Identifier<Queue>,
    client: Client,
    channel: Channel = .voice,
    language: Language,
    minimumLevel: LanguageLevel = .b2,
    roles: Set<String> = [],
    shortagePrices: [Double],
    minimumHeads: MinimumHeads? = nil
  ) {
    self.id = id
    self.client = client
    self.channel = channel
    self.language = language
    self.minimumLevel = minimumLevel
    self.roles = roles
    self.shortagePrices = shortagePrices
    self.minimumHeads = minimumHeads
  }

  /// The price per hour of the missing head with this number, counted from 0, priority included.
  public func price(ofMissingHead number: Int) -> Double {
    shortagePrices[min(number, shortagePrices.count - 1)] * client.priority
  }

  /// The price per hour of missing heads in thousandths of a head, priority included: a part of a head
  /// costs that part of its price.
  public func price(ofMissingThousandths missing: Int) -> Double {
    guard missing > 0 else { return 0 }
    let (whole, part) = missing.quotientAndRemainder(dividingBy: Efficiency.thousandthsPerHead)
    let price = price(ofMissingHeads: whole)
    return part == 0 ? price : price + Efficiency.heads(part) * self.price(ofMissingHead: whole)
  }

  /// The price per hour of so many missing heads together, priority included.
  public func price(ofMissingHeads heads: Int) -> Double {
    (0..<heads).reduce(0) { $0 + price(ofMissingHead: $1) }
  }
}
