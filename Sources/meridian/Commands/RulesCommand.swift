import ArgumentParser
import LabourRules
import SafeFiles
import SpreadsheetText

/// `meridian rules`: prints the presets of work rules and where each value was read.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "List the presets of work rules by place, or print one with its sources.",
    discussion: LabourPreset.disclaimer
  )

  @Argument(help: ArgumentHelp("A preset, such as poland; without one, all are listed."))
  var preset: String?

  @Flag(help: "Print JSON.")
  var json = false

  private func print(_ text: String) throws(FileFailure) {
    if json { try Terminal.write(text + "\n") } else { try Terminal.print(text) }
  }

  func run() throws {
    guard let preset else {
      let all = LabourPreset.all
      try print(json ? PresetText.json(of: all) : PresetText.list(of: all))
      return
    }
    guard let found = LabourPreset.named(preset) else {
      let names = LabourPreset.all.map(\.id)
      let advice =
        NearestName.nearest(to: preset, in: names).map { "did you mean '\($0)'?" }
        ?? "choose one of \(names.joined(separator: ", "))."
      throw Outcome.badInput.because("There is no preset '\(preset)': \(advice)")
    }
    try print(json ? PresetText.json(of: [found]) : PresetText.table(of: found))
  }
}
