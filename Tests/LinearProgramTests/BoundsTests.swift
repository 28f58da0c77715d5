import LinearProgram
import Testing

@Suite struct BoundsTests {
  @Test(
    arguments: [
      (Bounds.free, -Double.infinity, Double.infinity),
      (.nonNegative, 0, .infinity),
      (.atLeast(2), 2, .infinity),
      (.atMost(-3), -.infinity, -3),
      (.equal(4), 4, 4),
      (.between(-1, 5), -1, 5),
    ]
  )
  func `each form has the ends that it says`(bounds: Bounds, lower: Double, upper: Double) {
    #expect(bounds.lower == lower)
    #expect(bounds.upper == upper)
    #expect(bounds.isValid)
  }

  @Test(
    arguments: [
      Bounds(lower: 2, upper: 1),
      .equal(.nan),
      .between(.nan, 1),
      .between(0, .nan),
      .equal(.infinity),
      .equal(-.infinity),
    ]
  )
  func `bounds without a finite value are invalid`(bounds: Bounds) {
    #expect(!bounds.isValid)
  }

  @Test func `both ends belong to the interval`() {
    let bounds = Bounds.between(1, 2)
    #expect(bounds.contains(1))
    #expect(bounds.contains(2))
    #expect(!bounds.contains(2.1))
    #expect(bounds.contains(2.1, tolerance: 0.2))
  }
}
