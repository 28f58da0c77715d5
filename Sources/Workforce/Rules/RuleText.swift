public import CivilTime

extension RuleSet {
  /// The rules that hold on some of the dates, one short text each in the order of ``RuleName``:
  /// `weekly_rest 35:00`, `weekends 2 (50 each)`.
  public func texts(on dates: [LocalDate]) -> [String] {
    RuleName.allCases.flatMap { name in texts(of: name, on: dates).map { "\(name.rawValue) \($0)" }
    }
  }

  private func texts(of name: RuleName, on dates: [LocalDate]) -> [String] {
    switch name {
    case .restBetweenShifts: clock(restBetweenShifts, dates)
    case .weeklyRest:
      clock(weeklyRest, dates).map { text in
        text + (weeklyRestDay.map { " with \($0.name)" } ?? "")
      }
    case .consecutiveDays:
      count(mostConsecutiveDays, dates)
        + count(fewestConsecutiveDays, dates).map { "at least \($0)" }
    case .consecutiveDaysOff: count(fewestConsecutiveDaysOff, dates).map { "at least \($0)" }
    case .night:
      night == NightDefinition()
        ? []
        : ["\(night.window)" + (night.leastMinutes > 1 ? " for \(clock(night.leastMinutes))" : "")]
    case .nights: count(mostNights, dates)
    case .consecutiveNights: count(mostConsecutiveNights, dates)
    case .restAfterNights: clock(restAfterNights, dates)
    case .weekends: count(mostWeekends, dates)
    case .wholeWeekends: priced(wholeWeekends)
    case .freeWeekendEvery: count(freeWeekendEvery, dates)
    case .dailyHours:
      clock(
        mostDailyMinutes,
        dates,
        (mostMixedMinutes.map { ", mixed \(clock($0))" } ?? "")
          + (mostNightMinutes.map { ", at night \(clock($0))" } ?? "")
      )
    case .dailySpread: clock(mostSpreadMinutes, dates)
    case .weeklyHours: clock(mostWeeklyMinutes, dates)
    case .averageHours:
      averageHours.map { rule in clock(rule.limit, dates).map { "\($0) over \(rule.weeks) weeks" } }
        ?? []
    case .overtime: overtime.map { [text(of: $0)] } ?? []
    case .followOn: followOns.map { [text(of: $0)] } ?? []
    case .startDrift: clock(startDrift, dates)
    case .sameShift: priced(sameShift)
    case .mostShifts:
      mostShifts.sorted { $0.key < $1.key }.flatMap { pattern, limit in
        count(limit, dates).map { "\(pattern) \($0)" }
      }
    case .longestStretch:
      clock(
        longestStretch,
        dates,
        longestStretchBreakMinutes > 0
          ? " without a break of \(clock(longestStretchBreakMinutes))" : ""
      )
    case .shortestQueueStretch: clock(shortestQueueStretch, dates)
    case .holidaysOff: priced(holidaysOff)
    case .fairness: fairness.map { "\($0.load.rawValue) \(number($0.price))" }
    }
  }

  /// `beyond 40:00 at 50%, at most 8:00`.
  private func text(of rule: Overtime) -> String {
    let week = 7 * 24 * 60
    return "beyond \(clock(rule.thresholdMinutes)) at \(number(rule.percent))%"
      + (rule.mostMinutes < week ? ", at most \(clock(rule.mostMinutes))" : "")
  }

  /// `not early after late; not day, early after night (20 each)`.
  private func text(of rule: FollowOns) -> String {
    rule.forbidden.sorted { $0.key < $1.key }
      .map { "not \($0.value.sorted().joined(separator: ", ")) after \($0.key)" }
      .joined(separator: "; ") + price(rule.enforcement)
  }

  /// The values of a limit on the dates, each once, with what they are of and the price.
  private func values(
    _ limit: Limit?,
    _ dates: [LocalDate],
    _ noun: String = "",
    _ text: (Int) -> String
  ) -> [String] {
    guard let limit else { return [] }
    var shown: [String] = []
    for date in dates {
      guard let value = limit.value(on: date).map(text), shown.last != value else { continue }
      shown.append(value)
    }
    guard !shown.isEmpty else { return [] }
    return [shown.joined(separator: ", then ") + noun + price(limit.enforcement)]
  }

  private func clock(_ limit: Limit?, _ dates: [LocalDate], _ noun: String = "") -> [String] {
    values(limit, dates, noun) { clock($0) }
  }

  private func count(_ limit: Limit?, _ dates: [LocalDate]) -> [String] {
    values(limit, dates) { "\($0)" }
  }

  private func priced(_ enforcement: Enforcement?) -> [String] {
    enforcement.map { ["yes" + price($0)] } ?? []
  }

  private func price(_ enforcement: Enforcement) -> String {
    enforcement.price.map { " (\(number($0)) each)" } ?? ""
  }

  /// A number without a needless fraction.
  private func number(_ number: Double) -> String {
    number == number.rounded() && abs(number) < 1e15 ? "\(Int(number))" : "\(number)"
  }

  /// Minutes as hours and minutes, `8:30`.
  private func clock(_ minutes: Int) -> String {
    "\(minutes / 60):" + (minutes % 60 < 10 ? "0" : "") + "\(minutes % 60)"
  }
}
