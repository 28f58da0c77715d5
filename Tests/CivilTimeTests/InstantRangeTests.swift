import CivilTime
import Testing

struct InstantRangeTests {
  @Test func `the length is counted in minutes`() {
    #expect(range(10, 70).minutes == 60)
    #expect(range(10, 10).minutes == 0)
  }

  @Test func `ranges that share minutes intersect`() {
    #expect(range(0, 60).intersection(range(30, 90)) == range(30, 60))
    #expect(range(0, 60).intersection(range(10, 20)) == range(10, 20))
  }

  @Test func `ranges that only touch do not intersect`() {
    #expect(range(0, 60).intersection(range(60, 90)) == nil)
    #expect(range(0, 60).intersection(range(70, 90)) == nil)
    #expect(range(0, 60).intersection(range(30, 30)) == nil)
  }
}
