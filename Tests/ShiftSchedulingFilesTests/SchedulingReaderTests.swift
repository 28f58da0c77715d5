import CivilTime
import ShiftSchedulingFiles
import Testing
import Workforce

struct SchedulingReaderTests {
  private let instance: Instance
  private let ann: Agent
  private let bob: Agent

  init() throws {
    instance = try SmallFile().read().instance
    ann = try #require(instance.agents.first)
    bob = try #require(instance.agents.last)
  }

  private func date(_ day: Int) -> LocalDate { instance.horizon.firstDate.adding(days: day) }

  @Test func `the horizon begins on a Monday and counts the days`() {
    #expect("\(instance.horizon.firstDate)" == "2024-01-01")
    #expect(instance.horizon.firstDate.weekday == .monday)
    #expect(instance.horizon.days == 14)
    #expect(instance.horizon.reportingZone.identifier == "UTC")
    #expect(instance.horizon.intervalMinutes == 60)
    #expect(instance.name == "small")
  }

  @Test func `nothing but named shifts is asked for`() {
    #expect(instance.queues == [])
    #expect(instance.requirement.totalHours == 0)
    #expect(instance.prices == Prices(missingHeadHour: 1, idleHour: 0, labourWeight: 0))
    #expect(instance.locations.map(\.rules) == [.none])
  }

  @Test func `employees keep the order of the file, agents are sorted`() throws {
    #expect(try SmallFile().read().employees == ["Bob", "Ann"])
    #expect(instance.agents.map(\.id) == ["Ann", "Bob"])
  }

  @Test func `a shift is a pattern of one start and one length`() {
    #expect(ann.contract.shiftPatterns.map(\.id) == ["E", "N"])
    #expect(ann.contract.shiftPatterns.map(\.lengthsMinutes) == [[480], [600]])
    #expect(ann.contract.shiftPatterns.allSatisfy { $0.startMinutesOfDay == [0] })
  }

  @Test func `a kind of which no shift is allowed is not in the contract`() {
    #expect(bob.contract.shiftPatterns.map(\.id) == ["E"])
    #expect(bob.rules.mostShifts["N"] == nil)
  }

  @Test func `the contract holds the minutes of the horizon and leaves the week open`() {
    #expect(ann.contract.horizonPaidMinutes == 2400...4800)
    #expect(ann.contract.weeklyPaidMinutes == 0...10_080)
    #expect(ann.contract.daysPerWeek == 0...7)
  }

  @Test func `limits that can bind become rules`() {
    #expect(ann.rules.mostConsecutiveDays == Limit(5))
    #expect(ann.rules.fewestConsecutiveDays == Limit(2))
    #expect(ann.rules.fewestConsecutiveDaysOff == Limit(2))
    #expect(ann.rules.mostWeekends == Limit(1))
    #expect(ann.rules.mostShifts == ["N": Limit(3)])
    #expect(ann.rules.followOns == FollowOns(forbidden: ["N": ["E", "N"]]))
    #expect(ann.rules.restBetweenShifts == nil)
  }

  @Test func `limits that nothing can reach are left out`() {
    // Fourteen days in a row of fourteen; runs of one; two weekends of two; and a third E would be
    // 1,440 minutes of 1,000.
    var rules = RuleSet.none
    rules.followOns = FollowOns(forbidden: ["N": ["E", "N"]])
    #expect(bob.rules == rules)
  }

  @Test(
    arguments: zip([6, 7, 12, 13, 14, 20], [1, 1, 1, 2, 2, 3])
  )
  func `a weekend counts from its Saturday`(days: Int, weekends: Int) throws {
    let text = """
      SECTION_HORIZON
      \(days)
      SECTION_SHIFTS
      D,480,
      SECTION_STAFF
      A,D=20,9600,0,20,1,1,\(weekends)
      B,D=20,9600,0,20,1,1,\(weekends - 1)
      SECTION_COVER
      0,D,1,1,1
      """
    var file = SmallFile()
    file.text = text
    let agents = try file.read().instance.agents
    #expect(agents.map(\.rules.mostWeekends) == [nil, Limit(weekends - 1)])
  }

  @Test func `days off are whole days`() {
    #expect(ann.timeOff.map(\.dates) == [date(0)...date(0), date(13)...date(13)])
    #expect(ann.timeOff.allSatisfy { $0.isWholeDays && $0.creditMinutesPerDay == 0 })
    #expect(ann.timeOff.map(\.range.minutes) == [1440, 1440])
    #expect(bob.timeOff == [])
  }

  @Test func `requests are for and against shifts`() {
    #expect(
      instance.requests == [
        Request(agent: "Ann", date: date(5), wish: .notPattern("N"), weight: 2),
        Request(agent: "Bob", date: date(3), wish: .pattern("E"), weight: 7),
      ]
    )
  }

  @Test func `cover has both prices`() {
    #expect(
      instance.shiftCover == [
        ShiftCover(date: date(0), pattern: "E", heads: 2, missingPrice: 100, surplusPrice: 1),
        ShiftCover(date: date(6), pattern: "N", heads: 1, missingPrice: 50, surplusPrice: 2),
      ]
    )
  }

  @Test(arguments: [(480, 600, 60), (480, 510, 30), (480, 500, 20), (470, 480, 10), (487, 480, 1)])
  func `the interval fits the lengths`(first: Int, second: Int, interval: Int) throws {
    var file = try SmallFile("E,480,", "E,\(first),")
    file.text.replace("N,600,", with: "N,\(second),")
    #expect(try file.read().instance.horizon.intervalMinutes == interval)
  }

  @Test func `line ends of Windows, a byte-order mark and spaces change nothing`() throws {
    var file = SmallFile()
    file.text = "\u{FEFF}" + file.text.replacing("\n", with: "\r\n").replacing(",", with: " ,\t")
    let other = try file.read().instance
    #expect(other.agents == instance.agents)
    #expect(other.shiftCover == instance.shiftCover)
    #expect(other.requests == instance.requests)
  }

  @Test func `a comment may follow what counts`() throws {
    let file = try SmallFile("E,480,", "E,480, # the early shift")
    #expect(try file.read().instance.agents == instance.agents)
  }

  @Test func `requests and days off may be left out`() throws {
    var file = try SmallFile("SECTION_SHIFT_ON_REQUESTS\nBob,3,E,7\n", "")
    file.text.replace("SECTION_DAYS_OFF\nAnn,0,13\n", with: "SECTION_DAYS_OFF\n")
    let other = try file.read().instance
    #expect(other.requests.count == 1)
    #expect(other.agents.allSatisfy { $0.timeOff.isEmpty })
  }

  @Test func `zero with a minus sign, as published, is zero`() throws {
    let cover = try SmallFile("0,E,2,", "0,E,-0,").read().instance.shiftCover
    #expect(cover.first?.heads == 0)
  }
}
