public import Workforce

/// The working-time rules of a place as far as the program knows them. Not legal advice.
public struct LabourPreset: Sendable {
  /// What every text that shows presets says.
  public static let disclaimer =
    "Not legal advice. Read from public sources in November 2026; look each value up before you "
    + "rely on it."

  /// The name that an instance uses ("philippines").
  public let id: String
  /// The place, in words.
  public let place: String
  /// What holds for the whole preset: who is covered, what is left out.
  public let note: String
  /// The values; several of one rule stand in the order of their dates.
  public let values: [LabourRule]

  init(id: String, place: String, note: String, values: [LabourRule]) {
    self.id = id
    self.place = place
    self.note = note
    self.values = values
  }

  /// All presets, by name.
  public static let all: [LabourPreset] = [
    .brazil, .bulgaria, .california, .colombia, .costaRica, .dominicanRepublic, .egypt,
    .europeanUnion, .guatemala, .indiaDelhi, .indiaHaryana, .indiaKarnataka, .indiaMaharashtra,
    .indiaTamilNadu, .indiaTelangana, .jamaica, .kenya, .malaysia, .mexico, .morocco,
    .philippines, .poland, .portugal, .romania, .southAfrica, .sriLanka, .turkiye,
    .unitedKingdom, .vietnam,
  ]

  /// The preset of a name.
  public static func named(_ id: String) -> LabourPreset? { all.first { $0.id == id } }

  /// The rules that the program applies; all are hard, and what the preset does not name is off.
  public var rules: RuleSet {
    var rules = RuleSet.none
    for name in RuleName.allCases { apply(values.filter { $0.name == name }, of: name, to: &rules) }
    return rules
  }

  private func apply(_ values: [LabourRule], of name: RuleName, to rules: inout RuleSet) {
    guard let last = values.last else { return }
    let limit = Limit(steps: values.compactMap(\.step))
    switch (name, last.value) {
    case (.night, .night(let night)): rules.night = night
    case (.averageHours, .average(let weeks, _)):
      rules.averageHours = AverageHours(weeks: weeks, limit: limit)
    case (.overtime, .overtime(let overtime)): rules.overtime = overtime
    case (.dailyHours, let value):
      rules.mostDailyMinutes = limit
      if case .daily(_, let mixed, let night) = value {
        (rules.mostMixedMinutes, rules.mostNightMinutes) = (mixed, night)
      }
    case (.longestStretch, let value):
      rules.longestStretch = limit
      if case .stretch(_, let leastBreak) = value { rules.longestStretchBreakMinutes = leastBreak }
    default:
      guard let number = name.number else {
        preconditionFailure("preset '\(id)': \(name.rawValue) is more than a number")
      }
      rules[keyPath: number] = limit
    }
  }
}

extension LabourRule {
  /// The value as a step of a limit; nil for what is no number.
  fileprivate var step: Limit.Step? {
    switch value {
    case .minutes(let value), .count(let value), .average(_, let value), .stretch(let value, _),
      .daily(let value, _, _):
      Limit.Step(from: from, value: value)
    case .night, .overtime, .text: nil
    }
  }
}
