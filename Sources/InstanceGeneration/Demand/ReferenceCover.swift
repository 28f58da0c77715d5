import CivilTime

/// The cover of one roster in which everybody works at about the hours that the own client asks for.
///
/// Nobody optimised it; it shows what the people can do, so that demand can be made to fit them.
struct ReferenceCover {
  private let settings: GenerationSettings
  private let calendar: CompanyCalendar
  private var numbers: DrawnNumbers
  /// Heads at work by group and half-hour of the client's week.
  private(set) var heads: [[Double]]

  init(settings: GenerationSettings, calendar: CompanyCalendar, numbers: DrawnNumbers) {
    self.settings = settings
    self.calendar = calendar
    self.numbers = numbers
    heads = Company.groups.map { _ in [Double](repeating: 0, count: CompanyCalendar.weekSlots) }
  }

  /// Adds a person's first week.
  mutating func add(_ person: Person) {
    let productive = person.kind.productiveShare(hasShortBreaks: settings.hasShortBreaks)
    for (day, start) in workdays(of: person) {
      let length = person.kind.lengths[0]
      let meal = person.kind.mealAfterMinutes.map { $0..<$0 + 60 }
      for minute in stride(from: 0, to: length, by: 30) where meal?.contains(minute) != true {
        let instant = calendar.instant(day: day, minute: start, site: person.site)
          .adding(minutes: minute)
        guard calendar.range.contains(instant) else { continue }
        let group = person.groups[0]
        let slot = calendar.weekSlot(of: instant, client: Company.groups[group].client)
        heads[group][slot] += productive
      }
    }
  }

  /// As many days as the contract asks for, busy ones rather than quiet ones, with a start each.
  private mutating func workdays(of person: Person) -> [(day: Int, start: Int)] {
    let open = (0..<min(7, settings.days)).compactMap { day in
      start(of: person, onDay: day).map { (day: day, start: $0) }
    }
    let client = Company.groups[person.groups[0]].client
    var weights = open.map { day, start in
      let middle = calendar.instant(day: day, minute: start, site: person.site)
        .adding(minutes: person.kind.lengths[0] / 2)
      let weekday = calendar.weekSlot(of: middle, client: client) / 48
      return Company.clients[client].weekdayFactors[weekday] + 1e-9
    }
    var chosen: [Int] = []
    let wanted = person.kind.weeklyDays - person.creditDays(inWeek: 0)
    for _ in 0..<min(max(0, wanted), open.count) {
      let position = numbers.position(weights: weights)
      weights[position] = 0
      chosen.append(position)
    }
    return chosen.sorted().map { open[$0] }
  }

  /// The open start nearest to the one that is wanted.
  private func start(of person: Person, onDay day: Int) -> Int? {
    let open = person.openStarts(onDay: day)
    let starts = stride(
      from: person.window.lowerBound,
      through: person.window.upperBound,
      by: StartPart.step
    )
    return starts.enumerated().filter { open & (1 << UInt32($0.offset)) != 0 }.map(\.element)
      .min { abs($0 - person.wantedStart) < abs($1 - person.wantedStart) }
  }
}
