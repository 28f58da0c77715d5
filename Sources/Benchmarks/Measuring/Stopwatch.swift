/// Seconds since it was made.
struct Stopwatch {
  private let start = ContinuousClock.now

  /// Wall-clock seconds.
  var seconds: Double {
    let parts = (ContinuousClock.now - start).components
    return Double(parts.seconds) + Double(parts.attoseconds) * 1e-18
  }
}
