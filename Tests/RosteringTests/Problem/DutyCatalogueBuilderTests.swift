import CivilTime
import Testing
import Workforce

@testable import Rostering

struct DutyCatalogueBuilderTests {
  @Test func `every start and length of every day gives a duty`() throws {
    let catalogue = try catalogue(
      days: 2,
      contract: WorldSketch.contract(
        hours: 0...60,
        patterns: [try WorldSketch.pattern(hours: [4, 6], from: "08:00", to: "10:00")]
      )
    )
    #expect(catalogue.startSlots == [8, 9, 10, 32, 33, 34])
    #expect(catalogue.dayStarts == [0, 3, 6])
    #expect(catalogue.duties.count == 12)
    #expect(catalogue.duties(ofDay: 1) == 6..<12)
    #expect(catalogue.slots(of: catalogue.duties[7]) == 32..<38)
    #expect(catalogue.forms.map(\.paidMinutes) == [240, 360])
  }

  /// Twelve hours from 06:00, 07:00 and 08:00 on.
  private func early(_ days: Int, rest: Limit) throws -> DutyCatalogue {
    let pattern = try WorldSketch.pattern("early", hours: [12], from: "06:00", to: "08:00")
    return try catalogue(
      days: days,
      rest: rest,
      contract: WorldSketch.contract(hours: 0...60, patterns: [pattern])
    )
  }

  /// The hours of the next date at which a duty may follow those of a day; nil where none may.
  private func nextHours(after day: Int, in catalogue: DutyCatalogue) -> [Int?] {
    catalogue.duties[catalogue.duties(ofDay: day)].map {
      let ready = $0.ready
      guard ready < catalogue.dayStarts[day + 2] else { return nil }
      return catalogue.startSlots[ready] - 24 * (day + 1)
    }
  }

  @Test func `a next duty may begin where the rest ends, not a slot before`() throws {
    // 08:00 to 20:00 and eleven hours of rest: 07:00 is the first start of the next day.
    let catalogue = try early(2, rest: Limit(660))
    #expect(nextHours(after: 0, in: catalogue) == [6, 6, 7])
    // Nothing follows a duty of the last day.
    #expect(catalogue.duties.suffix(3).allSatisfy { $0.ready == catalogue.startSlots.count })
  }

  @Test func `rest that is no whole number of slots is rounded up`() throws {
    #expect(nextHours(after: 0, in: try early(2, rest: Limit(661))) == [6, 7, 8])
  }

  @Test(arguments: [(660, 720, [6, 6, 7], [6, 7, 8]), (720, 600, [6, 7, 8], [6, 6, 6])])
  func `the rest is that of the date of the later duty`(
    first: Int,
    second: Int,
    before: [Int],
    after: [Int]
  ) throws {
    // The number changes on the third date.
    let change = try #require(LocalDate(iso: "2027-03-10"))
    let rest = Limit(steps: [.init(from: nil, value: first), .init(from: change, value: second)])
    let catalogue = try early(3, rest: rest)
    #expect(nextHours(after: 0, in: catalogue) == before)
    #expect(nextHours(after: 1, in: catalogue) == after)
  }

  @Test func `a rest that begins to hold later leaves earlier dates free`() throws {
    let change = try #require(LocalDate(iso: "2027-03-10"))
    let catalogue = try early(3, rest: Limit(steps: [.init(from: change, value: 13 * 60)]))
    #expect(nextHours(after: 0, in: catalogue) == [6, 6, 6])
    // After 20:00 no start of the next date has thirteen hours of rest.
    #expect(nextHours(after: 1, in: catalogue) == [7, 8, nil])
  }

  @Test func `a pattern gives duties on its weekdays alone`() throws {
    let catalogue = try catalogue(
      days: 7,
      contract: WorldSketch.contract(patterns: [
        try WorldSketch.pattern(hours: [4], from: "08:00", weekdays: [.tuesday, .sunday])
      ])
    )
    #expect(catalogue.dayStarts == [0, 0, 1, 1, 1, 1, 1, 2])
  }

  // MARK: - Changes of the clock, Berlin 2027: forward on 28 March, back on 31 October

