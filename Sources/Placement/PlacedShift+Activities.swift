import CivilTime
import Workforce

extension PlacedShift {
  /// What tiles the shift: breaks, sessions, and between them the work at the places, or none.
  func activities(at places: [Int: Int], work: WorkPlaces) -> [Activity] {
    var fixed = zip(breaks, rests).map { Activity(kind: $0.kind, range: $1) }
    fixed += sessions.map { Activity(kind: .session($0.session.id), range: $0.range) }
    fixed.sort { $0.range.lowerBound < $1.range.lowerBound }
    var tiles: [Activity] = []
    var position = bare.range.lowerBound
    for activity in fixed where position <= activity.range.lowerBound {
      guard activity.range.upperBound <= bare.range.upperBound else { continue }
      append(position..<activity.range.lowerBound, at: places, work, to: &tiles)
      tiles.append(activity)
      position = activity.range.upperBound
    }
    append(position..<bare.range.upperBound, at: places, work, to: &tiles)
    return tiles
  }

  /// Appends a stretch of work, one activity for neighbours at one place.
  private func append(
    _ range: Range<Instant>,
    at places: [Int: Int],
    _ work: WorkPlaces,
    to tiles: inout [Activity]
  ) {
    var stretch: [Activity] = []
    func add(_ kind: Activity.Kind, _ part: Range<Instant>) {
      guard !part.isEmpty else { return }
      if let last = stretch.last, last.kind == kind {
        let whole = last.range.lowerBound..<part.upperBound
        stretch[stretch.count - 1] = Activity(kind: kind, range: whole)
      } else {
        stretch.append(Activity(kind: kind, range: part))
      }
    }
    var position = range.lowerBound
    for interval in work.grid.wholeIntervals(within: range) {
      let part = work.grid.range(ofInterval: interval)
      add(.idle, position..<part.lowerBound)
      add(places[interval].map(work.kind) ?? .idle, part)
      position = part.upperBound
    }
    add(.idle, position..<range.upperBound)
    tiles += stretch
  }
}
