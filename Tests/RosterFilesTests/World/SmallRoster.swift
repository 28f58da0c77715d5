import CivilTime
import Workforce

/// A hand-made roster of the small world.
///
/// N001 works through the hour that New York leaves out (07:00Z on 14 March), N002 a split shift.
enum SmallRoster {
  static let roster = Roster(shifts: [ana, night, morning, evening])

  /// 22:00–07:00 in Manila.
  static let ana = shift(
    "A001",
    "2027-03-13",
    pattern: "night",
    from: "2027-03-13T14:00Z",
    [
      (.serving("northwind-en"), 120), (.rest(.short, isPaid: true), 15),
      (.serving("northwind-en"), 105), (.rest(.meal, isPaid: false), 60), (.idle, 60),
      (.serving("northwind-en"), 180),
    ]
  )
  /// 22:00 EST to 08:00 EDT in Albany: nine hours.
  static let night = shift(
    "N001",
    "2027-03-13",
    pattern: "full-9",
    from: "2027-03-14T03:00Z",
    [
      (.serving("northwind-en"), 180), (.rest(.meal, isPaid: false), 60),
      (.serving("northwind-en"), 300),
    ]
  )
  static let morning = shift(
    "N002",
    "2027-03-15",
    pattern: "split",
    from: "2027-03-15T09:00Z",
    [(.serving("spree-de"), 180)]
  )
  static let evening = shift(
    "N002",
    "2027-03-15",
    ordinal: 1,
    pattern: "split",
    from: "2027-03-15T16:00Z",
    [(.idle, 120), (.rest(.meal, isPaid: true), 30)]
  )

  static func shift(
    _ agent: Identifier<Agent>,
    _ date: String,
    ordinal: Int = 0,
    pattern: String,
    from start: String,
    _ stretches: [(kind: Activity.Kind, minutes: Int)]
  ) -> Shift {
    let start = SmallWorld.instant(start)
    var end = start
    let activities = stretches.map { stretch in
      let range = end..<end.adding(minutes: stretch.minutes)
      end = range.upperBound
      return Activity(kind: stretch.kind, range: range)
    }
    return Shift(
      agent: agent,
      localDate: SmallWorld.date(date),
      ordinal: ordinal,
      pattern: pattern,
      range: start..<end,
      activities: activities
    )
  }
}
