import CivilTime
import Workforce

/// Rules that are more than one number.
extension YAMLCursor {
  /// `22:00-06:00`, or `{from: "22:00", to: "06:00", least: "3:00"}`.
  func nightDefinition() -> NightDefinition? {
    guard case .mapping = node.content else {
      let expected = "hours of less than a day such as 22:00-06:00"
      guard let value = value(expected) else { return nil }
      guard let window = DailyWindow(parsing: value.text), window.minutes < 1440 else {
        return value.reject(expected)
      }
      return NightDefinition(window: window)
    }
    guard let section = mapping(["from", "to", "least"]) else { return nil }
    let start = section.requiredValue("from", "a time of day")?.startTime()
    let endValue = section.requiredValue("to", "a time of day")
    let end = endValue?.endTime()
    let window = start.flatMap { start in end.map { DailyWindow(start: start, end: $0) } }
    if let start, let window, window.minutes == 1440 {
      return endValue?.reject("another time of day than the start, \(start)")
    }
    let least = section.read("least", "hours and minutes", default: 1) {
      $0.durationMinutes(in: 1...(window?.minutes ?? 1440))
    }
    guard let window, let least else { return nil }
    return NightDefinition(window: window, leastMinutes: least)
  }

  /// `{weeks: 17, most: "48:00"}`, with a price or without.
  func averageHours() -> AverageHours? {
    guard let section = mapping(["weeks", "most", "price"]) else { return nil }
    let weeks = section.requiredValue("weeks", "a number of weeks")?.integer(in: 1...52)
    let form = LimitForm.most(hours: 168)
    let most = section.required("most", form.expected)?.steps(form)
    let enforcement = section.enforcement
    guard let weeks, let most else { return nil }
    return AverageHours(weeks: weeks, limit: Limit(steps: most, enforcement))
  }

  /// `{beyond: "40:00", percent: 50, most: "8:00"}`.
  func overtime() -> Overtime? {
    guard let section = mapping(["beyond", "percent", "most"]) else { return nil }
    let threshold = section.requiredValue("beyond", "hours and minutes")?
      .durationMinutes(in: 0...168 * 60)
    let percent = section.requiredValue("percent", "percent of the hourly cost")?
      .number(in: 0...1000)
    let most = section.read("most", "hours and minutes", default: 168 * 60) {
      $0.durationMinutes(in: 0...168 * 60)
    }
    guard let threshold, let percent, let most else { return nil }
    return Overtime(thresholdMinutes: threshold, percent: percent, mostMinutes: most)
  }

  /// `{nights: 5, weekends: 10}`: what is shared out, and at what price.
  func fairShares() -> [FairShare]? {
    let keys = FairShare.Load.allCases.map { ($0, $0.key) }
    guard let section = mapping(keys.map(\.1)) else { return nil }
    return keys.compactMap { load, key in
      section.value(key, "a price")?.price().map { FairShare(load: load, price: $0) }
    }
  }
}

extension FairShare.Load {
  /// The key of the format: `early_starts` for `early-starts`.
  var key: String { String(rawValue.map { $0 == "-" ? "_" : $0 }) }
}

extension DailyWindow {
  /// Minutes on the clock, at least 1 and at most 24 hours.
  fileprivate var minutes: Int {
    let length = end.minutes - start.minutes
    return length > 0 ? length : length + 1440
  }
}
