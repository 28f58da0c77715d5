import CivilTime
import Workforce

extension StructureReader {
  /// `hand_overs`: overlaps in which work passes from one site to another.
  mutating func readHandOvers(_ cursor: YAMLCursor) {
    guard let items = cursor.items("a list of hand-overs") else { return }
    for item in items { readHandOver(item) }
  }

  private mutating func readHandOver(_ cursor: YAMLCursor) {
    let keys = ["id", "locations", "client", "from", "to", "days", "heads", "price"]
    let errorsBefore = log.errorCount
    guard let section = cursor.mapping(keys), let idValue = section.requiredValue("id", "an id")
    else { return }
    let id = idValue.identifier(of: HandOver.self)
    if let id, handOverPlaces[id] != nil {
      idValue.error(.repeated(what: "hand-over", firstLine: nil))
    }
    let sites = section.required("locations", "a list of two locations or more").map(sites)
    let client = section.value("client", "the id of a client").flatMap(clients.find)
    let start = section.requiredValue("from", "a time of day")?.startTime()
    let endValue = section.requiredValue("to", "a time of day")
    let end = endValue?.endTime()
    let days = section.read("days", "weekdays", default: Set(Weekday.allCases)) { $0.weekdays() }
    let heads = section.read("heads", "a whole number", default: 1) { $0.integer(in: 1...1000) }
    let enforcement = section.enforcement
    if let start, let end, start == end {
      endValue?.error(.entry(.endNotAfterStart(start: "\(start)", end: "\(end)")))
    }
    guard let id, let sites, let start, let end, let days, let heads,
      log.errorCount == errorsBefore
    else { return }
    handOverPlaces[id] = cursor.place
    handOvers.append(
      HandOver(
        id: id,
        locations: sites,
        client: client?.id,
        window: DailyWindow(start: start, end: end),
        weekdays: days,
        heads: heads,
        enforcement: enforcement
      )
    )
  }

  private func sites(_ cursor: YAMLCursor) -> [Location] {
    let expected = "a list of two locations or more"
    let names = (cursor.items(expected) ?? []).compactMap { $0.value("a location") }
    var sites: [Location] = []
    var known: Set<Identifier<Location>> = []
    for name in names {
      guard let site = locations.find(name) else { continue }
      if !known.insert(site.id).inserted {
        name.error(.repeated(what: "location", firstLine: nil))
      }
      sites.append(site)
    }
    if names.count == 1 { names[0].error(.unexpected(expected: expected)) }
    return sites
  }
}
