import CivilTime
import RosterFiles
import Workforce

/// Where most is missing, for people who can do something about it.
struct ShortSpansText {
  private let coverage: ResultDocument.CoverageSummary?

  init(_ coverage: ResultDocument.CoverageSummary?) {
    self.coverage = coverage
  }

  /// Whether anything is missing.
  var isShort: Bool { !(coverage?.shortSpans ?? []).isEmpty }

  /// One text per span, the worst first; one that says so where nothing is missing.
  var lines: [String] {
    let spans = coverage?.shortSpans ?? []
    guard !spans.isEmpty else { return ["no head is missing"] }
    return spans.map(text)
  }

  /// `4.50 h missing at northwind-en, up to 2 heads, Mon 2027-03-08 14:00 to 17:00
  /// America/New_York (manila 2027-03-09 03:00)`.
  private func text(of span: ResultDocument.ShortSpanEntry) -> String {
    let isOneDay = span.startClient.prefix(10) == span.endClient.prefix(10)
    let end = isOneDay ? String(span.endClient.dropFirst(11)) : span.endClient
    let sites = span.sites.filter { $0.startLocal != span.startClient }.prefix(3).map { site in
      let isSameDay = site.startLocal.prefix(10) == span.startClient.prefix(10)
      return "\(site.location) " + site.startLocal.dropFirst(isSameDay ? 11 : 0)
    }
    return "\(decimal(span.shortHours, digits: 2)) h missing at \(span.queue), up to "
      + "\(Efficiency.text(ofHeads: span.mostShort)) \(span.mostShort == 1 ? "head" : "heads"), "
      + "\(weekday(span.startClient))\(span.startClient) to \(end) \(span.clientZone)"
      + (sites.isEmpty ? "" : " (\(sites.joined(separator: ", ")))")
  }

  /// `Mon `, of a local time in the form of `result.json`.
  private func weekday(_ local: String) -> String {
    LocalDate(iso: String(local.prefix(10))).map { "\($0.weekday.name.prefix(3)) " } ?? ""
  }
}
