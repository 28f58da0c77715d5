import Workforce

/// A queue and how its need is given.
struct QueueEntry {
  let queue: Queue
  /// Heads while the client is open; nil when `requirement.csv` says how many.
  let heads: Int?
  /// Where the queue stands.
  let place: Place
}

extension StructureReader {
  /// `queues`: the streams of work.
  mutating func readQueues(_ cursor: YAMLCursor) {
    guard let items = cursor.items("a list of queues") else { return }
    if items.count > Instance.queueLimit {
      log.error(
        .unexpected(expected: "at most \(Instance.queueLimit) queues"),
        at: cursor.place,
        value: "\(items.count)"
      )
    }
    for item in items { readQueue(item) }
    queues.close()
  }

  private static let queueKeys = [
    "id", "client", "channel", "language", "minimum_level", "roles", "shortage_prices", "heads",
    "minimum_heads",
  ]

  private static let laterQueueKeys: [String: LaterKey] = [
    "concurrency": .wholeNumber(1...100)
  ]

  private mutating func readQueue(_ cursor: YAMLCursor) {
    let errorsBefore = log.errorCount
    let section = cursor.mapping(StructureReader.queueKeys, later: StructureReader.laterQueueKeys)
    guard let section, let idValue = section.requiredValue("id", "an id") else {
      queues.declareUnnamed()
      return
    }
    let id = idValue.identifier(of: Queue.self)
    let client = section.requiredValue("client", "the id of a client").flatMap(clients.find)
    let channel = section.value("channel", "a channel")?.choice("channel", of: Queue.Channel.self)
    let language = section.requiredValue("language", "the code of a language")
      .flatMap { languages.find($0.with(text: $0.text.lowercased())) }
    let level = section.value("minimum_level", "a level")?.choice("level", of: LanguageLevel.self)
    let roles = section["roles"]?.items("a list of roles")?
      .compactMap { $0.value("a role")?.role() }
    let prices = section["shortage_prices"].map(shortagePrices)
    let heads = section.value("heads", "a whole number")?.integer(in: 0...100_000)
    let minimum = section["minimum_heads"].flatMap(minimumHeads)
    guard let id, let client, let language, log.errorCount == errorsBefore else {
      queues.declare(idValue, as: nil)
      return
    }
    let base = self.prices.missingHeadHour
    let queue = Queue(
      id: id,
      client: client,
      channel: channel ?? .voice,
      language: language,
      minimumLevel: level ?? .b2,
      roles: Set(roles ?? []),
      shortagePrices: prices ?? [base, base * 1.5, base * 2],
      minimumHeads: minimum
    )
    queues.declare(idValue, as: QueueEntry(queue: queue, heads: heads, place: cursor.place))
  }

  /// `2`, or `{heads: 2, price: 50}`; 0 asks for none.
  private func minimumHeads(_ cursor: YAMLCursor) -> MinimumHeads? {
    guard case .mapping = cursor.node.content else {
      let heads = cursor.value("a whole number")?.integer(in: 0...1000)
      return heads.flatMap { $0 == 0 ? nil : MinimumHeads($0) }
    }
    guard let section = cursor.mapping(["heads", "price"]) else { return nil }
    let heads = section.requiredValue("heads", "a whole number")?.integer(in: 0...1000)
    let enforcement = section.enforcement
    return heads.flatMap { $0 == 0 ? nil : MinimumHeads($0, enforcement: enforcement) }
  }

  private func shortagePrices(_ cursor: YAMLCursor) -> [Double] {
    var prices: [Double] = []
    for item in cursor.items("a list of prices") ?? [] {
      guard let value = item.value("a price"), let price = value.number(in: 0...1_000_000) else {
        continue
      }
      if let last = prices.last, price < last {
        value.error(.entry(.pricesFall(from: Value.plain(last), to: Value.plain(price))))
      }
      prices.append(price)
    }
    return prices
  }
}
