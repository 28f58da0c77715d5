import CivilTime
import Testing

struct IntervalGridTests {
  private let grid = IntervalGrid(start: Instant(minutes: 1000), intervalMinutes: 15, count: 4)

  @Test func `the grid covers count intervals from its start`() {
    #expect(grid.range == range(1000, 1060))
    #expect(grid.end == Instant(minutes: 1060))
    #expect(grid.range(ofInterval: 0) == range(1000, 1015))
    #expect(grid.range(ofInterval: 3) == range(1045, 1060))
  }

  @Test(arguments: [(999, nil), (1000, 0), (1014, 0), (1015, 1), (1059, 3), (1060, nil)])
  func `a moment lies in at most one interval`(minute: Int, index: Int?) {
    #expect(grid.index(of: Instant(minutes: minute)) == index)
  }

  @Test(arguments: [(985, nil), (1000, 0), (1001, nil), (1015, 1), (1060, 4), (1075, nil)])
  func `boundaries are the starts and the end`(minute: Int, index: Int?) {
    #expect(grid.boundaryIndex(of: Instant(minutes: minute)) == index)
  }

  @Test func `a grid without intervals has one boundary and no interval`() {
    let empty = IntervalGrid(start: Instant(minutes: 0), intervalMinutes: 60, count: 0)
    #expect(empty.index(of: Instant(minutes: 0)) == nil)
    #expect(empty.boundaryIndex(of: Instant(minutes: 0)) == 0)
    #expect(empty.range.isEmpty)
  }
}
