/// What a search leaves to choose: some days of a tour are open, the others stand.
struct FixedDays: Sendable {
  /// What a day allows.
  enum Day: Sendable {
    /// Any duty, or none.
    case open
    /// Any duty.
    case work
    /// No duty.
    case off
    /// This duty, with its breaks where they are.
    case duty(PlannedDuty)
  }

  /// The days of the horizon.
  var days: [Day]
  /// The tour before any day was opened.
  let tour: Tour
  /// The days that are open.
  let opening: Range<Int>

  /// So many days, all of them open.
  init(count: Int) {
    days = [Day](repeating: .open, count: count)
    tour = Tour()
    opening = 0..<count
  }

  /// A tour of which the days of a range are open.
  init(tour: Tour, opening range: Range<Int>, catalogue: DutyCatalogue) {
    let count = catalogue.dayStarts.count - 1
    var days = [Day](repeating: .off, count: count)
    opening = range.clamped(to: 0..<count)
    for day in opening { days[day] = .open }
    for planned in tour.duties {
      let day = catalogue.duties[planned.duty].day
      if !range.contains(day) { days[day] = .duty(planned) }
    }
    self.days = days
    self.tour = tour
  }

  /// Days as they are given; those between the first and the last that does not stand count as open.
  init(days: [Day]) {
    self.days = days
    var tour = Tour()
    var open: [Int] = []
    for (day, content) in days.enumerated() {
      switch content {
      case .duty(let planned): tour.duties.append(planned)
      case .off: break
      case .open, .work: open.append(day)
      }
    }
    self.tour = tour
    opening = (open.first ?? 0)..<(open.last.map { $0 + 1 } ?? 0)
  }
}
