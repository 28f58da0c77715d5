public import Workforce

/// Hours needed, covered and missing over the horizon, of one queue or of several.
public struct CoverageTotals: Hashable, Sendable {
  /// Hours needed.
  public let requiredHours: Double
  /// Hours missing.
  public let shortHours: Double

  /// Hours needed that are covered; heads beyond the need are not among them.
  public var coveredHours: Double { requiredHours - shortHours }
}

extension Coverage {
  /// The hours of some queues together, by their indices; of all queues by default.
  public func totals(queues: [Int]? = nil) -> CoverageTotals {
    let queues = queues ?? Array(0..<queueCount)
    return CoverageTotals(
      requiredHours: queues.reduce(0) { $0 + requiredHours(queue: $1) },
      shortHours: queues.reduce(0) { $0 + shortHours(queue: $1) }
    )
  }

  /// The hours of each client that has a queue, in the order of the instance's clients.
  public func totalsByClient(
    of instance: Instance
  ) -> [(client: Client, totals: CoverageTotals)] {
    instance.clients.compactMap { client in
      let queues = instance.queues.indices.filter { instance.queues[$0].client.id == client.id }
      return queues.isEmpty ? nil : (client, totals(queues: queues))
    }
  }

  /// The hours of each language that a queue needs, sorted by code.
  public func totalsByLanguage(
    of instance: Instance
  ) -> [(language: Language, totals: CoverageTotals)] {
    Set(instance.queues.map(\.language)).sorted().map { language in
      let queues = instance.queues.indices.filter { instance.queues[$0].language == language }
      return (language, totals(queues: queues))
    }
  }
}
