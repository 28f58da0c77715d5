import Audit
import CivilTime
import Workforce

/// Two sites, two clients and five people over the weekend on which New York's clock moves forward:
/// 2027-03-13 to 2027-03-15.
enum SmallWorld {
  static let manila = Location(
    id: "manila",
    name: "Manila",
    zone: FixedZone.manila,
    hourlyCost: 6.5
  )
  static let albany = Location(
    id: "albany",
    name: "Albany, NY",
    zone: FixedZone.newYork,
    hourlyCost: 21
  )
  static let northwind = Client(
    id: "northwind",
    name: "Northwind Travel",
    zone: FixedZone.newYork
  )
  static let spree = Client(id: "spree", name: "Spree & Söhne; Co", zone: FixedZone.berlin)
  static let english = Queue(
    id: "northwind-en",
    client: northwind,
    language: Language("en"),
    shortagePrices: [100, 150]
  )
  static let german = Queue(
    id: "spree-de",
    client: spree,
    channel: .chat,
    language: Language("de"),
    shortagePrices: [120]
  )
  /// Two hours of German work on the Monday, from 09:00 to 17:00 in Berlin.
  static let refunds = Job(
    id: "refunds",
    queue: german,
    window: instant("2027-03-15T08:00Z")..<instant("2027-03-15T16:00Z"),
    minutes: 120,
    hourPrice: 25
  )
  static let contract = Contract(
    id: "full",
    weeklyPaidMinutes: 0...2400,
    daysPerWeek: 0...6,
    shiftPatterns: []
  )

  /// A001, who works at home on some dates.
  static func ana(homeDays: HomeDays = .never) -> Agent {
    agent("A001", "Ana Cruz", team: "Blue", manila, ["en": .c1], homeDays: homeDays)
  }

  static let agents = [
    ana(),
    agent(
      "A002",
      "=HYPERLINK(\"x\")",
      team: "Blue",
      manila,
      ["en": .b2, "de": .c1],
      homeDays: .always
    ),
    agent("N001", "Zoë O'Neill-Brontë", team: "Night; Owls", albany, ["en": .c2]),
    agent("N002", "Joe Short", team: "Night; Owls", albany, ["de": .b2], from: "2027-03-14"),
    agent("N003", "Ivy Rest", team: "", albany, ["en": .c2], awayOn: "2027-03-15"),
  ]

  static let horizon = Horizon(
    firstDate: date("2027-03-13"),
    days: 3,
    intervalMinutes: 60,
    reportingZone: FixedZone.newYork
  )

  static let instance = instance(revision: 2)

  static func instance(revision: Int, agents: [Agent] = agents) -> Instance {
    let grid = horizon.grid
    var heads = [[Int](repeating: 0, count: grid.count), [Int](repeating: 0, count: grid.count)]
    for interval in 0..<grid.count {
      heads[0][interval] = [9, 27, 28, 29, 30].contains(interval) ? 2 : 0
      heads[1][interval] = (52..<56).contains(interval) ? 1 : 0
    }
    return Instance(
      name: "Small world",
      revised: instant("2027-03-01T09:00Z"),
      revision: revision,
      currency: "EUR",
      horizon: horizon,
      languageNames: [Language("en"): "English", Language("de"): "German"],
      locations: [manila, albany],
      clients: [northwind, spree],
      queues: [english, german],
      contracts: [contract],
      agents: agents,
      requirement: Requirement(grid: grid, headsByQueue: heads),
      prices: Prices(missingHeadHour: 100, idleHour: 5, labourWeight: 1),
      zoneDataVersion: "2026f"
    )
  }

  static func date(_ text: String) -> LocalDate {
    LocalDate(iso: text) ?? LocalDate(dayNumber: 0)
  }

  static func instant(_ text: String) -> Instant {
    Instant(iso: text) ?? Instant(minutes: 0)
  }

  private static func agent(
    _ id: Identifier<Agent>,
    _ name: String,
    team: String,
    _ location: Location,
    _ languages: [String: LanguageLevel],
    homeDays: HomeDays = .never,
    from first: String? = nil,
    awayOn absence: String? = nil
  ) -> Agent {
    let timeOff = absence.map(date).map { date in
      TimeOff(
        kind: "leave",
        dates: date...date,
        range: location.zone.day(date),
        isWholeDays: true
      )
    }
    return Agent(
      id: id,
      name: name,
      team: team,
      location: location,
      homeDays: homeDays,
      contract: contract,
      languages: Dictionary(
        languages.map { (Language($0.key), $0.value) },
        uniquingKeysWith: { first, _ in first }
      ),
      firstDate: first.map(date),
      timeOff: timeOff.map { [$0] } ?? []
    )
  }
}
