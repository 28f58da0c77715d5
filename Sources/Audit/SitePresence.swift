/// People on shift at a site in each interval in which people are counted.
struct SitePresence: Sendable {
  /// Those of the roster, without the history's.
  var people: [Int]
  /// Those of the roster who take a seat.
  var newlySeated: [Int]
  /// All who take a seat.
  var seated: [Int]
  /// All who supervise.
  var supervisors: [Int]

  init(count: Int) {
    people = [Int](repeating: 0, count: count)
    newlySeated = people
    seated = people
    supervisors = people
  }

  /// Adds somebody; takes somebody away where `times` is -1.
  mutating func add(
    _ intervals: Range<Int>,
    takesSeat: Bool,
    supervises: Bool,
    isHistory: Bool,
    times: Int
  ) {
    for interval in intervals {
      if !isHistory { people[interval] += times }
      if takesSeat, !isHistory { newlySeated[interval] += times }
      if takesSeat { seated[interval] += times }
      if supervises { supervisors[interval] += times }
    }
  }
}
