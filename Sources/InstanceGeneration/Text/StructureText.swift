import CivilTime

/// The text of `instance.yaml`.
struct StructureText {
  private let settings: GenerationSettings
  private let people: [Person]
  private let demand: Demand

  init(settings: GenerationSettings, people: [Person], demand: Demand) {
    self.settings = settings
    self.people = people
    self.demand = demand
  }

  var text: String {
    [head, languages, locations, clients, queues, contracts].joined(separator: "\n")
  }

  private var head: String {
    let words = [
      "--agents \(settings.agents)", "--interval \(settings.intervalMinutes)",
      "--days \(settings.days)", "--seed \(settings.seed)",
      "--breaks \(settings.hasShortBreaks ? "yes" : "no")",
    ]
    return """
      # Written by: meridian generate FOLDER \((words + (settings.isGrouped ? ["--grouped"] : [])).joined(separator: " "))
      # All companies and people are invented.
      name: Generated, \(settings.agents) agents, \(settings.intervalMinutes) min, seed \(settings.seed)
      revised: 2027-02-25T09:00Z
      currency: USD

      horizon:
        first_date: 2027-03-01
        days: \(settings.days)
        interval: \(settings.intervalMinutes)
        reporting_zone: \(CompanyCalendar.reportingZone)

      prices:
        labour_weight: 0

      """
  }

  private var languages: String {
    let spoken = Set(people.flatMap(\.groups).map { Company.groups[$0].language })
    return "languages:\n"
      + Company.languages.filter { spoken.contains($0.0) }.map { "  \($0.0): \($0.1)\n" }.joined()
  }

  private var locations: String {
    let used = Set(people.map(\.site))
    return "locations:\n"
      + Company.sites.enumerated().filter { used.contains($0.offset) }.map { _, site in
        """
          - id: \(site.id)
            name: "\(site.name)"
            zone: \(site.zone)
            hourly_cost: \(site.hourlyCost)
            rules: {rest_between_shifts: "\(site.restBetweenShifts)"}

        """
      }.joined()
  }

  private var clients: String {
    let used = Set(people.flatMap(\.groups).map { Company.groups[$0].client })
    let sites = Set(people.map { Company.sites[$0.site].id })
    return "clients:\n"
      + Company.clients.enumerated().filter { used.contains($0.offset) }.map { _, client in
        let places = client.workplaces.filter(sites.contains)
        return """
            - id: \(client.id)
              name: \(client.name)
              zone: \(client.zone)
              hours: \(hours(of: client))

          """ + (places.isEmpty ? "" : "    workplaces: [\(places.joined(separator: ", "))]\n")
      }.joined()
  }

  private func hours(of client: Company.Client) -> String {
    guard client.hours.contains(where: { $0.count < 1440 }) else { return "24/7" }
    return [("mon-fri", 0), ("sat", 5), ("sun", 6)].compactMap { days, position in
      let hours = client.hours[position]
      guard !hours.isEmpty else { return nil }
      return "\(days) \(clock(hours.lowerBound))-\(clock(hours.upperBound))"
    }.joined(separator: ", ")
  }

  private var queues: String {
    "queues:\n"
      + demand.rows.map { row in
        let group = Company.groups[row.group]
        let queue = group.queues[row.queue]
        let id = Company.queueID(group: row.group, queue: row.queue)
        return "  - {id: \(id), client: \(Company.clients[group.client].id), "
          + "channel: \(queue.channel), language: \(group.language), "
          + "minimum_level: \(queue.minimumLevel)}\n"
      }.joined()
  }

  private var contracts: String {
    let used = Set(people.map(\.contractID))
    var text = "contracts:\n"
    for site in Company.sites.indices {
      for part in StartPart.all {
        for kind in ContractKind.allCases {
          let id = Person.contractID(site: site, part: part, kind: kind)
          if used.contains(id) { text += contract(id: id, part: part, kind: kind) }
        }
      }
    }
    return text
  }

  private func contract(id: String, part: StartPart, kind: ContractKind) -> String {
    let breaks = breaks(of: kind)
    return """
        - id: \(id)
          weekly_hours: {min: "\(kind.rawValue):00", max: "\(kind.rawValue):00"}
          days_per_week: {min: \(kind.days.lowerBound), max: \(kind.days.upperBound)}
          shifts:
            - id: \(part.id)
              lengths: [\(kind.lengths.map { "\"\(duration($0))\"" }.joined(separator: ", "))]
              starts: {from: "\(clock(part.starts.lowerBound))", to: "\(clock(part.starts.upperBound))", every: "0:30"}

      """
        + (breaks.isEmpty
          ? "" : "        breaks:\n" + breaks.map { "          - {\($0)}\n" }.joined())
  }

  private func breaks(of kind: ContractKind) -> [String] {
    func short(_ from: String, _ to: String) -> [String] {
      settings.hasShortBreaks
        ? ["kind: break, length: \"0:15\", paid: true, from: \"\(from)\", to: \"\(to)\""] : []
    }
    guard kind.mealAfterMinutes != nil else { return short("1:15", "2:45") }
    return short("1:15", "2:45")
      + ["kind: meal, length: \"1:00\", paid: false, from: \"3:00\", to: \"5:00\""]
      + short("6:15", "7:45")
  }
}
