import ArgumentParser
import Planning
import RosterFiles

/// `meridian compare`: sets results side by side.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Compare results: cost, hours short, worst interval, nights, gap, agents used."
  )

  @Argument(help: ArgumentHelp("Output folders of earlier runs, two or more.", valueName: "result"))
  var results: [String] = []

  func validate() throws {
    guard results.count >= 2 else {
      throw ValidationError("Name two or more results to compare.")
    }
  }

  func run() throws {
    var figures: [RosterFigures] = []
    var errors: [String] = []
    let names = ResultNames.short(for: results)
    for (folder, name) in zip(results, names) {
      do {
        figures.append(try RosterFigures(folder: folder, name: name))
      } catch {
        errors.append("\(error)")
      }
    }
    guard errors.isEmpty else { throw Outcome.badInput.because(errors) }
    try Terminal.print(ComparisonTable(RosterComparison(options: figures)).text)
  }
}
