import CivilTime
import Workforce

/// The rest that must lie before the duties of each day, whose limit may change by date.
struct RestByDay {
  /// Least minutes before a duty, by day.
  private let least: [Int]
  /// The most of them.
  private let most: Int
  /// The start positions' minutes since the first slot, as an ascending row.
  private let starts: [Int]
  private let dayStarts: [Int]
  private let origin: Instant

  /// - Parameters:
  ///   - limit: the rest; nil where none is asked for.
  ///   - horizon: the dates.
  ///   - startSlots: as in ``DutyCatalogue/startSlots``.
  ///   - dayStarts: as in ``DutyCatalogue/dayStarts``.
  ///   - timeline: the slots.
  init(
    _ limit: Limit?,
    horizon: Horizon,
    startSlots: [Int],
    dayStarts: [Int],
    timeline: Timeline
  ) {
    least = horizon.dates.map { limit?.value(on: $0) ?? 0 }
    most = least.max() ?? 0
    starts = startSlots.leastFromEach.map { $0 * timeline.grid.intervalMinutes }
    self.dayStarts = dayStarts
    origin = timeline.start(ofSlot: 0)
  }

  /// The first start position from which on every duty of the days from `first` on has its rest after
  /// an end.
  func firstPosition(after end: Instant, onDaysFrom first: Int) -> Int {
    let end = end.minutes(since: origin)
    var position = dayStarts[first]
    for day in first..<least.count where dayStarts[day] < dayStarts[day + 1] {
      guard starts[dayStarts[day]] < end + most else { break }
      let free = starts.firstPosition(atLeast: end + least[day])
      if free > dayStarts[day] { position = min(free, dayStarts[day + 1]) }
    }
    return position
  }
}
