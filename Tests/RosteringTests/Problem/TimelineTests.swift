import CivilTime
import Testing

@testable import Rostering

struct TimelineTests {
  private let grid = IntervalGrid(start: Instant(minutes: 600), intervalMinutes: 30, count: 4)

  @Test func `without duties outside the grid the slots are its intervals`() {
    let timeline = Timeline(grid: grid, covering: grid.range)
    #expect(timeline.lead == 0)
    #expect(timeline.count == 4)
    #expect(timeline.gridSlots == 0..<4)
  }

  @Test func `duties before and after the grid add whole slots on both sides`() {
    // From 45 minutes before the grid to one minute after it.
    let timeline = Timeline(grid: grid, covering: Instant(minutes: 555)..<Instant(minutes: 721))
    #expect(timeline.lead == 2)
    #expect(timeline.gridSlots == 2..<6)
    #expect(timeline.count == 7)
    #expect(timeline.start(ofSlot: 0) == Instant(minutes: 540))
    #expect(timeline.range(of: 1..<3) == Instant(minutes: 570)..<Instant(minutes: 630))
  }

  @Test(arguments: [(540, 0), (600, 2), (690, 5), (720, 6)])
  func `a moment on a border begins a slot`(minutes: Int, slot: Int) {
    let timeline = Timeline(grid: grid, covering: Instant(minutes: 555)..<Instant(minutes: 721))
    #expect(timeline.slot(startingAt: Instant(minutes: minutes)) == slot)
  }

  @Test(arguments: [555, 601, 719])
  func `a moment between borders begins none`(minutes: Int) {
    let timeline = Timeline(grid: grid, covering: Instant(minutes: 555)..<Instant(minutes: 721))
    #expect(timeline.slot(startingAt: Instant(minutes: minutes)) == nil)
  }
}
