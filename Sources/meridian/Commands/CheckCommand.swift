import ArgumentParser

/// `meridian check`: says what is wrong with an instance, or sums it up.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Read an instance, report every error, and sum it up."
  )

  @OptionGroup var source: InstanceArgument

  func run() throws {
    let instance = try source.read()
    let findings = CheckFindings(instance)
    Terminal.print(CheckSummary(instance, path: source.instance, findings: findings).text)
  }
}
