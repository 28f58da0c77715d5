import SeededNumbers
import Workforce

/// A ``TinyWorld`` in which shifts are split into two parts with a gap of one or two intervals.
struct SplitWorld {
  /// The instance of a seed.
  static func instance(seed: UInt64) throws -> Instance {
    let plain = try TinyWorld.instance(seed: seed)
    var random = SeededNumbers(seed: seed &+ 91_000)
    let contracts = plain.contracts.map { contract in
      Contract(
        id: contract.id,
        weeklyPaidMinutes: contract.weeklyPaidMinutes,
        daysPerWeek: contract.daysPerWeek,
        shiftPatterns: contract.shiftPatterns.map { split($0, plain, &random) }
      )
    }
    let byID = Dictionary(uniqueKeysWithValues: contracts.map { ($0.id, $0) })
    return plain.with(
      contracts: contracts,
      agents: plain.agents.map { $0.with(contract: byID[$0.contract.id]) }
    )
  }

  /// A pattern of as many shifts at most, some of them with two gaps to choose from; its break is that
  /// of the longer part.
  private static func split(
    _ pattern: ShiftPattern,
    _ plain: Instance,
    _ random: inout SeededNumbers
  ) -> ShiftPattern {
    let interval = plain.horizon.intervalMinutes
    let first = interval * random.number(1...2)
    let isShort = pattern.lengthsMinutes.count > 1
    let gaps = isShort ? [interval, 2 * interval] : [interval * random.number(1...3)]
    return ShiftPattern(
      id: pattern.id,
      lengthsMinutes: [pattern.lengthsMinutes[0]],
      earliestStart: pattern.earliestStart,
      latestStart: pattern.latestStart,
      startStepMinutes: pattern.startStepMinutes,
      weekdays: pattern.weekdays,
      breaks: pattern.breaks.map { rule in
        BreakRule(
          kind: rule.kind,
          minutes: rule.minutes,
          isPaid: rule.isPaid,
          earliestStartMinutes: rule.earliestStartMinutes,
          latestStartMinutes: rule.latestStartMinutes,
          appliesFromMinutes: max(
            rule.appliesFromMinutes,
            rule.latestStartMinutes + rule.minutes
          )
        )
      },
      split: random.chance(3, in: 4) ? ShiftSplit(firstMinutes: [first], gapMinutes: gaps) : nil
    )
  }
}
