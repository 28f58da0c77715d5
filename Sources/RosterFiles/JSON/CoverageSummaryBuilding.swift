import Audit
import CivilTime
import Workforce

extension ResultDocument.CoverageSummary {
  /// Sums a roster's coverage up.
  init(coverage: Coverage, instance: Instance) {
    let rows = Array(instance.queues.indices)
    let hours = { ResultDocument.CoverageHours(coverage: coverage, rows: $0) }
    let worst = rows.map {
      ResultDocument.WorstInterval(coverage: coverage, row: $0, instance: instance)
    }
    total = hours(rows)
    worstInterval = worst.compactMap { $0 }.reduce(nil) { $0?.isWorse(than: $1) ?? false ? $0 : $1 }
    shortSpans = coverage.worstShortSpans(of: instance, most: 3).map {
      ResultDocument.ShortSpanEntry($0, instance: instance)
    }
    queues = rows.map { row in
      let queue = instance.queues[row]
      return ResultDocument.QueueCoverage(
        queue: queue.id.text,
        client: queue.client.id.text,
        channel: queue.channel.rawValue,
        language: queue.language.code,
        hours: hours([row]),
        worstInterval: worst[row]
      )
    }
    languages = Set(instance.queues.map(\.language)).sorted().map { language in
      ResultDocument.GroupCoverage(
        id: language.code,
        name: instance.languageNames[language] ?? language.code,
        hours: hours(rows.filter { instance.queues[$0].language == language })
      )
    }
    clients = instance.clients.compactMap { client in
      let own = rows.filter { instance.queues[$0].client.id == client.id }
      guard !own.isEmpty else { return nil }
      return ResultDocument.GroupCoverage(
        id: client.id.text,
        name: client.name,
        hours: hours(own)
      )
    }
  }
}

extension ResultDocument.CoverageHours {
  /// Adds up the rows of some queues.
  init(coverage: Coverage, rows: [Int]) {
    let totals = coverage.totals(queues: rows)
    requiredHours = totals.requiredHours
    scheduledHours = totals.scheduledHours
    shortHours = totals.shortHours
    coveredHours = totals.coveredHours
  }
}

extension ResultDocument.WorstInterval {
  /// The first of the intervals in which most heads are missing at a queue; nil when none is.
  init?(coverage: Coverage, row: Int, instance: Instance) {
    guard let worst = coverage.worstInterval(queues: [row]) else { return nil }
    let queue = instance.queues[row]
    let range = instance.requirement.grid.range(ofInterval: worst.interval)
    let capable = Set(instance.agents.filter { $0.canServe(queue) }.map(\.location.id))
    self.queue = queue.id.text
    required = coverage.required[row * coverage.intervals + worst.interval]
    short = worst.shortHeads
    startUTC = "\(range.lowerBound)"
    endUTC = "\(range.upperBound)"
    startClient = "\(queue.client.zone.local(at: range.lowerBound))"
    clientZone = queue.client.zone.identifier
    sites = instance.locations.filter { capable.contains($0.id) }.map {
      ResultDocument.SiteTime(
        location: $0.id.text,
        startLocal: "\($0.zone.local(at: range.lowerBound))"
      )
    }
  }

  /// Whether more heads are missing than in another interval, or as many and no later.
  func isWorse(than other: Self) -> Bool {
    short != other.short ? short > other.short : startUTC <= other.startUTC
  }
}
