/// An agent before it becomes a row of text.
struct Person {
  /// Time without work, in minutes since the horizon's first midnight on the local clock.
  struct Absence: Hashable {
    /// What it is called in rosters.
    let kind: String
    /// From the first minute to the last, excluded.
    let minutes: Range<Int>
    /// Whether each date counts towards the contract's hours.
    let isCredited: Bool

    /// The days that it touches.
    var days: ClosedRange<Int> {
      minutes.lowerBound / 1440...(minutes.upperBound - 1) / 1440
    }

    /// Whether it takes whole dates.
    var isWholeDays: Bool { minutes.lowerBound % 1440 == 0 && minutes.upperBound % 1440 == 0 }
  }

  /// Position of the site.
  let site: Int
  /// Positions of the groups whose work the person knows, the person's own first.
  let groups: [Int]
  /// Whether the person's own language is enough for writing only.
  let isWriter: Bool
  let kind: ContractKind
  let part: StartPart
  /// Starts that suit the person, minutes of the day within the part.
  let window: ClosedRange<Int>
  /// The weekdays that suit the person, from Monday.
  let weekdays: [Bool]
  /// The start that the own client's day asks for, within the window.
  let wantedStart: Int
  var absences: [Absence] = []

  /// What decides which shifts can be planned: people with equal ones are interchangeable.
  struct Likeness: Hashable {
    let site: Int
    let groups: Set<Int>
    let isWriter: Bool
    let kind: ContractKind
    let part: StartPart
    let openStarts: [UInt32]
    let creditDays: [Int]
  }

  /// Starts that are open on a day, a bit for each start and length.
  func openStarts(onDay day: Int) -> UInt32 {
    guard weekdays[day % 7] else { return 0 }
    var open: UInt32 = 0
    var bit: UInt32 = 1
    for length in kind.lengths {
      for start in stride(from: window.lowerBound, through: window.upperBound, by: StartPart.step) {
        let shift = 1440 * day + start..<1440 * day + start + length
        if !absences.contains(where: { $0.minutes.overlaps(shift) }) { open |= bit }
        bit <<= 1
      }
    }
    return open
  }

  /// Days of a week that count as worked because leave is credited.
  func creditDays(inWeek week: Int) -> Int {
    absences.filter(\.isCredited).flatMap(\.days).count { $0 / 7 == week }
  }

  /// Whether a whole week has days enough for the contract. The window is too narrow for two
  /// starts on following days to break the rest.
  func canKeepContract(inWeek week: Int) -> Bool {
    let open = (7 * week..<7 * week + 7).count { openStarts(onDay: $0) != 0 }
    return open >= kind.weeklyDays - creditDays(inWeek: week)
  }

  func likeness(days: Int) -> Likeness {
    Likeness(
      site: site,
      groups: Set(groups),
      isWriter: isWriter,
      kind: kind,
      part: part,
      openStarts: [UInt32(window.lowerBound)] + (0..<days).map(openStarts(onDay:)),
      creditDays: (0...(days - 1) / 7).map(creditDays(inWeek:))
    )
  }
}
