import Workforce

extension ShiftSection {
  /// Reads `breaks`, tests them against the shift's lengths, and puts them in order.
  func breaks(_ cursor: YAMLCursor, lengths: [Int]) -> [BreakRule] {
    var breaks: [(rule: BreakRule, place: Place)] = []
    for item in cursor.items("a list of breaks") ?? [] {
      guard let rule = breakRule(item), isTaken(rule, lengths: lengths, at: item.place) else {
        continue
      }
      breaks.append((rule, item.place))
    }
    breaks.sort { $0.rule.earliestStartMinutes < $1.rule.earliestStartMinutes }
    checkOrder(breaks, lengths: lengths)
    return breaks.map(\.rule)
  }

  private func breakRule(_ cursor: YAMLCursor) -> BreakRule? {
    let keys = ["kind", "length", "paid", "from", "to", "for_shifts_of"]
    guard let section = cursor.mapping(keys) else { return nil }
    let kind = section.requiredValue("kind", "meal or break")?
      .choice("kind of break", of: BreakRule.Kind.self)
    let length = section.requiredValue("length", "hours and minutes")?
      .intervalMinutes(in: 5...1440, horizon: horizon)
    let isPaid = section.requiredValue("paid", "true or false")?.trueOrFalse()
    let earliest = section.requiredValue("from", "hours and minutes after the shift's start")?
      .intervalMinutes(in: 0...1440, horizon: horizon)
    let latestValue = section.requiredValue("to", "hours and minutes after the shift's start")
    let latest = latestValue?.intervalMinutes(in: 0...1440, horizon: horizon)
    let from = section.read("for_shifts_of", "hours and minutes", default: 0) {
      $0.durationMinutes(in: 0...1440)
    }
    guard let kind, let length, let isPaid, let earliest, let latest, let from else { return nil }
    guard earliest <= latest else {
      let fault = EntryFault.endBeforeStart(start: duration(earliest), end: duration(latest))
      latestValue?.error(.entry(fault))
      return nil
    }
    return BreakRule(
      kind: kind,
      minutes: length,
      isPaid: isPaid,
      earliestStartMinutes: earliest,
      latestStartMinutes: latest,
      appliesFromMinutes: from
    )
  }

  /// Whether some shift has the break; it must end within the shortest one that has.
  private func isTaken(_ rule: BreakRule, lengths: [Int], at place: Place) -> Bool {
    guard let longest = lengths.last else { return true }
    guard let shortest = lengths.first(where: { $0 >= rule.appliesFromMinutes }) else {
      let fault = ContractFault.breakNeverTaken(
        fromMinutes: rule.appliesFromMinutes,
        longestMinutes: longest
      )
      log.error(.contract(fault), at: place)
      return false
    }
    let end = rule.latestStartMinutes + rule.minutes
    guard end > shortest else { return true }
    let fault = ContractFault.breakOutsideShift(latestEndMinutes: end, lengthMinutes: shortest)
    log.error(.contract(fault), at: place)
    return true
  }

  /// Of two breaks that one shift has, the earlier must end before the later may start.
  private func checkOrder(_ breaks: [(rule: BreakRule, place: Place)], lengths: [Int]) {
    for (index, later) in breaks.enumerated() {
      let collision = breaks[..<index].first { earlier in
        let end = earlier.rule.latestStartMinutes + earlier.rule.minutes
        let from = max(earlier.rule.appliesFromMinutes, later.rule.appliesFromMinutes)
        return end > later.rule.earliestStartMinutes && lengths.contains { $0 >= from }
      }
      guard let collision else { continue }
      let fault = ContractFault.breaksCollide(
        earlierEndsMinutes: collision.rule.latestStartMinutes + collision.rule.minutes,
        laterStartsMinutes: later.rule.earliestStartMinutes
      )
      log.error(.contract(fault), at: later.place)
    }
  }
}

extension Value {
  /// `true` or `false`, as YAML 1.2 writes them; `yes` and `no` are taken too.
  fileprivate func trueOrFalse() -> Bool? {
    switch text.lowercased() {
    case "true", "yes": true
    case "false", "no": false
    default: reject("true or false")
    }
  }
}
