import Foundation
import CivilTime
import LabourRules
import Testing
import Workforce

/// docs/labour-rules.md is written from the presets; with `MERIDIAN_RECORD=1` in the environment it
/// is written anew, and the test fails.
struct LabourRulesDocumentTests {
  private var file: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "docs/labour-rules.md")
  }

  @Test func `the document says what the presets say`() throws {
    let expected = document
    let written = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    if ProcessInfo.processInfo.environment["MERIDIAN_RECORD"] == "1", written != expected {
      try Data(expected.utf8).write(to: file)
      Issue.record("Recorded docs/labour-rules.md; run again without MERIDIAN_RECORD.")
    }
    #expect(written == expected)
  }

  private var document: String {
    """
    # Labour rules by place

    \(LabourPreset.disclaimer)

    Written from the data in `Sources/LabourRules`; `meridian rules PRESET` prints the same. An
    instance takes a preset with `rules: {preset: poland}` and names single values that stand in its
    place ([instance-format.md](instance-format.md), "Rules"). All rules of a preset are hard. Hours
    are ordinary hours where the law tells them from overtime: where you have agreed on overtime,
    name the higher value. Values before the date in the column "From" are not known to the program;
    a dash there means that the value has held since before 2000 or longer than any roster looks back.
    A `night` holds on all dates, whatever stands in that column, and so do the hours "mixed" and "at
    night" of `daily_hours`: those of a shift that touches the night without being one, and of a night.
    Where `longest_stretch` names a break, one break of that length or more ends the stretch, whatever
    its kind and pay.

    *good*: read in the law's own text or in an authority's summary of it, or in several reports that
    quote it alike; *medium*: read in several places that agree, or derived from the text; *unsure*:
    read in one place only, or sources disagree, or it may have changed.

    """
      + overview + told + LabourPreset.all.map(section).joined()
  }

  /// All presets, with the rules that each applies and how sure its values are.
  private var overview: String {
    let rows = LabourPreset.all.map { preset -> String in
      let applied = preset.values.compactMap(\.name).reduce(into: [RuleName]()) { names, name in
        if names.last != name { names.append(name) }
      }
      let sure = LabourRule.Confidence.allCases.compactMap { confidence -> String? in
        let count = preset.values.count { $0.confidence == confidence }
        return count > 0 ? "\(count) \(confidence.rawValue)" : nil
      }
      let rules = applied.map { "`\($0.rawValue)`" }.joined(separator: ", ")
      return "| `\(preset.id)` | \(preset.place) | \(rules) | \(sure.joined(separator: ", ")) |\n"
    }
    return """

      ## All presets

      | Preset | Place | Rules it applies | Values, by how sure they are |
      |---|---|---|---|

      """ + rows.joined()
  }

  /// What the program does not apply by itself, in one place.
  private var told: String {
    let pairs = LabourPreset.all.flatMap { preset in
      preset.values.filter { $0.name == nil }.map { (subject: $0.subject, preset: preset.id) }
    }
    let rows = Dictionary(grouping: pairs, by: \.subject).sorted { $0.key < $1.key }
      .map { subject, pairs in
        let presets = pairs.map(\.preset).reduce(into: [String]()) { list, preset in
          if list.last != preset { list.append(preset) }
        }
        return "| \(subject) | \(presets.map { "`\($0)`" }.joined(separator: ", ")) |\n"
      }
    return """

      ## Told, not applied

      These stand in the presets to be read; the program does not hold rosters to them by itself. Breaks
      belong under `breaks` of a contract, premiums under `premiums` of a location, ordinary hours and
      overtime under `daily_hours`, `weekly_hours` and `overtime`, weekly hours of people who work at
      night under `weekly_hours` of their contract. The rest is for people to see to.

      | What | Presets |
      |---|---|

      """ + rows.joined()
  }

  private func section(_ preset: LabourPreset) -> String {
    """

    ## \(preset.place): `\(preset.id)`

    \(preset.note)

    | Rule | Value | From | Sure | Source |
    |---|---|---|---|---|

    """
      + preset.values.map(row).joined()
  }

  private func row(_ value: LabourRule) -> String {
    let subject = value.name.map { "`\($0.rawValue)`" } ?? "\(value.subject) (not applied)"
    let from = value.from?.description ?? "–"
    return "| \(subject) | \(value.value) | \(from) | \(value.confidence.rawValue) | "
      + "\(value.sourceAndNote) |\n"
  }
}
