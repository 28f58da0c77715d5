import CivilTime
import Workforce

extension StructureReader {
  /// `locations`: the sites.
  mutating func readLocations(_ cursor: YAMLCursor) {
    guard let items = cursor.items("a list of locations"),
      isShort(items, of: "locations", at: cursor.place)
    else { return }
    for item in items { readLocation(item) }
    locations.close()
  }

  private mutating func readLocation(_ cursor: YAMLCursor) {
    let keys = [
      "id", "name", "zone", "hourly_cost", "premiums", "holidays", "seats", "supervisors", "rules",
    ]
    let errorsBefore = log.errorCount
    guard let section = cursor.mapping(keys), let idValue = section.requiredValue("id", "an id")
    else {
      locations.declareUnnamed()
      return
    }
    let id = idValue.identifier(of: Location.self)
    let name = section.value("name", "a name")?.name() ?? idValue.text
    let zone = section.requiredValue("zone", "a time zone such as Asia/Manila")
      .flatMap(zones.zone)
    let cost = section.value("hourly_cost", "a cost")?.number(in: 0...100_000)
    let premiums = section["premiums"]?.items("a list of premiums")?.compactMap(premium)
    let holidays = section["holidays"].map(holidays)
    let seats = section.value("seats", "a whole number")?.integer(in: 0...100_000)
    let supervision = section["supervisors"].flatMap(supervision)
    let rules = section["rules"].map { self.rules($0, base: RuleSet(), contract: nil) }
    guard let id, let zone, log.errorCount == errorsBefore else {
      locations.declare(idValue, as: nil)
      return
    }
    supervisorPlaces[id] = section["supervisors"]?.place
    let location = Location(
      id: id,
      name: name,
      zone: zone,
      seats: seats,
      holidays: holidays ?? [:],
      hourlyCost: cost ?? 0,
      premiums: premiums ?? [],
      supervision: supervision,
      rules: rules ?? RuleSet()
    )
    locations.declare(idValue, as: location)
  }

  /// `team-lead`, or `{role: team-lead, heads: 2, price: 40}`.
  private func supervision(_ cursor: YAMLCursor) -> Supervision? {
    guard case .mapping = cursor.node.content else {
      return cursor.value("a role")?.role().map { Supervision(role: $0) }
    }
    guard let section = cursor.mapping(["role", "heads", "price"]) else { return nil }
    let role = section.requiredValue("role", "a role")?.role()
    let heads = section.read("heads", "a whole number", default: 1) { $0.integer(in: 1...1000) }
    guard let role, let heads else { return nil }
    return Supervision(role: role, heads: heads, enforcement: section.enforcement)
  }

  private func premium(_ cursor: YAMLCursor) -> Premium? {
    guard let section = cursor.mapping(["kind", "from", "to", "days", "percent"]) else {
      return nil
    }
    let percent = section.requiredValue("percent", "percent of the hourly cost")?
      .number(in: 0...1000)
    let hours = section.requiredValue("kind", "night, weekend or holiday")
      .flatMap { premiumHours($0, section) }
    guard let percent, let hours else { return nil }
    return Premium(hours: hours, percent: percent)
  }

  private func premiumHours(_ kind: Value, _ section: YAMLMapping) -> Premium.Hours? {
    let own = ["night": ["from", "to"], "weekend": ["days"], "holiday": []][kind.text]
    guard let own else {
      return kind.rejectName("kind of premium", known: ["night", "weekend", "holiday"])
    }
    for key in ["from", "to", "days"] where !own.contains(key) {
      guard let cursor = section[key] else { continue }
      let fault = Fault.unknown(
        kind: "key of a \(kind.text) premium",
        nearest: nil,
        known: ["kind", "percent"] + own
      )
      log.error(fault, at: cursor.place, value: key)
    }
    switch kind.text {
    case "night":
      let start = section.requiredValue("from", "a time of day")?.startTime()
      let end = section.requiredValue("to", "a time of day")?.endTime()
      guard let start, let end else { return nil }
      return .night(DailyWindow(start: start, end: end))
    case "weekend":
      let days = section.read("days", "weekdays", default: [.saturday, .sunday]) { $0.weekdays() }
      return days.map { .weekend($0) }
    default: return .holiday
    }
  }

  private func holidays(_ cursor: YAMLCursor) -> [LocalDate: String] {
    var holidays: [LocalDate: String] = [:]
    for (date, name) in cursor.pairs("dates and names of holidays") ?? [] {
      guard let date = date.date(), let name = name.value("the holiday's name")?.name()
      else { continue }
      holidays[date] = name
    }
    return holidays
  }
}
