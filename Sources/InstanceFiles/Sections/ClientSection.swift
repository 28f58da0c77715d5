import CivilTime
import Workforce

extension StructureReader {
  /// `clients`: whose customers are served.
  mutating func readClients(_ cursor: YAMLCursor) {
    guard let items = cursor.items("a list of clients"),
      isShort(items, of: "clients", at: cursor.place)
    else { return }
    for item in items { readClient(item) }
    clients.close()
  }

  private mutating func readClient(_ cursor: YAMLCursor) {
    let keys = ["id", "name", "zone", "hours", "exceptions", "workplaces", "priority"]
    let errorsBefore = log.errorCount
    guard
      let section = cursor.mapping(keys), let idValue = section.requiredValue("id", "an id")
    else {
      clients.declareUnnamed()
      return
    }
    let id = idValue.identifier(of: Client.self)
    let name = section.value("name", "a name")?.name() ?? idValue.text
    let zone = section.requiredValue("zone", "a time zone such as America/New_York")
      .flatMap(zones.zone)
    let hours = section.value("hours", "hours of the week such as mon-fri 08:00-20:00")?
      .weeklyHours()
    let exceptions = section["exceptions"].map(exceptions)
    let workplaces = section["workplaces"].map(workplaces)
    let priority = section.value("priority", "a factor")?.number(in: 0.001...1000)
    guard let id, let zone, log.errorCount == errorsBefore else {
      clients.declare(idValue, as: nil)
      return
    }
    let hoursPlace = (section["hours"] ?? cursor).place
    clientPlaces[id] = (hoursPlace, section["exceptions"]?.place ?? hoursPlace)
    let client = Client(
      id: id,
      name: name,
      zone: zone,
      hours: hours ?? .always,
      exceptions: exceptions ?? [:],
      workplaces: workplaces,
      priority: priority ?? 1
    )
    clients.declare(idValue, as: client)
  }

  private func exceptions(_ cursor: YAMLCursor) -> [LocalDate: [DatedSpan]] {
    var exceptions: [LocalDate: [DatedSpan]] = [:]
    for (date, hours) in cursor.pairs("dates and hours such as '2027-03-05: closed'") ?? [] {
      guard
        let date = date.date(),
        let spans = hours.value("hours such as '10:00-14:00' or 'closed'")?.datedSpans()
      else { continue }
      exceptions[date] = spans
    }
    return exceptions
  }

  private func workplaces(_ cursor: YAMLCursor) -> Set<Identifier<Location>> {
    let names = cursor.items("a list of locations") ?? []
    let found = names.compactMap { $0.value("a location") }.filter(locations.has)
    return Set(found.map { Identifier($0.text) })
  }
}
