import RosterFiles

/// Hours of all queues that share a client and a language.
struct ClientLanguageHours {
  /// The client's id.
  let client: String
  /// The language's code.
  let language: String
  /// Hours needed.
  private(set) var required = 0.0
  /// Hours of the need that are met.
  private(set) var covered = 0.0
  /// Hours of the need that are missing.
  private(set) var short = 0.0

  /// Adds up the queues of a result; pairs stand in the order of their first queue.
  static func sums(of coverage: ResultDocument.CoverageSummary) -> [ClientLanguageHours] {
    var sums: [ClientLanguageHours] = []
    for queue in coverage.queues {
      let index = sums.firstIndex { $0.client == queue.client && $0.language == queue.language }
      if index == nil {
        sums.append(ClientLanguageHours(client: queue.client, language: queue.language))
      }
      sums[index ?? sums.count - 1].add(queue.hours)
    }
    return sums
  }

  private mutating func add(_ hours: ResultDocument.CoverageHours) {
    required += hours.requiredHours
    covered += hours.coveredHours
    short += hours.shortHours
  }
}
