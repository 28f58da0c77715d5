import ArgumentParser

/// `meridian check`: says what is wrong with an instance, or sums it up.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Read an instance, report every error, and sum it up."
  )

  @OptionGroup var source: InstanceArgument

  @Flag(help: "Tell each hint: what normal instances have and that asks nothing of anybody.")
  var hints = false

  func run() throws {
    let instance = try source.read(showsHints: hints)
    let findings = CheckFindings(instance)
    try Terminal.print(CheckSummary(instance, path: source.instance, findings: findings).text)
  }
}
