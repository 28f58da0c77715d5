import CivilTime
import Testing
import WorkRules
import Workforce

@Suite struct FairShareRuleTests {
  private let rule = "fair-share"
  private let sketch = ScheduleSketch(
    days: 14,
    rules: .only(\.fairness, [FairShare(load: .nights, price: 10)])
  )

  @Test func `the first is free, each further one costs more than the one before`() throws {
    let prices = try (0...4).map {
      try sketch.prices(of: rule, sketch.shifts(on: 1..<(1 + $0), at: "22:00"))
    }
    #expect(prices == [[], [], [10], [30], [60]])
  }

  @Test func `somebody ahead pays for the first one too`() throws {
    var ahead = sketch
    ahead.leads = [.nights: 2]
    #expect(try ahead.prices(of: rule, []) == [])
    #expect(try ahead.prices(of: rule, ahead.shifts(on: 1...2, at: "22:00")) == [50])
    #expect(
      try ahead.sentences(of: rule, ahead.shifts(on: [1], at: "22:00")) == [
        "ana: 1 night, 2 ahead of the smallest history; allowed: an even share (fair-share)"
      ]
    )
  }

  @Test func `weekends count once, by dates of the horizon`() throws {
    var weekends = sketch
    weekends.rules = .only(\.fairness, [FairShare(load: .weekends, price: 10)])
    #expect(try weekends.prices(of: rule, weekends.shifts(on: 1...7)) == [])
    #expect(try weekends.prices(of: rule, weekends.shifts(on: 1...14)) == [10])
  }

  @Test(arguments: [
    (FairShare.Load.earlyStarts, "03:59", 0), (.earlyStarts, "04:00", 1),
    (.earlyStarts, "06:59", 1),
    (.earlyStarts, "07:00", 0), (.lateStarts, "13:59", 0), (.lateStarts, "14:00", 1),
    (.lateStarts, "21:59", 1), (.lateStarts, "22:00", 0),
  ])
  func `early and late starts are those in a window of the clock`(
    load: FairShare.Load,
    start: String,
    count: Int
  ) throws {
    var starts = sketch
    starts.rules = .only(\.fairness, [FairShare(load: load, price: 10)])
    starts.leads = [load: 1]
    #expect(try starts.prices(of: rule, starts.shifts(on: [2], at: start)).count == count)
  }

  @Test(arguments: [
    ("23:00", 30, 1), ("23:30", 30, 1), ("06:00", 480, 0), ("05:59", 1, 1), ("00:00", 60, 1),
  ])
  func `a night is one on either side of midnight, and counts once`(
    start: String,
    minutes: Int,
    count: Int
  ) throws {
    var one = sketch
    one.leads = [.nights: 1]
    let shift = try one.shift("2027-03-02 \(start)", minutes: minutes)
    #expect(try one.prices(of: rule, [shift]).count == count)
    let across = try one.shift("2027-03-02 23:00", minutes: 480)
    #expect(try one.prices(of: rule, [across]) == [10])
  }

  @Test func `a weekend begins and ends at the midnight of the date of the start`() throws {
    var weekends = sketch
    weekends.rules = .only(\.fairness, [FairShare(load: .weekends, price: 10)])
    weekends.leads = [.weekends: 1]
    for (start, count) in [
      ("2027-03-05 23:45", 0), ("2027-03-06 00:00", 1), ("2027-03-07 23:45", 1),
      ("2027-03-08 00:00", 0),
    ] {
      let shift = try weekends.shift(start, minutes: 480)
      #expect(try weekends.prices(of: rule, [shift]).count == count, "\(start)")
    }
  }

  @Test(arguments: ["2027-03-28 03:30", "2027-10-31 03:30"])
  func `the clock after a change shows the start`(start: String) throws {
    var week = sketch
    week.firstDate = start.hasPrefix("2027-03") ? "2027-03-22" : "2027-10-25"
    let window = try #require(DailyWindow(parsing: "03:00-04:00"))
    week.rules = .only(\.fairness, [FairShare(load: .earlyStarts, price: 10, starts: window)])
    week.leads = [.earlyStarts: 1]
    #expect(try week.prices(of: rule, [week.shift(start, minutes: 480)]) == [10])
  }
}
