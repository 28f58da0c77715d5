import CivilTime
import Testing
import Workforce

/// A Monday in Berlin with one shift from 08:00 to 16:00 and need of one head.
struct SmallWorld {
  let zone: Zone
  var horizon: Horizon
  var contract: Contract
  var location: Location
  var client: Client
  var queue: Queue

  init(days: Int = 1) throws {
    zone = try ZoneDatabase().zone("Europe/Berlin")
    horizon = Horizon(
      firstDate: try #require(LocalDate(iso: "2027-03-01")),
      days: days,
      intervalMinutes: 60,
      reportingZone: zone
    )
    let eight = try #require(TimeOfDay("08:00"))
    let day = ShiftPattern(
      id: "day",
      lengthsMinutes: [480],
      earliestStart: eight,
      latestStart: eight,
      startStepMinutes: 60
    )
    contract = Contract(
      id: "full",
      weeklyPaidMinutes: 2400...2700,
      daysPerWeek: 0...5,
      shiftPatterns: [day]
    )
    location = Location(id: "berlin", name: "Berlin", zone: zone)
    client = Client(id: "client", name: "Client", zone: zone)
    queue = Queue(id: "queue", client: client, language: Language("de"), shortagePrices: [100])
  }

  func agent(
    _ id: Identifier<Agent>,
    _ language: String = "de",
    lastDate: LocalDate? = nil,
    availability: WeeklyHours = .always,
    timeOff: [TimeOff] = []
  ) -> Agent {
    Agent(
      id: id,
      name: id.text,
      location: location,
      contract: contract,
      languages: [Language(language): .c1],
      lastDate: lastDate,
      availability: availability,
      timeOff: timeOff
    )
  }

  func instance(_ agents: [Agent], heads: Int = 1, history: [HistoricShift] = []) -> Instance {
    let grid = horizon.grid
    return Instance(
      name: "small",
      revised: grid.start,
      horizon: horizon,
      locations: [location],
      clients: [client],
      queues: [queue],
      contracts: [contract],
      agents: agents,
      history: history,
      requirement: Requirement(
        grid: grid,
        headsByQueue: [[Int](repeating: heads, count: grid.count)]
      )
    )
  }
}
