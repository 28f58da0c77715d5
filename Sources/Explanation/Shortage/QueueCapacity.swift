import CivilTime
import Workforce

/// The most heads that any roster could bring to one queue, interval by interval.
struct QueueCapacity {
  let queue: Queue
  /// Heads needed, less those carried in.
  let open: [Int]
  /// The most heads that any roster could bring, whatever other queues get.
  let possible: [Double]
  /// Positions of the agents who may serve the queue.
  let qualified: [Int]
  /// Sites that are full, by interval.
  let fullSites: [[UncoverableSpan.FullSite]]
  private let presences: [PossiblePresence]
  private let instance: Instance
  /// Heads that a hard minimum asks for, less those carried in; 0 where there is none.
  let minimum: [Int]

  init(queue index: Int, instance: Instance, presences: [PossiblePresence]) {
    let queue = instance.queues[index]
    let intervals = instance.requirement.grid.count
    let qualified = instance.agents.indices.filter { instance.agents[$0].canServe(queue) }
    open = (0..<intervals).map {
      max(
        0,
        instance.requirement.heads(queue: index, interval: $0)
          - instance.carriedCover.heads(queue: index, interval: $0)
      )
    }
    var possible = [Double](repeating: 0, count: intervals)
    var full = [[UncoverableSpan.FullSite]](repeating: [], count: intervals)
    let bySite = Dictionary(grouping: qualified) { instance.agents[$0].location.id }
    for location in instance.locations {
      let people = bySite[location.id] ?? []
      for interval in 0..<intervals {
        let present = people.filter { presences[$0].reasons[interval] == nil }
        let atHome = present.filter { presences[$0].couldBeAtHome(interval) }
        let onSite = present.filter { !presences[$0].couldBeAtHome(interval) }
        let seated = onSite.count
        let seats = min(seated, location.seats ?? seated)
        possible[interval] += Self.heads(
          atHome: atHome.map { instance.agents[$0] },
          onSite: onSite.map { instance.agents[$0] },
          seats: seats,
          queue: queue
        )
        if seats < seated {
          full[interval].append(.init(location: location.id, seats: seats, people: seated))
        }
      }
    }
    self.queue = queue
    self.possible = possible
    self.qualified = qualified
    self.presences = presences
    self.instance = instance
    fullSites = full
    minimum = Self.minimum(queue: index, instance: instance)
  }

  /// The most heads of some people, of whom those on site may take so many seats.
  private static func heads(
    atHome: [Agent],
    onSite: [Agent],
    seats: Int,
    queue: Queue
  ) -> Double {
    let home = atHome.map { $0.efficiency.thousandths(at: queue.id) }
    let seated = onSite.map { $0.efficiency.thousandths(at: queue.id) }
    let best = seated.sorted(by: >).prefix(seats)
    return Efficiency.heads(home.reduce(0, +) + best.reduce(0, +))
  }

  /// Heads that a hard minimum asks for by interval, less those carried in.
  private static func minimum(queue index: Int, instance: Instance) -> [Int] {
    let queue = instance.queues[index]
    let grid = instance.requirement.grid
    guard let rule = queue.minimumHeads, rule.enforcement == .hard else {
      return [Int](repeating: 0, count: grid.count)
    }
    let zone = queue.client.zone
    let hours = queue.client.open(
      from: zone.local(at: grid.start).date.adding(days: -1),
      through: zone.local(at: grid.end).date
    )
    return (0..<grid.count).map { interval in
      guard hours.contains(grid.range(ofInterval: interval)) else { return 0 }
      return max(0, rule.heads - instance.carriedCover.heads(queue: index, interval: interval))
    }
  }

  /// Whether a hard minimum cannot be kept in an interval.
  private func breaksMinimum(_ interval: Int) -> Bool {
    possible[interval] < Double(minimum[interval])
  }

  /// Spans of need that nobody can meet.
  func uncoverable() -> [UncoverableSpan] {
    var spans: [UncoverableSpan] = []
    var start: Int?
    var signature: Signature?
    for interval in 0...open.count {
      let next = interval < open.count ? self.signature(interval) : nil
      if let from = start, let known = signature, next != known {
        spans.append(span(from..<interval, known))
        start = nil
      }
      if start == nil, next != nil { start = interval }
      signature = next
    }
    return spans
  }

  /// What intervals of one span have in common.
  private struct Signature: Hashable {
    let possible: Double
    let reasons: [AbsenceReason?]
    let fullSites: [UncoverableSpan.FullSite]
    let breaksMinimum: Bool
  }

  private func signature(_ interval: Int) -> Signature? {
    let breaksMinimum = breaksMinimum(interval)
    guard Double(open[interval]) > possible[interval] || breaksMinimum else { return nil }
    return Signature(
      possible: possible[interval],
      reasons: qualified.map { presences[$0].reasons[interval] },
      fullSites: fullSites[interval],
      breaksMinimum: breaksMinimum
    )
  }

  private func span(_ intervals: Range<Int>, _ signature: Signature) -> UncoverableSpan {
    let grid = instance.requirement.grid
    let needed = intervals.map {
      signature.breaksMinimum ? max(open[$0], minimum[$0]) : open[$0]
    }
    let missing = intervals.reduce(0) { $0 + max(0, Double(open[$1]) - possible[$1]) }
    let absent = Dictionary(grouping: zip(qualified, signature.reasons)) { $0.1 }
    let absences = AbsenceReason.allCases.compactMap { reason in
      absent[reason].map { people in
        UncoverableSpan.Absence(
          reason: reason,
          agents: people.map { instance.agents[$0.0].id }
        )
      }
    }
    return UncoverableSpan(
      queue: queue.id,
      range: grid.range(ofInterval: intervals.lowerBound)
        .lowerBound..<grid.range(ofInterval: intervals.upperBound - 1).upperBound,
      needed: (needed.min() ?? 0)...(needed.max() ?? 0),
      possible: signature.possible,
      missingHeadMinutes: missing * Double(grid.intervalMinutes),
      qualified: qualified.count,
      lackOfSkill: qualified.isEmpty ? SkillChain(queue: queue, instance: instance).text : nil,
      absences: absences,
      fullSites: signature.fullSites,
      breaksMinimum: signature.breaksMinimum
    )
  }
}

/// Why nobody may serve a queue: the first demand that nobody meets.
private struct SkillChain {
  let queue: Queue
  let instance: Instance

  var text: String {
    let language = queue.language
    var people = instance.agents.filter { $0.languages[language] != nil }
    guard !people.isEmpty else { return "nobody speaks \(language)" }
    var known = "of the \(people.count) who speak \(language)"
    let steps: [(String, (Agent) -> Bool)] = [
      (
        "at \(queue.minimumLevel.rawValue) or better",
        { ($0.languages[language] ?? .a1) >= queue.minimumLevel }
      ),
      ("who knows \(queue.client.id)", { $0.clients?.contains(queue.client.id) ?? true }),
      ("who works on \(queue.channel.rawValue)", { $0.channels?.contains(queue.channel) ?? true }),
      (
        "with the role \(queue.roles.sorted().joined(separator: " and "))",
        { queue.roles.isSubset(of: $0.roles) }
      ),
      (
        "at a site from which \(queue.client.id) may be served",
        { queue.client.workplaces?.contains($0.location.id) ?? true }
      ),
    ]
    for (words, meets) in steps {
      let left = people.filter(meets)
      if left.isEmpty { return "\(known), nobody \(words)" }
      if left.count < people.count { known = "of the \(left.count) left (\(words))" }
      people = left
    }
    return "nobody may serve it"
  }
}
