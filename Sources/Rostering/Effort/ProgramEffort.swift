/// The time that the two halves of column generation took: the master on GLPK, and pricing.
struct ProgramEffort: Sendable {
  /// Seconds and calls of one half.
  struct Part: Sendable {
    var seconds = 0.0
    var count = 0

    /// Runs one call and books it.
    mutating func measure<Value, Failure: Error>(
      _ call: () throws(Failure) -> Value
    ) throws(Failure) -> Value {
      let begin = ContinuousClock.now
      defer {
        seconds += (ContinuousClock.now - begin) / .seconds(1)
        count += 1
      }
      return try call()
    }
  }

  /// Restricted masters solved by GLPK.
  var master = Part()
  /// Questions for the best tours of all types.
  var pricing = Part()
}
