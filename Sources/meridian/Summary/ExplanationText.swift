import CivilTime
import Explanation
import Workforce

/// What cannot be had, for a team lead.
struct ExplanationText {
  private let explanation: InstanceExplanation
  private let instance: Instance
  private let times: PlaceTimes

  /// How many spans of one queue, and how many people of one reason, are listed.
  private static let mostListed = 12

  init(_ explanation: InstanceExplanation, instance: Instance) {
    self.explanation = explanation
    self.instance = instance
    times = PlaceTimes(instance)
  }

  /// The parts, with an empty line between them.
  var text: String {
    let parts = [contradictions, minimums, unsettled, uncoverable, shifts, hours].filter {
      !$0.isEmpty
    }
    let isClear = !explanation.isContradictory && explanation.shortage?.isShort == false
    let report = explanation.contradictions
    let isAll = report.unsettled.isEmpty && report.unknownRules.isEmpty
    let first = isClear && isAll ? [clear] : []
    return (first + parts + [tightest]).filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  private var clear: String {
    "Nothing stands in the way: every agent has a legal sequence of shifts, and every required hour "
      + "could be covered when it is looked at by itself."
  }

  private var contradictions: String {
    ContradictionText(explanation.contradictions.conflicts).text
  }

  private var unsettled: String {
    let report = explanation.contradictions
    var lines: [String] = []
    if !report.unsettled.isEmpty {
      lines.append(
        "Not settled before the search ended: \(ContradictionText.names(report.unsettled))."
      )
    }
    if !report.unknownRules.isEmpty {
      lines.append("Not looked at: \(report.unknownRules.joined(separator: ", ")).")
    }
    if explanation.shortage == nil {
      lines.append("Not looked at, since the search was stopped: need that nobody could cover.")
    }
    if explanation.shortage?.isRough == true {
      lines.append(
        "The search was stopped: hours of some people were only bounded by their contracts."
      )
    }
    return lines.joined(separator: "\n")
  }

  // MARK: - People short

  private var uncoverable: String {
    let spans = (explanation.shortage?.uncoverable ?? []).filter { $0.missingHours > 0 }
    guard !spans.isEmpty else { return "" }
    let hours = spans.reduce(0) { $0 + $1.missingHours }
    var lines = ["No roster can cover these \(decimal(hours, digits: 2)) h:"]
    for queue in instance.queues {
      let own = spans.filter { $0.queue == queue.id }
      guard !own.isEmpty else { continue }
      let all = own.reduce(0) { $0 + $1.missingHours }
      lines.append("")
      lines.append("\(queue.id), \(decimal(all, digits: 2)) h:")
      lines += own.prefix(Self.mostListed).map { "  " + text(of: $0, queue) }
      if own.count > Self.mostListed {
        lines.append("  and \(own.count - Self.mostListed) more spans")
      }
    }
    return lines.joined(separator: "\n")
  }

  private func text(of span: UncoverableSpan, _ queue: Queue) -> String {
    let needed =
      span.needed.lowerBound == span.needed.upperBound
      ? "\(span.needed.upperBound)" : "\(span.needed.lowerBound) to \(span.needed.upperBound)"
    return "\(times.text(of: span.range, queue: queue)):\n    \(needed) needed, at most "
      + "\(Efficiency.text(ofHeads: span.possible)) possible: \(reason(of: span))"
  }

  private var minimums: String {
    MinimumShortageText(explanation.shortage?.minimums ?? [], instance: instance).text
  }

  private func reason(of span: UncoverableSpan) -> String {
    if let lack = span.lackOfSkill { return lack }
    var texts = span.absences.map {
      "\($0.reason.text($0.agents.count)) (\(ContradictionText.names($0.agents)))"
    }
    texts += span.fullSites.map {
      "\($0.location) has \(count($0.seats, "seat")) for \($0.people) who could be there"
    }
    let who = count(span.qualified, "agent")
    return "\(who) may serve it" + (texts.isEmpty ? "" : ": " + texts.joined(separator: ", "))
  }

  private var shifts: String {
    let shifts = explanation.shortage?.shifts ?? []
    guard !shifts.isEmpty else { return "" }
    var lines = ["No roster can fill these shifts:"]
    lines += shifts.prefix(Self.mostListed).map { short in
      let cover = short.cover
      let place = [cover.location?.text, cover.team].compactMap { $0 }.joined(separator: ", ")
      return "  \(cover.date) \(cover.pattern)\(place.isEmpty ? "" : " (\(place))"): "
        + "\(cover.heads) wanted, at most \(short.possible) of \(count(short.counted, "agent"))"
    }
    if shifts.count > Self.mostListed {
      lines.append("  and \(shifts.count - Self.mostListed) more")
    }
    return lines.joined(separator: "\n")
  }

  private var hours: String {
    HoursShortageText(explanation.shortage?.hours ?? []).text
  }

  private var tightest: String {
    guard let shortage = explanation.shortage else { return "" }
    let covered = shortage.tightest.filter { $0.spare >= 0 }
    guard !covered.isEmpty else { return "" }
    var lines = ["Fewest people to spare, each queue looked at by itself:"]
    lines += covered.prefix(5).compactMap { spot in
      guard let queue = instance.queues.first(where: { $0.id == spot.queue }) else { return nil }
      return "  \(spot.queue), \(times.text(of: spot.range, queue: queue)): "
        + "\(spot.needed) needed, \(Efficiency.text(ofHeads: spot.possible)) possible"
    }
    lines.append(
      "Hours in all: \(decimal(shortage.neededHours, digits: 2)) needed, "
        + "\(decimal(shortage.workableHours, digits: 2)) can be worked at most."
    )
    return lines.joined(separator: "\n")
  }
}

/// A span on the clock of a queue's client and of the sites whose agents may serve it.
struct PlaceTimes {
  private let instance: Instance
  private let sites: [Identifier<Queue>: [Location]]

  init(_ instance: Instance) {
    self.instance = instance
    var sites: [Identifier<Queue>: [Location]] = [:]
    for queue in instance.queues {
      let ids = Set(instance.agents.filter { $0.canServe(queue) }.map(\.location.id))
      sites[queue.id] = instance.locations.filter { ids.contains($0.id) }
    }
    self.sites = sites
  }

  /// `Mon 2027-03-08 09:00 to 12:00 America/New_York (manila 22:00 to 01:00)`.
  func text(of range: Range<Instant>, queue: Queue) -> String {
    let zone = queue.client.zone
    let others = (sites[queue.id] ?? []).filter { $0.zone != zone }.prefix(4).map { site in
      "\(site.id) \(Self.span(range, site.zone, isShort: true))"
    }
    let local = others.isEmpty ? "" : " (\(others.joined(separator: ", ")))"
    return "\(Self.span(range, zone)) \(zone.identifier)\(local)"
  }

  /// `Mon 2027-03-08 09:00 to 12:00`; the second date where it is another one.
  static func span(_ range: Range<Instant>, _ zone: Zone, isShort: Bool = false) -> String {
    let (start, end) = (zone.local(at: range.lowerBound), zone.local(at: range.upperBound))
    func day(_ date: LocalDate) -> String { "\(date.weekday.name.prefix(3)) \(date)" }
    let weekday = "\(start.date.weekday.name.prefix(3))"
    let first = "\(isShort ? weekday : day(start.date)) \(start.time)"
    if start.date == end.date { return "\(first) to \(end.time)" }
    let last = isShort ? "\(end.date.weekday.name.prefix(3))" : day(end.date)
    return "\(first) to \(last) \(end.time)"
  }
}
