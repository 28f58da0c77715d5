import CivilTime

/// Hires people for the groups of every site, at the hours of their clients.
struct Recruiting {
  private let settings: GenerationSettings
  private let calendar: CompanyCalendar
  private var numbers: DrawnNumbers

  init(settings: GenerationSettings, calendar: CompanyCalendar, numbers: DrawnNumbers) {
    self.settings = settings
    self.calendar = calendar
    self.numbers = numbers
  }

  /// The people, site by site; no two alike unless the settings ask for groups.
  mutating func people() -> [Person] {
    let places = Company.sites.enumerated().flatMap { site, values in
      let sum = values.work.reduce(0) { $0 + $1.share }
      return values.work.map { (site: site, group: $0.group, share: values.share * $0.share / sum) }
    }
    let counts = Self.apportioned(settings.agents, shares: places.map(\.share))
    let staffed = Set(zip(places, counts).filter { $1 > 0 }.map(\.0.group))
    var known: Set<Person.Likeness> = []
    var people: [Person] = []
    for (place, count) in zip(places, counts) {
      for _ in 0..<count {
        var person = drawn(site: place.site, group: place.group, staffed: staffed)
        while !settings.isGrouped, !known.insert(person.likeness(days: settings.days)).inserted {
          person = drawn(site: place.site, group: place.group, staffed: staffed)
        }
        people.append(person)
      }
    }
    return people
  }

  /// Whole numbers in proportion to shares, the largest remainders rounded up.
  static func apportioned(_ total: Int, shares: [Double]) -> [Int] {
    let sum = shares.reduce(0, +)
    let exact = shares.map { Double(total) * $0 / sum }
    var counts = exact.map { Int($0) }
    let order = exact.indices.sorted {
      (exact[$0] - Double(counts[$0]), -$0) > (exact[$1] - Double(counts[$1]), -$1)
    }
    for position in order.prefix(total - counts.reduce(0, +)) { counts[position] += 1 }
    return counts
  }

  private mutating func drawn(site: Int, group: Int, staffed: Set<Int>) -> Person {
    let kind = [ContractKind.hours40, .hours32, .hours20][numbers.position(weights: [7, 1.5, 1.5])]
    let wanted = wantedStart(site: site, group: group, kind: kind)
    let part = StartPart.holding(wanted)
    let others = Company.sites[site].work.map(\.group).filter {
      $0 != group && staffed.contains($0)
    }
    let second = !others.isEmpty && numbers.chance(0.4)
    let writing = Company.groups[group].queues.filter { $0.minimumLevel == "B2" }
    let isWriter =
      writing.count == 1 && Company.groups[group].queues.count > 1
      && numbers.chance(0.4 * writing[0].share)
    var person = Person(
      site: site,
      groups: second ? [group, others[numbers.number(0...others.count - 1)]] : [group],
      isWriter: isWriter,
      kind: kind,
      part: part,
      window: settings.isGrouped ? part.starts : window(around: wanted, part: part),
      weekdays: settings.isGrouped ? [Bool](repeating: true, count: 7) : weekdays(kind: kind),
      wantedStart: wanted
    )
    if !settings.isGrouped {
      for week in 0...(settings.days - 1) / 7 { addAbsences(of: week, to: &person) }
    }
    return person
  }

  /// The start on the site's clock of a shift that holds a moment drawn from the client's day.
  private mutating func wantedStart(site: Int, group: Int, kind: ContractKind) -> Int {
    let client = Company.groups[group].client
    let hours = Company.clients[client].hours[0]
    let weights = calendar.dayShape(ofClient: client, weekday: 0)
    let moment = 30 * numbers.position(weights: weights) + numbers.number(0...29)
    let length = kind.lengths[kind.lengths.count - 1]
    var start = moment - Int(numbers.unit() * Double(length))
    if hours.count < 1440 {
      start = max(hours.lowerBound, min(start, hours.upperBound - length))
    }
    let shift = calendar.minutesAhead(site: site, ofClient: client)
    let step = StartPart.step
    return ((start + shift + 2880) / step * step) % 1440
  }

  /// Two to six steps around the start that is wanted.
  private mutating func window(around wanted: Int, part: StartPart) -> ClosedRange<Int> {
    let before = StartPart.step * numbers.number(1...3)
    let after = StartPart.step * numbers.number(1...3)
    return max(
      part.starts.lowerBound,
      wanted - before
    )...min(part.starts.upperBound, wanted + after)
  }

  private mutating func weekdays(kind: ContractKind) -> [Bool] {
    var open = [Bool](repeating: true, count: 7)
    guard numbers.chance(0.3) else { return open }
    // Two days of rest side by side, or Sunday alone.
    let first = [5, 5, 6, 0, 1][numbers.number(0...4)]
    open[first] = false
    if numbers.chance(0.7) { open[(first + 1) % 7] = false }
    return open
  }

  /// Leave, a day off, an appointment, or nothing, so that the contract can be kept.
  private mutating func addAbsences(of week: Int, to person: inout Person) {
    let days = 7 * week..<min(7 * week + 7, settings.days)
    while true {
      var candidate = person
      if numbers.chance(0.08) {
        let first = numbers.number(days.lowerBound...days.upperBound - 1)
        let end = min(first + numbers.number(1...3), days.upperBound)
        candidate.absences.append(
          .init(kind: "leave", minutes: 1440 * first..<1440 * end, isCredited: true)
        )
      } else if numbers.chance(0.5) {
        let day = numbers.number(days.lowerBound...days.upperBound - 1)
        candidate.absences.append(
          .init(kind: "day-off", minutes: 1440 * day..<1440 * (day + 1), isCredited: false)
        )
      } else if numbers.chance(0.2) {
        candidate.absences.append(appointment(within: days))
      }
      let touched = max(0, week - 1)...week
      let whole = touched.filter { 7 * $0 + 7 <= settings.days }
      guard !whole.allSatisfy(candidate.canKeepContract) else {
        person = candidate
        return
      }
    }
  }

  private mutating func appointment(within days: Range<Int>) -> Person.Absence {
    let day = numbers.number(days.lowerBound...days.upperBound - 1)
    let start = 1440 * day + 30 * numbers.number(16...34)
    return .init(kind: "appointment", minutes: start..<start + 90, isCredited: false)
  }
}
