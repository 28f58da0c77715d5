import Audit
import CivilTime
import Testing
import Workforce

/// An instance of two queues in Berlin, "northwind-en" and "northwind-de", and three agents:
/// "ana" speaks both languages, "ben" English, "eva" German. One day of hourly intervals from
/// Monday 2027-03-01 by default, no need, a contract that allows any shift of the pattern "day".
struct AuditSketch {
  var firstDate = "2027-03-01"
  var days = 1
  var intervalMinutes = 60
  /// Heads by queue, each from an hour of the first date to another.
  var need: [(queue: Int, hours: Range<Int>, heads: Int)] = []
  var prices = Prices(idleHour: 0, labourWeight: 0)
  var shortagePrices: [Double] = [10, 15]
  var priority = 1.0
  var hourlyCost = 0.0
  var premiums: [Premium] = []
  var pattern = ShiftPattern(
    id: "day",
    lengthsMinutes: [240, 480],
    earliestStart: .startOfDay,
    latestStart: TimeOfDay(minutes: 1_410) ?? .startOfDay,
    startStepMinutes: 30
  )
  /// Patterns beside "day".
  var morePatterns: [ShiftPattern] = []
  var clockPolicy = ShiftClockPolicy.keepDuration
  var history: [HistoricShift] = []
  var rules = RuleSet()
  var shiftCover: [ShiftCover] = []
  var requests: [Request] = []
  var seats: Int?
  /// The zone whose midnights bound the grid; the site's where none is named.
  var reportingZone: String?
  var supervision: Supervision?
  var minimumHeads: MinimumHeads?
  /// Jobs of the two queues.
  var jobs: ([Queue]) -> [Job] = { _ in [] }
  /// Sessions of all three.
  var sessions: [Session] = []
  /// A window of the site in which so many people are on shift.
  var overlap: (window: String, heads: Int, enforcement: Enforcement)?
  var hours = WeeklyHours.always
  var roles: [String: Set<String>] = [:]
  var homeDays: [String: HomeDays] = [:]
  /// How much of a head each agent is; one whole head where nothing stands.
  var efficiency: [String: Efficiency] = [:]

  /// Berlin's clock.
  var zone: Zone { get throws { try ZoneDatabase().zone("Europe/Berlin") } }

  /// The instance.
  func instance() throws -> Instance {
    let zone = try zone
    let date = try #require(LocalDate(iso: firstDate))
    let horizon = Horizon(
      firstDate: date,
      days: days,
      intervalMinutes: intervalMinutes,
      reportingZone: try reportingZone.map { try ZoneDatabase().zone($0) } ?? zone
    )
    let client = Client(
      id: "northwind",
      name: "Northwind",
      zone: zone,
      hours: hours,
      priority: priority
    )
    let queues = ["en", "de"].map { code in
      Queue(
        id: Identifier("northwind-\(code)"),
        client: client,
        language: Language(code),
        shortagePrices: shortagePrices,
        minimumHeads: minimumHeads
      )
    }
    var rows = queues.map { _ in [Int](repeating: 0, count: horizon.grid.count) }
    for (queue, hours, heads) in need {
      for hour in hours { rows[queue][hour] = heads }
    }
    let location = Location(
      id: "berlin",
      name: "Berlin",
      zone: zone,
      seats: seats,
      hourlyCost: hourlyCost,
      premiums: premiums,
      supervision: supervision,
      rules: rules
    )
    let contract = Contract(
      id: "contract",
      weeklyPaidMinutes: 0...2_400,
      daysPerWeek: 0...5,
      shiftPatterns: [pattern] + morePatterns,
      clockPolicy: clockPolicy
    )
    return Instance(
      name: "sketch",
      revised: horizon.range.lowerBound,
      horizon: horizon,
      locations: [location],
      clients: [client],
      queues: queues,
      contracts: [contract],
      agents: [("ana", ["en", "de"]), ("ben", ["en"]), ("eva", ["de"])].map { name, codes in
        Agent(
          id: Identifier(name),
          name: name,
          location: location,
          homeDays: homeDays[name] ?? .never,
          contract: contract,
          languages: Dictionary(uniqueKeysWithValues: codes.map { (Language($0), .c1) }),
          roles: roles[name] ?? [],
          sessions: sessions,
          efficiency: efficiency[name] ?? .full
        )
      },
      history: history,
      requirement: Requirement(grid: horizon.grid, headsByQueue: rows),
      shiftCover: shiftCover,
      handOvers: try overlap.map { overlap in
        let window = try #require(DailyWindow(parsing: overlap.window))
        return [
          HandOver(
            id: "evening",
            locations: [location],
            window: window,
            heads: overlap.heads,
            enforcement: overlap.enforcement
          )
        ]
      } ?? [],
      jobs: jobs(queues),
      requests: requests,
      prices: prices
    )
  }

  /// A shift of activities side by side from a local time, each of so many minutes.
  func shift(
    _ agent: Identifier<Agent>,
    _ start: String,
    _ parts: [(kind: Activity.Kind, minutes: Int)],
    pattern: String = "day"
  ) throws -> Shift {
    let local = try #require(LocalDateTime(start))
    let begin = try zone.instant(of: local)
    var position = begin
    let activities = parts.map { part in
      let end = position.adding(minutes: part.minutes)
      defer { position = end }
      return Activity(kind: part.kind, range: position..<end)
    }
    return Shift(
      agent: agent,
      localDate: local.date,
      pattern: pattern,
      range: begin..<position,
      activities: activities
    )
  }

  /// The audit of these shifts.
  func report(_ shifts: [Shift]) throws -> AuditReport {
    AuditReport(of: Roster(shifts: shifts), for: try instance())
  }
}

extension Activity.Kind {
  static let english = Activity.Kind.serving("northwind-en")
  static let german = Activity.Kind.serving("northwind-de")
  static let meal = Activity.Kind.rest(.meal, isPaid: false)
}
