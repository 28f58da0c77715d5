import Testing

@testable import InstanceFiles

struct GridFitTests {
  @Test(
    arguments: [
      // What fits the interval now fits still; 12 would divide 7:36 too, but no half hour.
      (30, [456], 6), (60, [456], 12), (60, [20], 20), (30, [20], 10), (15, [20], 5),
      (60, [45], 15),
      (60, [456, 45], nil), (20, [30], 10), (12, [45], 5), (30, [7], nil), (5, [4], 4),
    ] as [(Int, [Int], Int?)]
  )
  func `the interval that fits divides the present one where it can`(
    interval: Int,
    minutes: [Int],
    fitting: Int?
  ) {
    #expect(GridFit.longest(below: interval, dividing: minutes) == fitting)
  }
}
