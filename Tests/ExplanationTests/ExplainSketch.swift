import CivilTime
import Testing
import Workforce

/// A week from Monday 2027-03-08 in UTC at one site, to be filled in by hand.
struct ExplainSketch {
  var days = 7
  var rules = RuleSet()
  var seats: Int?
  var supervision: Supervision?
  var minimumHeads: MinimumHeads?
  /// Heads needed of the queues, by the hours of every date.
  var need: [(queue: String, hours: Range<Int>, heads: Int)] = []
  var queues = ["en"]
  var people: [Person] = []
  var history: [(id: String, from: String, hours: Int)] = []
  var cover: [(pattern: String, heads: Int)] = []
  /// Hours of every date in which so many people are on shift at the site.
  var handOvers: [(id: String, hours: Range<Int>, heads: Int)] = []

  /// An agent in the making.
  struct Person {
    var id: String
    /// Paid hours a week.
    var hours = 0...60
    var daysPerWeek = 0...6
    var patterns: [ShiftPattern] = [ExplainSketch.day]
    var languages = ["en"]
    var level = LanguageLevel.c1
    var available: String?
    var leave: [(first: String, last: String, creditMinutes: Int)] = []
    /// Absences of some hours.
    var absences: [TimeOff] = []
    /// By how much each date of leave lowers the minimum.
    var loweredMinutes: Int?
    var pins: [Pin] = []
    var roles: Set<String> = []
    var homeDays = HomeDays.never
    var sessions: [Session] = []
  }

  /// Nine hours from 07:00 to 11:00 with an unpaid meal of one.
  static var day: ShiftPattern { pattern("day", from: 7, to: 11, hours: 9, meal: true) }

  static func pattern(
    _ id: String,
    from: Int,
    to: Int? = nil,
    hours: Int,
    meal: Bool = false,
    weekdays: [Weekday] = Weekday.allCases
  ) -> ShiftPattern {
    ShiftPattern(
      id: id,
      lengthsMinutes: [60 * hours],
      earliestStart: TimeOfDay(minutes: 60 * from) ?? .startOfDay,
      latestStart: TimeOfDay(minutes: 60 * (to ?? from)) ?? .startOfDay,
      startStepMinutes: 60,
      weekdays: Set(weekdays),
      breaks: meal
        ? [
          BreakRule(
            kind: .meal,
            minutes: 60,
            isPaid: false,
            earliestStartMinutes: 180,
            latestStartMinutes: 300
          )
        ] : []
    )
  }

  /// The Monday with which the horizon begins.
  static let firstDate = LocalDate(year: 2027, month: 3, day: 8) ?? LocalDate(dayNumber: 0)

  static func date(_ iso: String) throws -> LocalDate { try #require(LocalDate(iso: iso)) }

  var instance: Instance {
    get throws {
      let zone = try ZoneDatabase().zone("UTC")
      let horizon = Horizon(
        firstDate: Self.firstDate,
        days: days,
        intervalMinutes: 60,
        reportingZone: zone
      )
      let location = Location(
        id: "site",
        name: "",
        zone: zone,
        seats: seats,
        supervision: supervision,
        rules: rules
      )
      let client = Client(id: "acme", name: "", zone: zone)
      let queues = queues.map { code in
        Queue(
          id: Identifier("acme-\(code)"),
          client: client,
          language: Language(code),
          shortagePrices: [10],
          minimumHeads: minimumHeads
        )
      }
      let agents = try people.map { try agent($0, at: location) }
      let patterns = Dictionary(grouping: people.flatMap(\.patterns), by: \.id)
      return Instance(
        name: "sketch",
        revised: horizon.range.lowerBound,
        horizon: horizon,
        locations: [location],
        clients: [client],
        queues: queues,
        contracts: agents.map(\.contract),
        agents: agents,
        history: try history.map { try historicShift($0, in: zone) },
        requirement: Requirement(grid: horizon.grid, headsByQueue: rows(on: horizon.grid)),
        shiftCover: cover.filter { patterns[$0.pattern] != nil }.map {
          ShiftCover(
            date: horizon.firstDate,
            pattern: $0.pattern,
            heads: $0.heads,
            missingPrice: 10
          )
        },
        handOvers: handOvers.map { handOver in
          HandOver(
            id: Identifier(handOver.id),
            locations: [location],
            window: DailyWindow(
              start: TimeOfDay(minutes: 60 * handOver.hours.lowerBound) ?? .startOfDay,
              end: TimeOfDay(minutes: 60 * handOver.hours.upperBound) ?? .startOfDay
            ),
            heads: handOver.heads
          )
        }
      )
    }
  }

  private func rows(on grid: IntervalGrid) -> [[Int]] {
    queues.map { queue in
      (0..<grid.count).map { interval in
        need.filter { $0.queue == queue && $0.hours.contains(interval % 24) }
          .reduce(0) { $0 + $1.heads }
      }
    }
  }

  private func agent(_ person: Person, at location: Location) throws -> Agent {
    Agent(
      id: Identifier(person.id),
      name: "",
      location: location,
      homeDays: person.homeDays,
      contract: Contract(
        id: "full",
        weeklyPaidMinutes: person.hours.lowerBound * 60...person.hours.upperBound * 60,
        daysPerWeek: person.daysPerWeek,
        shiftPatterns: person.patterns
      ),
      languages: Dictionary(
        uniqueKeysWithValues: person.languages.map { (Language($0), person.level) }
      ),
      roles: person.roles,
      availability: try person.available.map { try WeeklyHours(parsing: $0) } ?? .always,
      timeOff: try person.leave.map { leave in
        let (first, last) = (try Self.date(leave.first), try Self.date(leave.last))
        return TimeOff(
          kind: "leave",
          dates: first...last,
          range: location.zone.day(first).lowerBound..<location.zone.day(last).upperBound,
          isWholeDays: true,
          creditMinutesPerDay: leave.creditMinutes,
          loweredMinutesPerDay: person.loweredMinutes
        )
      } + person.absences,
      pins: person.pins,
      sessions: person.sessions
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
}