  @Test(arguments: [
    ("2027-03-27", ShiftClockPolicy.keepDuration, 8, 480),
    ("2027-03-27", .keepWallClock, 7, 420),
    ("2027-10-30", .keepDuration, 8, 480),
    ("2027-10-30", .keepWallClock, 9, 540),
  ])
  func `a night at the change is as long as its policy says`(
    date: String,
    policy: ShiftClockPolicy,
    slots: Int,
    paidMinutes: Int
  ) throws {
    let night = try WorldSketch.pattern("night", hours: [8], from: "22:00")
    let catalogue = try catalogue(
      zone: "Europe/Berlin",
      date: date,
      days: 1,
      contract: WorldSketch.contract(patterns: [night], clockPolicy: policy)
    )
    #expect(catalogue.forms.map(\.slots) == [slots])
    #expect(catalogue.forms.map(\.paidMinutes) == [paidMinutes])
  }

  @Test func `two starts that a gap makes one moment give one duty`() throws {
    // 02:00 does not exist and becomes 03:00.
    let pattern = try WorldSketch.pattern(hours: [4], from: "01:00", to: "04:00")
    let catalogue = try catalogue(
      zone: "Europe/Berlin",
      date: "2027-03-28",
      days: 1,
      contract: WorldSketch.contract(patterns: [pattern])
    )
    #expect(catalogue.startSlots == [1, 2, 3])
    #expect(catalogue.duties.count == 3)
  }

  @Test func `starts in the hour that occurs twice are those of its first pass`() throws {
    let pattern = try WorldSketch.pattern(hours: [4], from: "01:00", to: "03:00")
    let catalogue = try catalogue(
      zone: "Europe/Berlin",
      date: "2027-10-31",
      days: 1,
      contract: WorldSketch.contract(patterns: [pattern])
    )
    #expect(catalogue.startSlots == [1, 2, 4])
  }

  @Test func `days of 23 and 25 hours move the next day's slots`() throws {
    for (date, slot) in [("2027-03-28", 31), ("2027-10-31", 33)] {
      let catalogue = try catalogue(
        zone: "Europe/Berlin",
        date: date,
        days: 2,
        contract: .fourHours
      )
      #expect(catalogue.startSlots.last == slot)
    }
  }

  // MARK: - Breaks

  @Test func `the windows of breaks are in slots after the start`() throws {
    let pattern = try WorldSketch.pattern(
      hours: [8],
      from: "08:00",
      breaks: [WorldSketch.meal(3...5), WorldSketch.meal(6...6, isPaid: true)]
    )
    let catalogue = try catalogue(days: 1, contract: WorldSketch.contract(patterns: [pattern]))
    #expect(
      catalogue.forms[0].breaks.map { [$0.rule, $0.earliest, $0.latest, $0.slots] } == [
        [0, 3, 5, 1], [1, 6, 6, 1],
      ]
    )
    #expect(catalogue.forms[0].breaks.map(\.isPaid) == [false, true])
    #expect(catalogue.forms[0].paidMinutes == 420)
  }

  @Test func `starts between the intervals give no duty`() throws {
    let pattern = try WorldSketch.pattern(hours: [4], from: "08:30")
    let catalogue = try catalogue(days: 1, contract: WorldSketch.contract(patterns: [pattern]))
    #expect(catalogue.duties.isEmpty)
  }

  private func catalogue(
    zone: String = "UTC",
    date: String = "2027-03-08",
    days: Int,
    rest: Limit = Limit(660),
    contract: Contract
  ) throws -> DutyCatalogue {
    let zone = try ZoneDatabase().zone(zone)
    let horizon = Horizon(
      firstDate: try #require(LocalDate(iso: date)),
      days: days,
      intervalMinutes: 60,
      reportingZone: zone
    )
    var rules = RuleSet.none
    rules.restBetweenShifts = rest
    let location = Location(id: "site", name: "", zone: zone, rules: rules)
    let builder = DutyCatalogueBuilder(contract: contract, location: location, horizon: horizon)
    return builder.build(
      on: Timeline(grid: horizon.grid, covering: builder.range(joinedWith: horizon.grid.range))
    )
  }
}

extension Contract {
  fileprivate static var fourHours: Contract {
    get throws {
      WorldSketch.contract(patterns: [try WorldSketch.pattern(hours: [4], from: "08:00")])
    }
  }
}
