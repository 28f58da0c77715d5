import Audit
import CivilTime
import Testing
import Workforce

struct ShortSpanTests {
  private func spans(_ sketch: AuditSketch, _ shifts: [Shift] = []) throws -> [ShortSpan] {
    try sketch.report(shifts).coverage.worstShortSpans(of: try sketch.instance(), most: 3)
  }

  @Test func `the spans with most head-hours missing come first, whatever one interval misses`()
    throws
  {
    let need = [(0, 0..<1, 4), (0, 8..<14, 1), (1, 9..<11, 2), (1, 20..<21, 1)]
    let found = try spans(AuditSketch(need: need))
    #expect(found.map(\.queue) == [0, 0, 1])
    #expect(found.map(\.intervals) == [8..<14, 0..<1, 9..<11])
    #expect(found.map(\.shortHours) == [6, 4, 4])
    #expect(found.map(\.mostShort) == [1, 4, 2])
  }

  @Test func `an interval that is covered parts two spans`() throws {
    let sketch = AuditSketch(need: [(0, 8..<16, 1)])
    let shift = try sketch.shift("ana", "2027-03-01 10:00", [(.english, 240)])
    let found = try spans(sketch, [shift])
    #expect(found.map(\.intervals) == [8..<10, 14..<16])
    #expect(found.map(\.requiredHours) == [2, 2])
  }

  @Test func `a span of a day stays whole, and a longer one is broken at the client's midnight`()
    throws
  {
    var sketch = AuditSketch(days: 3, need: [(0, 20..<44, 1)])
    #expect(try spans(sketch).map(\.intervals) == [20..<44])
    sketch.need = [(0, 20..<60, 1)]
    #expect(try spans(sketch).map(\.intervals) == [24..<48, 48..<60, 20..<24])
  }

  @Test func `the day on which the clock moves forward has 23 hours`() throws {
    let sketch = AuditSketch(firstDate: "2027-03-28", days: 2, need: [(0, 0..<47, 1)])
    #expect(try spans(sketch).map(\.intervals) == [23..<47, 0..<23])
  }

  @Test func `where nothing is missing there is no span`() throws {
    #expect(try spans(AuditSketch()).isEmpty)
  }
}
