import CivilTime
import Workforce

extension StructureReader {
  /// `contracts`: hours, days and shifts.
  mutating func readContracts(_ cursor: YAMLCursor) {
    guard let items = cursor.items("a list of contracts") else { return }
    for item in items { readContract(item) }
    contracts.close()
  }

  private static let contractKeys = [
    "id", "weekly_hours", "horizon_hours", "days_per_week", "clock_policy", "shifts", "rules",
  ]

  private static let laterContractKeys: [String: LaterKey] = [
    "start_drift": .underRules, "longest_stretch": .underRules, "overtime": .underRules,
  ]

  private mutating func readContract(_ cursor: YAMLCursor) {
    let errorsBefore = log.errorCount
    let section = cursor.mapping(
      StructureReader.contractKeys,
      later: StructureReader.laterContractKeys
    )
    guard let section, let idValue = section.requiredValue("id", "an id") else {
      contracts.declareUnnamed()
      return
    }
    let id = idValue.identifier(of: Contract.self)
    let hours = weeklyMinutes(section)
    let days = section["days_per_week"].map { cursor in
      range(cursor, "a number of days") { $0.integer(in: 0...7) }
    }
    let horizonHours = section["horizon_hours"].map { cursor in
      range(cursor, "hours and minutes") { $0.durationMinutes(in: 0...9999 * 60) }
    }
    let policy = section.value("clock_policy", "a clock policy")?
      .choice("clock policy", of: ShiftClockPolicy.self)
    let patterns = shiftPatterns(section, contract: idValue.text)
    if policy == .keepWallClock, let split = patterns?.first(where: { $0.split != nil }) {
      log.error(
        .contract(.splitByWallClock(shift: split.id)),
        at: section["clock_policy"]?.place ?? cursor.place
      )
    }
    let rules = section["rules"].map { self.rules($0, base: .none, contract: idValue.text) }
    guard let id, let hours, let patterns, log.errorCount == errorsBefore else {
      contracts.declare(idValue, as: nil)
      return
    }
    let contract = Contract(
      id: id,
      weeklyPaidMinutes: hours,
      daysPerWeek: (days ?? nil) ?? 0...6,
      shiftPatterns: patterns,
      clockPolicy: policy ?? .keepDuration,
      horizonPaidMinutes: horizonHours ?? nil,
      rules: rules ?? .none
    )
    let check = ContractCheck(contract: contract, section: section, horizon: horizon, log: log)
    contracts.declare(idValue, as: check.isSound() ? contract : nil)
  }

  /// Paid minutes of a week; any where only those of the horizon are given.
  private func weeklyMinutes(_ section: YAMLMapping) -> ClosedRange<Int>? {
    if section["weekly_hours"] == nil, section["horizon_hours"] != nil { return 0...168 * 60 }
    return section.required("weekly_hours", "hours such as {min: \"40:00\", max: \"40:00\"}")
      .flatMap { range($0, "hours and minutes") { $0.durationMinutes(in: 0...168 * 60) } }
  }

  /// A mapping of `min` and `max`.
  private func range<Bound: CustomStringConvertible>(
    _ cursor: YAMLCursor,
    _ expected: String,
    _ read: (Value) -> Bound?
  ) -> ClosedRange<Bound>? {
    guard let section = cursor.mapping(["min", "max"]) else { return nil }
    let lower = section.requiredValue("min", expected)
    let upper = section.requiredValue("max", expected)
    guard
      let lower, let upper, let minimum = read(lower), let maximum = read(upper)
    else { return nil }
    guard minimum <= maximum else {
      lower.error(.entry(.minimumAboveMaximum(minimum: lower.text, maximum: upper.text)))
      return nil
    }
    return minimum...maximum
  }

  private mutating func shiftPatterns(
    _ section: YAMLMapping,
    contract: String
  ) -> [ShiftPattern]? {
    guard let cursor = section.required("shifts", "a list of shifts"),
      let items = cursor.items("a list of shifts"),
      isShort(items, of: "shifts", at: cursor.place)
    else { return nil }
    var ids = Directory<ShiftPattern>(kind: "shift")
    for item in items {
      let reader = ShiftSection(horizon: horizon, log: log)
      guard let (id, pattern, place) = reader.read(item) else {
        ids.declareUnnamed()
        continue
      }
      ids.declare(id, as: pattern)
      if let pattern {
        patternPlaces.append(PatternPlace(contract: contract, pattern: pattern, place: place))
      }
    }
    ids.close()
    shifts[contract] = ids
    return ids.values.count == items.count ? ids.values : nil
  }
}

/// Where the starts of a shift pattern stand.
struct PatternPlace {
  let contract: String
  let pattern: ShiftPattern
  let place: Place
}
