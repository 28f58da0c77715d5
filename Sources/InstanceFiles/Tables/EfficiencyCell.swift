import Workforce

/// `0.9`, `billing-de:1.2` or both: how much of a head an agent is, at all queues and at single ones.
struct EfficiencyCell {
  /// What the cell says; a whole head where it says nothing.
  let efficiency: Efficiency
  private let named: [(queue: Queue, name: Value)]

  /// Reads a cell; nil stands for an empty one.
  init(_ value: Value?, queues: Directory<QueueEntry>) {
    var general: Int?
    var byQueue: [Identifier<Queue>: Int] = [:]
    var named: [(queue: Queue, name: Value)] = []
    var known: Set<String> = []
    for word in value?.words ?? [] {
      let parts = word.text.split(separator: ":", omittingEmptySubsequences: false)
      guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty }) else {
        word.error(.unexpected(expected: Self.form))
        continue
      }
      let number = word.with(text: String(parts[parts.count - 1])).thousandths()
      guard parts.count == 2 else {
        if general != nil { word.error(.repeated(what: "efficiency", firstLine: nil)) }
        general = general ?? number
        continue
      }
      let name = word.with(text: String(parts[0]))
      guard known.insert(name.text).inserted else {
        name.error(.repeated(what: "queue", firstLine: nil))
        continue
      }
      guard let queue = queues.find(name)?.queue, let number else { continue }
      byQueue[queue.id] = number
      named.append((queue, name))
    }
    efficiency = Efficiency(
      thousandths: general ?? Efficiency.thousandthsPerHead,
      thousandthsByQueue: byQueue
    )
    self.named = named
  }

  private static let form = "a number such as 0.85, or a queue and a number such as billing-de:1.2"

  /// Notes queues that the agent may not serve.
  func checkQueues(of agent: Agent) {
    for (queue, name) in named where !agent.canServe(queue) {
      name.error(.entry(.cannotServe(agent: agent.id.text, queue: queue.id.text)))
    }
  }
}

extension Value {
  /// A part of a head in thousandths.
  fileprivate func thousandths() -> Int? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let isNumber =
      text.utf8.count <= 8 && parts.count <= 2
      && parts.allSatisfy { part in
        !part.isEmpty && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
      }
    if isNumber, parts.count == 1 || parts[1].utf8.count <= 3, let number = Double(text) {
      let thousandths = Int((number * Double(Efficiency.thousandthsPerHead)).rounded())
      if (Self.leastThousandths...Efficiency.mostThousandths).contains(thousandths) {
        return thousandths
      }
    }
    return reject("a number from 0.05 to 2 with at most three decimals, such as 0.85")
  }

  private static let leastThousandths = 50
}
