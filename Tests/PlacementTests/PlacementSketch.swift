import Audit
import CivilTime
import Placement
import Testing
import WorkRules
import Workforce

/// One Monday of hourly intervals in UTC, two queues, "en" and "de", and three agents: "ana" serves both,
/// "ben" English, "eva" German. Shifts are of the pattern "day", 8 h with an unpaid meal of an hour that
/// begins 3 to 5 h after the start.
struct PlacementSketch {
  /// Heads by queue, each from an hour to another.
  var need: [(queue: Int, hours: Range<Int>, heads: Int)] = []
  var breaks = [
    BreakRule(
      kind: .meal,
      minutes: 60,
      isPaid: false,
      earliestStartMinutes: 180,
      latestStartMinutes: 300
    )
  ]
  var rules = RuleSet.none
  var minimumHeads: MinimumHeads?
  var jobs: ([Queue]) -> [Job] = { _ in [] }
  var sessions: [String: [Session]] = [:]
  var efficiency: [String: Efficiency] = [:]
  var shortagePrices = [100.0]

  static let date = LocalDate(iso: "2027-03-01") ?? LocalDate(dayNumber: 0)

  /// A moment of the day.
  static func moment(_ hour: Int) -> Instant {
    Instant(minutes: date.dayNumber * 1440 + hour * 60)
  }

  /// The instance.
  func instance() throws -> Instance {
    let zone = try ZoneDatabase().zone("UTC")
    let horizon = Horizon(
      firstDate: Self.date,
      days: 1,
      intervalMinutes: 60,
      reportingZone: zone
    )
    let client = Client(id: "client", name: "Client", zone: zone)
    let queues = ["en", "de"].map { code in
      Queue(
        id: Identifier(code),
        client: client,
        language: Language(code),
        shortagePrices: shortagePrices,
        minimumHeads: code == "de" ? minimumHeads : nil
      )
    }
    var rows = queues.map { _ in [Int](repeating: 0, count: horizon.grid.count) }
    for (queue, hours, heads) in need {
      for hour in hours { rows[queue][hour] = heads }
    }
    let location = Location(id: "site", name: "Site", zone: zone, rules: rules)
    let pattern = ShiftPattern(
      id: "day",
      lengthsMinutes: [480],
      earliestStart: .startOfDay,
      latestStart: TimeOfDay(minutes: 1380) ?? .startOfDay,
      startStepMinutes: 60,
      breaks: breaks
    )
    let contract = Contract(
      id: "contract",
      weeklyPaidMinutes: 0...2_400,
      daysPerWeek: 0...5,
      shiftPatterns: [pattern]
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
          contract: contract,
          languages: Dictionary(uniqueKeysWithValues: codes.map { (Language($0), .c1) }),
          sessions: sessions[name] ?? [],
          efficiency: efficiency[name] ?? .full
        )
      },
      requirement: Requirement(grid: horizon.grid, headsByQueue: rows),
      jobs: jobs(queues),
      prices: Prices(missingHeadHour: 100, idleHour: 0, labourWeight: 0)
    )
  }

  /// A shift of 8 h from an hour.
  static func shift(
    _ agent: Identifier<Agent>,
    _ hour: Int,
    unpaidMinutes: Int? = nil,
    queues: [Identifier<Queue>] = []
  ) -> BareShift {
    BareShift(
      agent: agent,
      localDate: date,
      pattern: "day",
      range: moment(hour)..<moment(hour + 8),
      unpaidMinutes: unpaidMinutes,
      queues: queues
    )
  }

  /// What is placed in shifts, as words such as `12 meal` and `13 en` for each hour at which something
  /// else begins, by agent.
  func placed(_ shifts: [BareShift]) throws -> [String: String] {
    let instance = try instance()
    let roster = Roster(shifts: ActivityPlacement(instance: instance).shifts(shifts))
    let report = AuditReport(of: roster, for: instance)
    #expect(report.hardViolations.map(\.description) == [])
    #expect(report.sharedViolations.isEmpty)
    return Dictionary(
      uniqueKeysWithValues: roster.shifts.map { ($0.agent.text, Self.words(of: $0)) }
    )
  }

  static func words(of shift: Shift) -> String {
    shift.activities.map { activity in
      let hour = activity.range.lowerBound.minutes(since: moment(0)) / 60
      switch activity.kind {
      case .serving(let queue): return "\(hour) \(queue)"
      case .job(let job): return "\(hour) \(job)"
      case .session(let session): return "\(hour) \(session)"
      case .rest(let kind, let isPaid): return "\(hour) \(isPaid ? "paid " : "")\(kind.rawValue)"
      case .idle: return "\(hour) idle"
      case .away: return "\(hour) away"
      }
    }.joined(separator: ", ")
  }
}
