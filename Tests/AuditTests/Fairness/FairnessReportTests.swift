import CivilTime
import Testing
import Workforce

@testable import Audit

/// Shares beside their means, and how many would have to change hands.
struct FairnessReportTests {
  @Test(arguments: [
    ([3, 0, 0], [0, 0, 0], 2),
    ([1, 1, 1], [0, 0, 0], 0),
    ([2, 1, 1], [0, 0, 0], 0),
    ([3, 1, 0], [0, 0, 0], 1),
    ([4, 0], [0, 0], 2),
    ([5, 0], [0, 0], 2),
    ([0, 2], [2, 0], 0),
    ([2, 0], [2, 0], 2),
    ([1, 1], [5, 0], 1),
    ([0, 0], [5, 0], 0),
    ([1, 2, 0], [1, 0, 1], 0),
  ])
  func `as many change hands as to the nearest even deal`(
    planned: [Int],
    earlier: [Int],
    expected: Int
  ) {
    #expect(FairnessReport.toMove(planned, earlier: earlier) == expected)
    #expect(Self.triedOut(planned, earlier) == expected)
  }

  @Test func `all deals of three people agree with trying them out`() {
    for code in 0..<(4 * 4 * 4 * 3 * 3 * 3) {
      let planned = [code % 4, code / 4 % 4, code / 16 % 4]
      let earlier = [code / 64 % 3, code / 192 % 3, code / 576 % 3]
      #expect(
        FairnessReport.toMove(planned, earlier: earlier) == Self.triedOut(planned, earlier),
        "\(planned) \(earlier)"
      )
    }
  }

  /// Every way to deal the same number out whose sums are as even as can be, the nearest one.
  private static func triedOut(_ planned: [Int], _ earlier: [Int]) -> Int {
    let total = planned.reduce(0, +)
    var deals: [[Int]] = [[]]
    for _ in planned {
      deals = deals.flatMap { deal in
        (0...(total - deal.reduce(0, +))).map { deal + [$0] }
      }
    }
    deals = deals.filter { $0.reduce(0, +) == total }
    func unevenness(_ deal: [Int]) -> Int {
      zip(deal, earlier).reduce(0) { $0 + ($1.0 + $1.1) * ($1.0 + $1.1) }
    }
    let least = deals.map(unevenness).min() ?? 0
    return deals.filter { unevenness($0) == least }.map { deal in
      zip(planned, deal).reduce(0) { $0 + max(0, $1.0 - $1.1) }
    }.min() ?? 0
  }

  @Test func `both parts of a split shift are one shift and one night, as the rule counts`() throws
  {
    var sketch = AuditSketch()
    sketch.pattern = ShiftPattern(
      id: "day",
      lengthsMinutes: [480],
      earliestStart: .startOfDay,
      latestStart: try #require(TimeOfDay("15:00")),
      startStepMinutes: 60,
      split: ShiftSplit(firstMinutes: [240], gapMinutes: [180])
    )
    sketch.rules.fairness = [
      FairShare(load: .nights, price: 1), FairShare(load: .lateStarts, price: 1),
    ]
    // From 15:00 to 02:00: both parts begin late and the second one is a night.
    let roster = Roster(shifts: [
      try sketch.shift("ana", "2027-03-01 15:00", [(.english, 240)]),
      try sketch.shift("ana", "2027-03-01 22:00", [(.english, 240)]),
    ])
    let instance = try sketch.instance()
    let report = FairnessReport(of: roster, for: instance, requests: [])
    #expect(report.agents[0].counts == [.nights: 1, .weekends: 0, .earlyStarts: 0, .lateStarts: 1])
    #expect(report.total(of: .nights) == 1)
    #expect(report.total(of: .lateStarts) == 1)
  }

  @Test func `shares stand beside the mean of those of the same site and contract`() throws {
    var sketch = AuditSketch(days: 7)
    sketch.requests = [
      Request(
        agent: "ana",
        date: try #require(LocalDate(iso: "2027-03-02")),
        wish: .off,
        weight: 1
      ),
      Request(
        agent: "ana",
        date: try #require(LocalDate(iso: "2027-03-01")),
        wish: .off,
        weight: 1
      ),
    ]
    let instance = try sketch.instance()
    let roster = Roster(shifts: [
      try sketch.shift("ana", "2027-03-01 22:00", [(.english, 240)]),
      try sketch.shift("ana", "2027-03-06 05:00", [(.english, 480)]),
      try sketch.shift("ben", "2027-03-02 15:00", [(.english, 240)]),
    ])
    let audit = AuditReport(of: roster, for: instance)
    let report = FairnessReport(of: roster, for: instance, requests: audit.requests)
    let ana = report.agents[0]
    #expect(ana.paidHours == 12)
    #expect(ana.meanPaidHours == 16.0 / 3)
    #expect(ana.counts[.nights] == 2)
    #expect(ana.means[.nights] == 2.0 / 3)
    #expect(ana.counts[.weekends] == 1)
    #expect(ana.counts[.earlyStarts] == 1)
    #expect(report.agents[1].counts[.lateStarts] == 1)
    #expect(ana.wishesGranted == 1)
    #expect(ana.wishesRefused == 1)
    let nights = report.loads[0]
    #expect(nights.total == 2)
    #expect(nights.toMove == 1)
    #expect(nights.percentToMove == 50)
  }
}
