import CivilTime
import LabourRules
import RosterFiles
import Workforce

/// Presets of work rules as text and as JSON.
enum PresetText {
  /// One line per preset.
  static func list(of presets: [LabourPreset]) -> String {
    var table = TextTable([.left, .left, .left], header: ["Preset", "Place", "Values"])
    for preset in presets { table.append([preset.id, preset.place, "\(preset.values.count)"]) }
    return table.text + "\n\n" + LabourPreset.disclaimer
  }

  /// One preset with the source of every value.
  static func table(of preset: LabourPreset) -> String {
    var parts = ["\(preset.place) (\(preset.id))\n\(preset.note)"]
    let applied = preset.values.filter { $0.name != nil }
    let told = preset.values.filter { $0.name == nil }
    parts.append(rows(of: applied, title: "Rule"))
    if !told.isEmpty { parts.append(rows(of: told, title: "Not applied")) }
    parts.append(LabourPreset.disclaimer)
    return parts.joined(separator: "\n\n")
  }

  private static func rows(of values: [LabourRule], title: String) -> String {
    var table = TextTable(
      [.left, .left, .left, .left, .left],
      header: [title, "Value", "From", "Sure", "Source"]
    )
    for value in values {
      table.append([
        value.subject, value.value.description, value.from?.description ?? "-",
        value.confidence.rawValue, value.sourceAndNote,
      ])
    }
    return table.text
  }

  /// All that is known of some presets.
  static func json(of presets: [LabourPreset]) -> String {
    let document = JSONText.object([
      ("disclaimer", .string(LabourPreset.disclaimer)),
      ("presets", .array(presets.map(json))),
    ])
    return document.text
  }

  private static func json(_ preset: LabourPreset) -> JSONText {
    .object([
      ("preset", .string(preset.id)),
      ("place", .string(preset.place)),
      ("note", .string(preset.note)),
      ("values", .array(preset.values.map(json))),
    ])
  }

  private static func json(_ value: LabourRule) -> JSONText {
    .object([
      ("rule", value.name.map { .string($0.rawValue) } ?? .null),
      ("subject", .string(value.subject)),
      ("value", .string(value.value.description)),
      ("from", value.from.map { .string("\($0)") } ?? .null),
      ("confidence", .string(value.confidence.rawValue)),
      ("source", .string(value.source)),
      ("note", value.note.isEmpty ? .null : .string(value.note)),
    ])
  }
}
