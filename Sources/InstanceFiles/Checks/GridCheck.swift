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
    for place in structure.patternPlaces {
      guard let contract = structure.contracts.value(of: place.contract) else { continue }
      let zones = zonesOfContracts[place.contract, default: []]
      for zone in zones.sorted(by: { $0.identifier < $1.identifier }) {
        check(place, of: contract, in: zone)
      }
    }
  }

  private func check(_ pattern: PatternPlace, of contract: Contract, in zone: Zone) {
    for date in horizon.dates where pattern.pattern.weekdays.contains(date.weekday) {
      for minute in pattern.pattern.startMinutesOfDay {
        let start = LocalDateTime(date: date, minuteOfDay: minute)
        let end =
          contract.clockPolicy == .keepWallClock
          ? pattern.pattern.lengthsMinutes.map { start.adding(minutes: $0) } : []
        for border in [start] + end {
          guard let fault = horizon.fault(of: zone.instant(of: border), shown: border, in: zone)
          else { continue }
          log.error(.grid(fault), at: pattern.place)
          return
        }
      }
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
