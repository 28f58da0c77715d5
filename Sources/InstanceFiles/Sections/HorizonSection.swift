import CivilTime
import Workforce

extension StructureReader {
  /// `horizon`: the dates and the grid.
  mutating func readHorizon(_ cursor: YAMLCursor) {
    let keys = ["first_date", "days", "interval", "reporting_zone"]
    guard let section = cursor.mapping(keys) else { return }
    let firstDate = section.requiredValue("first_date", "a date such as 2027-03-08")?.date()
    let days = section.read("days", "a number of days", default: 7) { $0.integer(in: 1...364) }
    let interval = section.read("interval", "minutes", default: 30) { $0.horizonInterval() }
    let zone = section.requiredValue("reporting_zone", "a time zone").flatMap(zones.zone)
    guard let firstDate, let days, let interval, let zone else { return }
    let horizon = Horizon(
      firstDate: firstDate,
      days: days,
      intervalMinutes: interval,
      reportingZone: zone
    )
    guard isWhole(horizon, at: (section["interval"] ?? cursor).place) else { return }
    self.horizon = horizon
  }

  /// A clock change of half an hour can leave a horizon that intervals of an hour do not tile.
  private func isWhole(_ horizon: Horizon, at place: Place) -> Bool {
    let minutes = horizon.range.minutes
    let interval = horizon.intervalMinutes
    guard !minutes.isMultiple(of: interval) else { return true }
    let fault = GridFault.horizonNotWhole(
      minutes: minutes,
      intervalMinutes: interval,
      fittingMinutes: GridFit.longest(below: interval, dividing: [minutes])
    )
    log.error(.grid(fault), at: place)
    return false
  }

  /// `prices`: what counts in the objective.
  mutating func readPrices(_ cursor: YAMLCursor) {
    guard let section = cursor.mapping(["missing_head_hour", "idle_hour", "labour_weight"]) else {
      return
    }
    let base = section.value("missing_head_hour", "a price")?.number(in: 0.01...1_000_000)
    let idle = section.value("idle_hour", "a price")?.number(in: 0...1_000_000)
    let weight = section.value("labour_weight", "a factor")?.number(in: 0...1_000_000)
    prices = Prices(missingHeadHour: base ?? 100, idleHour: idle ?? 0, labourWeight: weight ?? 1)
  }

  /// `languages`: codes and names.
  mutating func readLanguages(_ cursor: YAMLCursor) {
    guard let pairs = cursor.pairs("codes and names of languages, such as 'en: English'") else {
      return
    }
    for (code, name) in pairs {
      guard code.isName(extra: "-") else {
        let expected = "a code of letters, digits and '-', such as en or pt-br"
        code.error(.unexpected(expected: expected))
        languages.declareUnnamed()
        continue
      }
      let language = Language(code.text)
      languages.declare(code.with(text: language.code), as: language)
      languageNames[language] = name.value("the language's name")?.name() ?? language.code
    }
    languages.close()
  }
}

extension YAMLMapping {
  /// The value under a key, the default when the key is left out, nil when it cannot be read.
  func read<Result>(
    _ key: String,
    _ expected: String,
    default defaultResult: Result,
    _ read: (Value) -> Result?
  ) -> Result? {
    guard let cursor = self[key] else { return defaultResult }
    return cursor.value(expected).flatMap(read)
  }
}

extension Value {
  /// The length of the horizon's intervals in minutes.
  fileprivate func horizonInterval() -> Int? {
    guard let minutes = Int(text), GridFit.intervals.contains(minutes) else {
      return reject("minutes: 4, 5, 6, 10, 12, 15, 20, 30 or 60")
    }
    return minutes
  }
}
