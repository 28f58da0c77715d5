import Testing

@testable import InstanceGeneration

struct DailyCurveTests {
  @Test(arguments: [DailyCurve.businessHours, .roundTheClock])
  func `a curve is smooth and ends where it says`(curve: DailyCurve) {
    let values = (0...1000).map { curve.value(at: Double($0) / 1000) }
    #expect(values.max() == 1)
    #expect(values.allSatisfy { $0 >= 0.15 })
    for (first, second) in zip(values, values.dropFirst()) { #expect(abs(first - second) < 0.01) }
  }

  @Test func `business hours peak in the late morning`() {
    let curve = DailyCurve.businessHours
    #expect(curve.value(at: 0) == 0.22)
    #expect(curve.value(at: 0.26) == 1)
    #expect(curve.value(at: 0.6) > curve.value(at: 0.8))
    #expect(curve.value(at: 1) == 0.22)
  }
}
