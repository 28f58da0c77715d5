/// How work spreads over a day: a smooth curve through a few points, joined by cubic steps.
///
/// Only sums and products are used, so that every machine computes the same numbers.
struct DailyCurve: Sendable {
  private let points: [(x: Double, y: Double)]

  /// Business hours, from opening (0) to closing (1): a steep rise to a peak in the late morning, a
  /// long slope through the afternoon, and an evening at a quarter of the peak.
  static let businessHours = DailyCurve(points: [
    (0, 0.22), (0.26, 1), (0.5, 0.83), (0.7, 0.7), (0.86, 0.36), (1, 0.22),
  ])

  /// A line that never closes, from midnight (0) to midnight (1).
  static let roundTheClock = DailyCurve(points: [
    (0, 0.3), (0.17, 0.18), (0.31, 0.45), (0.44, 1), (0.6, 0.85), (0.8, 0.6), (1, 0.3),
  ])

  /// How much work there is, as a part of the peak, at a part of the day from 0 to 1.
  func value(at part: Double) -> Double {
    for (from, to) in zip(points, points.dropFirst()) where part <= to.x {
      let step = max(0, (part - from.x) / (to.x - from.x))
      return from.y + (to.y - from.y) * step * step * (3 - 2 * step)
    }
    return points.last?.y ?? 0
  }
}
