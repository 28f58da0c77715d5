import CivilTime
import SeededNumbers

/// `instance.yaml` of a short world.
extension ShortWorld {
  mutating func structure() -> String {
    var text = """
      name: short
      horizon: {first_date: \(firstDate), days: \(days), interval: \(interval), reporting_zone: \(zone)}
      prices: {missing_head_hour: \(random.element(of: [10, 100])), \
      idle_hour: \(random.element(of: [0, 0, 2])), labour_weight: \(random.element(of: ["0", "1", "0.1"]))}

      """
    if hasQueues { text += "languages: {en: English}\n" }
    text += "locations:\n" + site("here", zone: zone) + site("there", zone: "Europe/London")
    if hasQueues { text += clients() }
    text += "contracts:\n"
    for number in 1...contracts { text += contract(number) }
    if random.chance(1, in: 6) {
      let hour = random.number(6...14)
      text +=
        "hand_overs: [{id: over, locations: [here, there], from: \"\(clock(hour))\", "
        + "to: \"\(clock(hour + 1))\"\(price())}]\n"
    }
    return text
  }

  private mutating func site(_ id: String, zone: String) -> String {
    var text = "  - id: \(id)\n    zone: \(zone)\n    hourly_cost: \(random.number(0...9))\n"
    text += maybe(
      1,
      in: 4,
      "    premiums: [{kind: night, from: \"22:00\", to: \"06:00\", percent: 20}, "
        + "{kind: weekend, days: sat+sun, percent: 50}, {kind: holiday, percent: 100}]\n"
    )
    text += maybe(1, in: 4, "    holidays: {\(date()): Holiday}\n")
    text += maybe(1, in: 4, "    seats: \(random.number(1...3))\n")
    text += maybe(
      1,
      in: 4,
      "    supervisors: {role: lead, heads: \(random.number(1...2))\(price())}\n"
    )
    let rules = Self.rules(shifts).filter { _ in random.chance(1, in: 8) }
    guard !rules.isEmpty else { return text }
    text += "    rules:\n"
    var known: Set<Substring> = []
    for rule in rules where known.insert(rule.prefix { $0 != ":" }).inserted {
      text += "      \(rule.replacing("PRICE", with: price()))\n"
    }
    return text
  }

  /// One line for each rule; `PRICE` stands where there may be one.
  private static func rules(_ shifts: [String]) -> [String] {
    let first = shifts[0]
    let last = shifts[shifts.count - 1]
    return [
      "rest_between_shifts: {least: \"11:00\"PRICE}", "weekly_rest: {least: \"35:00\"PRICE}",
      "weekly_rest: {least: \"24:00\", with: sun, price: 9}", "consecutive_days: {most: 2PRICE}",
      "consecutive_days: {fewest: 2PRICE}", "consecutive_days_off: {fewest: 2PRICE}",
      "nights: {most: 1PRICE}", "consecutive_nights: {most: 1PRICE}",
      "rest_after_nights: {least: \"36:00\"PRICE}", "weekends: {most: 1PRICE}",
      "whole_weekends: {price: 5}", "whole_weekends: yes",
      "free_weekend_every: {weekends: 2PRICE}", "daily_hours: {most: \"8:00\"PRICE}",
      "daily_spread: {most: \"8:00\"PRICE}", "night: \"20:00-04:00\"",
      "weekly_hours: {most: \"16:00\"PRICE}", "average_hours: {weeks: 2, most: \"20:00\"PRICE}",
      "overtime: {beyond: \"8:00\", percent: 50, most: \"8:00\"}",
      "follow_on: {forbidden: {\(last): [\(first)]}PRICE}", "start_drift: {most: \"2:00\"PRICE}",
      "same_shift: {price: 4}", "most_shifts: {\(first): {most: 1PRICE}}",
      "longest_stretch: {most: \"4:00\"PRICE}", "shortest_queue_stretch: {least: \"2:00\"PRICE}",
      "holidays_off: {price: 11}", "holidays_off: yes",
      "fairness: {nights: 3, weekends: 2, early_starts: 1, late_starts: 1}",
    ]
  }

  private mutating func clients() -> String {
    let hours = random.element(of: ["24/7", "daily 06:00-20:00", "mon-fri 08:00-18:00"])
    var text = "clients:\n  - id: shop\n    zone: \(zone)\n    hours: \(hours)\n"
    text += maybe(1, in: 4, "    exceptions: {\(date()): closed}\n")
    text += "queues:\n"
    for channel in random.chance(1, in: 3) ? ["voice", "chat"] : ["voice"] {
      text += "  - {id: q-\(channel), client: shop, channel: \(channel), language: en"
      text += maybe(1, in: 3, ", minimum_heads: {heads: \(random.number(1...2))\(price())}")
      text += maybe(1, in: 4, ", shortage_prices: [5, 5, 20]")
      text += maybe(1, in: 8, ", roles: [lead]")
      text += "}\n"
    }
    return text
  }

  private mutating func contract(_ number: Int) -> String {
    let most = random.number(1...days)
    let least = random.element(of: [0, 0, most])
    var text = "  - id: c\(number)\n    days_per_week: {min: \(least), max: \(most)}\n"
    text += "    weekly_hours: {min: \"0:00\", max: \"\(random.element(of: [16, 24, 40])):00\"}\n"
    text += maybe(1, in: 6, "    horizon_hours: {min: \"0:00\", max: \"16:00\"}\n")
    if !shifts.contains("split") { text += maybe(1, in: 4, "    clock_policy: keep-wall-clock\n") }
    text += "    shifts:\n"
    for shift in shifts { text += "      - {id: \(shift), \(form(of: shift))}\n" }
    return text
  }

  private mutating func form(of shift: String) -> String {
    let breaks = maybe(
      1,
      in: 3,
      ", breaks: [{kind: meal, length: \"1:00\", paid: \(random.element(of: ["no", "yes"])), "
        + "from: \"2:00\", to: \"4:00\"}]"
    )
    let days = maybe(1, in: 6, ", days: mon-fri")
    switch shift {
    case "early":
      let starts = random.element(of: [
        "at: \"06:00\"", "from: \"05:00\", to: \"08:00\", every: \"1:00\"",
      ])
      return "lengths: [\"8:00\"], starts: {\(starts)}" + breaks + days
    case "late": return "lengths: [\"6:00\", \"9:00\"], starts: {at: \"14:00\"}" + breaks + days
    case "night": return "lengths: [\"8:00\"], starts: {at: \"22:00\"}" + breaks
    default:
      return
        "lengths: [\"8:00\"], starts: {at: \"07:00\"}, split: {first: [\"4:00\"], "
        + "gap: {shortest: \"2:00\", longest: \"3:00\"}}" + days
    }
  }
}
