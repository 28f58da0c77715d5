import ArgumentParser

/// `meridian check`: says what is wrong with an instance, or sums it up.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Read an instance, report every error, and sum it up."
  )

  @OptionGroup var source: InstanceArgument

  func run() throws {
    Terminal.print(CheckSummary(try source.read()).text)
  }
}
