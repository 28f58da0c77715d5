import ArgumentParser

/// How a command ended, as the exit code that the shell sees. Wrong usage is 64, given by the
/// parser of arguments.
package enum Outcome: Int32, Sendable {
  /// All was done.
  case done = 0
  /// The program broke its own promises, and nothing was written; or an audited roster breaks a hard
  /// rule.
  case defect = 1
  /// The instance, a result or the output folder cannot be used.
  case badInput = 2
  /// The hard rules contradict each other.
  case infeasible = 3
  /// No roster was found within the limit.
  case noRoster = 4

  /// A roster that was to be scored breaks rules; the code is that of a defect.
  static let brokenRules = Outcome.defect

  /// Says on standard error why the command ends here; the returned code is to be thrown.
  func because(_ sentences: String...) -> ExitCode { because(sentences) }

  /// Says on standard error why the command ends here; the returned code is to be thrown.
  func because(_ sentences: [String]) -> ExitCode {
    sentences.forEach { Terminal.printError($0) }
    return ExitCode(rawValue)
  }
}
