/// Collects the segments of a ``ZoneTable`` in ascending order, leaving out changes of nothing.
struct ZoneTableBuilder {
  private(set) var starts: [Int] = []
  private(set) var types: [TZifFile.TimeType]
  /// The last minute that was appended, even where nothing changed then.
  private var lastMinute: Int?

  init(firstType: TZifFile.TimeType) {
    types = [firstType]
  }

  /// Lets `type` hold from `minute` on; a second change within one minute replaces the first.
  mutating func append(minute: Int, type: TZifFile.TimeType) {
    lastMinute = minute
    if starts.last == minute {
      starts.removeLast()
      types.removeLast()
    }
    guard type != types.last else { return }
    starts.append(minute)
    types.append(type)
  }

  /// Lets a rule hold after the last change so far.
  mutating func append(_ rule: PosixZoneRule, throughYear lastYear: Int) {
    guard let daylight = rule.daylight else { return }
    let after = lastMinute ?? Int.min
    let summer = TZifFile.TimeType(
      offsetSeconds: daylight.offsetMinutes * 60,
      isDaylight: true,
      abbreviation: daylight.name
    )
    var changes: [(minute: Int, isDaylight: Bool)] = []
    for year in firstYear...lastYear {
      guard let moments = rule.changes(inYear: year) else { continue }
      changes.append((moments.end.minutes, false))
      changes.append((moments.start.minutes, true))
    }
    // At the same minute the start of daylight time comes last and wins: that is how a rule
    // says that daylight time never ends (RFC 9636 section 3.3.1).
    changes.sort { ($0.minute, $0.isDaylight ? 1 : 0) < ($1.minute, $1.isDaylight ? 1 : 0) }
    for change in changes where change.minute > after {
      append(minute: change.minute, type: change.isDaylight ? summer : rule.standardType)
    }
  }

  /// The year from which a rule is expanded: the one before the last change, or 1900.
  private var firstYear: Int {
    guard let last = lastMinute else { return 1900 }
    let year = LocalDate(dayNumber: last.flooredDivision(by: minutesPerDay).quotient).year
    return min(max(1900, year - 1), ZoneTable.lastYear)
  }
}

extension PosixZoneRule {
  /// Standard time as a TZif file would describe it.
  var standardType: TZifFile.TimeType {
    TZifFile.TimeType(
      offsetSeconds: standardOffsetMinutes * 60,
      isDaylight: false,
      abbreviation: standardName
    )
  }
}
