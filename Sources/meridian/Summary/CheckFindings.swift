import Explanation
import Workforce

/// What `meridian check` finds out about an instance in a few seconds: people whose hard rules
/// contradict each other, and need that nobody could cover. Whatever the time, what it says is proven.
struct CheckFindings {
  /// Contradictions of single agents.
  let contradictions: ContradictionReport?
  /// Need that nobody could cover; nil where there was no time to look.
  let shortage: ShortageReport?

  /// Seconds after which each of the two is told as far as it is known.
  private static let seconds = 1.5

  /// Looks at people short, then at contradictions of people, of those with time off first.
  init(_ instance: Instance) {
    shortage = try? ShortageReport(of: instance, shouldStop: Self.limit())
    let people =
      instance.agents.filter { !$0.timeOff.isEmpty } + instance.agents.filter(\.timeOff.isEmpty)
    contradictions = try? ContradictionReport(of: people, in: instance, shouldStop: Self.limit())
  }

  private static func limit() -> () -> Bool {
    let end = ContinuousClock.now + .seconds(seconds)
    return { ContinuousClock.now >= end }
  }

  /// Whether all was looked at, but for what people break together.
  var isWhole: Bool {
    guard let shortage, let contradictions else { return false }
    return !shortage.isRough && contradictions.unsettled.isEmpty
  }
}
