import CivilTime
import WorkRules
import Workforce

/// Whether the breaks of a shift find places around the trainings and meetings held in it.
///
/// Each break is taken as late as its window, the longest stretch of work and what is held allow: the
/// windows of a shift leave room for each other, so that this leaves the least work behind a break.
/// Breaks that end no stretch, being too short, do not care how long one is.
struct BreakFit {
  /// Minutes after the shift's start, and what the shift lasts.
  private let pauses: [(startOffsets: ClosedRange<Int>, minutes: Int)]
  private let range: Range<Instant>
  /// Breaks begin on borders of the intervals.
  private let intervalMinutes: Int
  /// Least minutes of a break that ends a stretch of work.
  private let leastBreakMinutes: Int

  init(_ candidate: CandidateShift, of rules: RuleSet, intervalMinutes: Int) {
    leastBreakMinutes = rules.longestStretchBreakMinutes
    pauses = candidate.pauses
    range = candidate.shift.range
    self.intervalMinutes = intervalMinutes
  }

  /// Whether there are places, with stretches of work of so many minutes at most.
  func fits(around sessions: [Range<Instant>] = [], longestStretch most: Int? = nil) -> Bool {
    let held = sessions.map { session in
      session.lowerBound.minutes(
        since: range.lowerBound
      )..<session.upperBound.minutes(
        since: range.lowerBound
      )
    }
    guard held.allSatisfy({ 0 <= $0.lowerBound && $0.upperBound <= range.minutes }) else {
      return false
    }
    let longest = most ?? range.minutes
    var position = 0
    for pause in pauses {
      let endsStretch = pause.minutes >= leastBreakMinutes
      var start = pause.startOffsets.upperBound
      if endsStretch {
        start = min(start, (position + longest) / intervalMinutes * intervalMinutes)
      }
      while let block = held.first(where: { $0.overlaps(start..<start + pause.minutes) }) {
        start = block.lowerBound - pause.minutes
      }
      guard start >= pause.startOffsets.lowerBound else { return false }
      if endsStretch { position = start + pause.minutes }
    }
    return range.minutes - position <= longest
  }
}
