import CivilTime
import Workforce

/// Tests that shift starts and business hours fall on borders of the horizon's grid, on every date,
/// after a clock change too.
struct GridCheck {
  let horizon: Horizon
  let structure: StructureReader
  let agents: [AgentEntry]
  let log: ProblemLog

  /// Notes the first border off the grid of each pattern in each zone, and of each client.
  func run() {
    for client in structure.clients.values { check(client) }
    var zonesOfContracts: [String: Set<Zone>] = [:]
    for entry in agents {
      zonesOfContracts[entry.agent.contract.id.text, default: []].insert(entry.agent.location.zone)
    }
    var datesOfZones: [Zone: [GridDate]] = [:]
    var faults: [StartKey: GridFault?] = [:]
    for place in structure.patternPlaces {
      guard structure.contracts.value(of: place.contract) != nil else { continue }
      let zones = zonesOfContracts[place.contract, default: []]
      for zone in zones.sorted(by: { $0.identifier < $1.identifier }) {
        let dates = datesOfZones[zone] ?? GridDate.telling(horizon, in: zone)
        datesOfZones[zone] = dates
        let key = StartKey(place.pattern, zone)
        let fault = faults[key] ?? fault(of: place.pattern, on: dates, in: zone)
        faults[key] = fault
        if let fault { log.error(.grid(fault), at: place.place) }
      }
    }
  }

  /// What is wrong with the first start of a pattern that lies off the grid; nil where none does.
  ///
  /// Steps between starts are whole intervals. Where no clock changes, one start therefore speaks for all.
  private func fault(
    of pattern: ShiftPattern,
    on dates: [GridDate],
    in zone: Zone
  ) -> GridFault? {
    for day in dates where pattern.weekdays.contains(day.date.weekday) {
      let minutes =
        day.isSteady ? [pattern.earliestStart.minutes] : Array(pattern.startMinutesOfDay)
      for minute in minutes {
        let start = LocalDateTime(date: day.date, minuteOfDay: minute)
        let fault = horizon.fault(of: zone.instant(of: start), shown: start, in: zone)
        if let fault { return fault }
      }
    }
    return nil
  }

  /// What decides whether the starts of a pattern lie on the grid.
  private struct StartKey: Hashable {
    let starts: [Int]
    let weekdays: Set<Weekday>
    let zone: Zone

    init(_ pattern: ShiftPattern, _ zone: Zone) {
      starts = [
        pattern.earliestStart.minutes, pattern.latestStart.minutes, pattern.startStepMinutes,
      ]
      weekdays = pattern.weekdays
      self.zone = zone
    }
  }

  private func check(_ client: Client) {
    guard let places = structure.clientPlaces[client.id] else { return }
    for date in RequirementExpansion(horizon: horizon).dates(in: client.zone) {
      let ranges = client.open(from: date, through: date).ranges
      let borders = ranges.flatMap { [$0.lowerBound, $0.upperBound] }
      for border in borders where horizon.range.contains(border) {
        let local = client.zone.local(at: border)
        guard let fault = horizon.fault(of: border, shown: local, in: client.zone) else { continue }
        let isException = client.exceptions[date] != nil
        log.error(.grid(fault), at: isException ? places.exceptions : places.hours)
        return
      }
    }
  }
}

extension Horizon {
  /// What is wrong with a border that does not lie on the grid; nil when it does.
  func fault(of border: Instant, shown local: LocalDateTime, in zone: Zone) -> GridFault? {
    let minutes = border.minutes(since: range.lowerBound)
    guard !minutes.isMultiple(of: intervalMinutes) else { return nil }
    return .offGrid(
      clock: "\(local.time)",
      zone: zone.identifier,
      instant: "\(border)",
      intervalMinutes: intervalMinutes,
      fittingMinutes: GridFit.longest(below: intervalMinutes, dividing: [minutes])
    )
  }
}

/// A date on which borders are tested, for all dates of its weekday on which the clock is the same.
private struct GridDate {
  let date: LocalDate
  /// Whether the clock changes neither on the date nor on those beside it.
  let isSteady: Bool

  /// The dates of a horizon that tell whether borders lie on the grid: those near a change of the
  /// clock, and the first seven after one.
  static func telling(_ horizon: Horizon, in zone: Zone) -> [GridDate] {
    var steadyDays = 0
    return horizon.dates.compactMap { date in
      let first = zone.day(date.adding(days: -1)).lowerBound
      let end = zone.day(date.adding(days: 2)).upperBound
      let isSteady = zone.transitions(in: first..<end).allSatisfy { $0.changeMinutes == 0 }
      steadyDays = isSteady ? steadyDays + 1 : 0
      return steadyDays <= 7 ? GridDate(date: date, isSteady: isSteady) : nil
    }
  }
}
