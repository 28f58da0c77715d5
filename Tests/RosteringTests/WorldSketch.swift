import CivilTime
import Testing
import Workforce

/// A small instance to be filled in by hand: one site, one client, few queues, few contracts.
struct WorldSketch {
  var zone = "UTC"
  /// When the client is open, on its own clock; nil for always.
  var businessHours: String?
  /// A Monday.
  var firstDate = "2027-03-08"
  var days = 7
  var intervalMinutes = 60
  var restMinutes = 660
  /// Languages of the queues, one queue each, with the prices of missing heads.
  var queues: [(language: String, prices: [Double])] = [("en", [10])]
  /// Heads needed by queue in the hours of every date, as reported.
  var need: [(queue: Int, hours: Range<Int>, heads: Int)] = []
  var prices = Prices(missingHeadHour: 10, labourWeight: 0)
  var contracts: [Contract] = []
  var people: [Person] = []
  var supervision: Supervision?
  var seats: Int?
  /// The zone whose midnights bound the grid; the site's where none is named.
  var reportingZone: String?
  var minimumHeads: MinimumHeads?
  /// The windows, in hours of every date, of hand-overs among the site's own people, and their heads.
  var handOvers: [(hours: String, heads: Int)] = []
  var history: [(id: String, from: String, hours: Int)] = []

  /// An agent in the making.
  struct Person {
    var id: String
    var contract = 0
    var languages = ["en"]
    var firstDate: String?
    var lastDate: String?
    var available: String?
    /// Whole days, first and last, with the minutes credited to each.
    var leave: [(first: String, last: String, creditMinutes: Int)] = []
    var hourlyCost = 0.0
    var roles: Set<String> = []
  }

  /// A contract with the pattern `day`, unless other patterns are given.
  static func contract(
    _ id: String = "full",
    hours: ClosedRange<Int> = 0...40,
    daysPerWeek: ClosedRange<Int> = 0...5,
    patterns: [ShiftPattern],
    clockPolicy: ShiftClockPolicy = .keepDuration
  ) -> Contract {
    Contract(
      id: Identifier(id),
      weeklyPaidMinutes: hours.lowerBound * 60...hours.upperBound * 60,
      daysPerWeek: daysPerWeek,
      shiftPatterns: patterns,
      clockPolicy: clockPolicy
    )
  }

  /// A pattern of lengths in hours and starts in minutes of the day.
  static func pattern(
    _ id: String = "day",
    hours: [Int],
    from: String,
    to: String? = nil,
    everyMinutes: Int = 60,
    weekdays: [Weekday] = Weekday.allCases,
    breaks: [BreakRule] = []
  ) throws -> ShiftPattern {
    ShiftPattern(
      id: id,
      lengthsMinutes: hours.map { 60 * $0 },
      earliestStart: try #require(TimeOfDay(from)),
      latestStart: try #require(TimeOfDay(to ?? from)),
      startStepMinutes: everyMinutes,
      weekdays: Set(weekdays),
      breaks: breaks
    )
  }

  /// An unpaid meal of an hour that starts some hours after the shift.
  static func meal(_ hours: ClosedRange<Int>, isPaid: Bool = false, minutes: Int = 60) -> BreakRule
  {
    BreakRule(
      kind: .meal,
      minutes: minutes,
      isPaid: isPaid,
      earliestStartMinutes: 60 * hours.lowerBound,
      latestStartMinutes: 60 * hours.upperBound
    )
  }

  var instance: Instance {
    get throws {
      let zone = try ZoneDatabase().zone(zone)
      let horizon = Horizon(
        firstDate: try date(firstDate),
        days: days,
        intervalMinutes: intervalMinutes,
        reportingZone: try reportingZone.map { try ZoneDatabase().zone($0) } ?? zone
      )
      let location = Location(
        id: "site",
        name: "",
        zone: zone,
        seats: seats,
        supervision: supervision,
        rules: RuleSet(restBetweenShiftsMinutes: restMinutes)
      )
      let client = Client(
        id: "client",
        name: "",
        zone: zone,
        hours: try businessHours.map { try WeeklyHours(parsing: $0) } ?? .always
      )
      return Instance(
        name: "sketch",
        revised: horizon.range.lowerBound,
        horizon: horizon,
        locations: [location],
        clients: [client],
        queues: queues.map { queue in
          Queue(
            id: Identifier("queue-\(queue.language)"),
            client: client,
            language: Language(queue.language),
            shortagePrices: queue.prices,
            minimumHeads: minimumHeads
          )
        },
        contracts: contracts,
        agents: try people.map { try agent($0, at: location) },
        history: try history.map { try historicShift($0, in: zone) },
        requirement: Requirement(grid: horizon.grid, headsByQueue: rows(on: horizon.grid, zone)),
        handOvers: try handOvers.map { handOver in
          HandOver(
            id: "overlap",
            locations: [location],
            window: try #require(DailyWindow(parsing: handOver.hours)),
            heads: handOver.heads
          )
        },
        prices: prices
      )
    }
  }

  private func rows(on grid: IntervalGrid, _ zone: Zone) -> [[Int]] {
    queues.indices.map { queue in
      (0..<grid.count).map { interval in
        let hour = zone.local(at: grid.range(ofInterval: interval).lowerBound).minuteOfDay / 60
        return need.filter { $0.queue == queue && $0.hours.contains(hour) }
          .reduce(0) { $0 + $1.heads }
      }
    }
  }

  private func agent(_ person: Person, at location: Location) throws -> Agent {
    Agent(
      id: Identifier(person.id),
      name: "",
      location: location,
      contract: contracts[person.contract],
      languages: Dictionary(uniqueKeysWithValues: person.languages.map { (Language($0), .c1) }),
      roles: person.roles,
      firstDate: try person.firstDate.map(date),
      lastDate: try person.lastDate.map(date),
      availability: try person.available.map { try WeeklyHours(parsing: $0) } ?? .always,
      timeOff: try person.leave.map { leave in
        let (first, last) = (try date(leave.first), try date(leave.last))
        return TimeOff(
          kind: "leave",
          dates: first...last,
          range: location.zone.day(first).lowerBound..<location.zone.day(last).upperBound,
          isWholeDays: true,
          creditMinutesPerDay: leave.creditMinutes
        )
      },
      hourlyCost: person.hourlyCost
    )
  }

  private func historicShift(
    _ shift: (id: String, from: String, hours: Int),
    in zone: Zone
  ) throws -> HistoricShift {
    let local = try #require(LocalDateTime(shift.from))
    let start = zone.instant(of: local)
    return HistoricShift(
      agent: Identifier(shift.id),
      range: start..<start.adding(minutes: 60 * shift.hours),
      localDate: local.date,
      paidMinutes: 60 * shift.hours
    )
  }

  private func date(_ iso: String) throws -> LocalDate { try #require(LocalDate(iso: iso)) }
}
