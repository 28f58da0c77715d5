/// One value of a rule set, or several that mean nothing without each other: what can be done with it
/// whatever the rule means.
struct RulePart {
  /// Takes the value of another set, where that says one.
  let takeOver: (_ rules: inout RuleSet, _ others: RuleSet) -> Void
  /// Takes the value away.
  let remove: (inout RuleSet) -> Void
  /// What breaking the rule means, where the set says a value.
  let enforcements: (RuleSet) -> [Enforcement]

  /// A value that is nil where the set does not say one, with others that go along.
  private static func optional<Value>(
    _ path: WritableKeyPath<RuleSet, Value?>,
    _ companions: [Companion] = [],
    enforcement: @escaping (Value) -> Enforcement?
  ) -> RulePart {
    RulePart(
      takeOver: { rules, others in
        guard let value = others[keyPath: path] else { return }
        rules[keyPath: path] = value
        companions.forEach { $0.takeOver(&rules, others) }
      },
      remove: { rules in
        rules[keyPath: path] = nil
        companions.forEach { $0.remove(&rules) }
      },
      enforcements: { rules in
        [rules[keyPath: path].flatMap(enforcement)].compactMap { $0 }
      }
    )
  }

  /// A number.
  static func limit(
    _ path: WritableKeyPath<RuleSet, Limit?>,
    _ companions: Companion...
  ) -> RulePart {
    optional(path, companions, enforcement: \.enforcement)
  }

  /// A rule without a number.
  static func plain(_ path: WritableKeyPath<RuleSet, Enforcement?>) -> RulePart {
    optional(path) { $0 }
  }

  /// A rule of several numbers or names.
  static func value<Value>(
    _ path: WritableKeyPath<RuleSet, Value?>,
    enforcement: @escaping (Value) -> Enforcement?
  ) -> RulePart {
    optional(path, enforcement: enforcement)
  }

  /// What a word means, which no set takes away.
  static func meaning<Value>(_ path: WritableKeyPath<RuleSet, Value?>) -> RulePart {
    let part = optional(path) { _ in nil }
    return RulePart(takeOver: part.takeOver, remove: { _ in }, enforcements: part.enforcements)
  }

  /// Numbers by name, each by itself.
  static func limits(_ path: WritableKeyPath<RuleSet, [String: Limit]>) -> RulePart {
    RulePart(
      takeOver: { $0[keyPath: path].merge($1[keyPath: path]) { $1 } },
      remove: { $0[keyPath: path] = [:] },
      enforcements: { $0[keyPath: path].values.map(\.enforcement) }
    )
  }

  /// A value that means nothing without the number of its rule.
  struct Companion {
    let takeOver: (_ rules: inout RuleSet, _ others: RuleSet) -> Void
    let remove: (inout RuleSet) -> Void

    /// A value, and what stands for none.
    static func with<Value>(
      _ path: WritableKeyPath<RuleSet, Value>,
      none: Value
    ) -> Companion {
      Companion(
        takeOver: { $0[keyPath: path] = $1[keyPath: path] },
        remove: { $0[keyPath: path] = none }
      )
    }
  }
}

extension RuleName {
  /// The number of a rule that is one, or the one that presets give; nil for rules that are more.
  public var number: WritableKeyPath<RuleSet, Limit?>? {
    switch self {
    case .restBetweenShifts: \.restBetweenShifts
    case .weeklyRest: \.weeklyRest
    case .consecutiveDays: \.mostConsecutiveDays
    case .consecutiveDaysOff: \.fewestConsecutiveDaysOff
    case .nights: \.mostNights
    case .consecutiveNights: \.mostConsecutiveNights
    case .restAfterNights: \.restAfterNights
    case .weekends: \.mostWeekends
    case .freeWeekendEvery: \.freeWeekendEvery
    case .dailyHours: \.mostDailyMinutes
    case .dailySpread: \.mostSpreadMinutes
    case .weeklyHours: \.mostWeeklyMinutes
    case .startDrift: \.startDrift
    case .longestStretch: \.longestStretch
    case .shortestQueueStretch: \.shortestQueueStretch
    case .night, .wholeWeekends, .averageHours, .overtime, .followOn, .sameShift, .mostShifts,
      .holidaysOff, .fairness:
      nil
    }
  }

  /// The values of a rule set that make up the rule.
  var parts: [RulePart] {
    switch self {
    case .restBetweenShifts: [.limit(\.restBetweenShifts)]
    case .weeklyRest: [.limit(\.weeklyRest, .with(\.weeklyRestDay, none: nil))]
    case .consecutiveDays: [.limit(\.mostConsecutiveDays), .limit(\.fewestConsecutiveDays)]
    case .consecutiveDaysOff: [.limit(\.fewestConsecutiveDaysOff)]
    case .night: [.meaning(\.statedNight)]
    case .nights: [.limit(\.mostNights)]
    case .consecutiveNights: [.limit(\.mostConsecutiveNights)]
    case .restAfterNights: [.limit(\.restAfterNights)]
    case .weekends: [.limit(\.mostWeekends)]
    case .wholeWeekends: [.plain(\.wholeWeekends)]
    case .freeWeekendEvery: [.limit(\.freeWeekendEvery)]
    case .dailyHours:
      [
        .limit(
          \.mostDailyMinutes,
          .with(\.mostNightMinutes, none: nil),
          .with(\.mostMixedMinutes, none: nil)
        )
      ]
    case .dailySpread: [.limit(\.mostSpreadMinutes)]
    case .weeklyHours: [.limit(\.mostWeeklyMinutes)]
    case .averageHours: [.value(\.averageHours, enforcement: \.limit.enforcement)]
    // Its price is part of what labour costs: docs/work-rules.md.
    case .overtime: [.value(\.overtime) { _ in nil }]
    case .followOn: [.value(\.followOns, enforcement: \.enforcement)]
    case .startDrift: [.limit(\.startDrift)]
    case .sameShift: [.plain(\.sameShift)]
    case .mostShifts: [.limits(\.mostShifts)]
    case .longestStretch:
      [.limit(\.longestStretch, .with(\.longestStretchBreakMinutes, none: 0))]
    case .shortestQueueStretch: [.limit(\.shortestQueueStretch)]
    case .holidaysOff: [.plain(\.holidaysOff)]
    case .fairness:
      [.value(\.statedFairness) { shares in shares.isEmpty ? nil : .priced(shares[0].price) }]
    }
  }
}
