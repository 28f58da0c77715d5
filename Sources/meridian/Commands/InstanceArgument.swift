import ArgumentParser
import CivilTime
import InstanceFiles
import Workforce

/// The instance that a command reads, and the zone data it is read with.
struct InstanceArgument: ParsableArguments {
  @Argument(
    help: ArgumentHelp("Folder with instance.yaml and its CSV files.", valueName: "instance")
  )
  var instance: String

  @Option(
    help: ArgumentHelp(
      "Folder of time-zone files (default: $TZDIR, else /usr/share/zoneinfo).",
      valueName: "folder"
    )
  )
  var tzdata: String?

  /// Reads the instance. Warnings go to standard error, and so do all errors at once, which end the
  /// command.
  ///
  /// - Parameter showsHints: Whether hints, which ask nothing of anybody, are told one by one.
  /// - Returns: The instance.
  /// - Throws: the exit code of bad input, where there is no instance.
  func read(showsHints: Bool = false) throws -> Instance {
    let zones = try zones()
    let folder = try orBadInput { () throws(InstanceFolderError) in
      try InstanceFolder(contentsOf: instance)
    }
    let reading = InstanceReader(zones: zones).read(folder)
    reading.warnings.forEach { Terminal.printError("warning: \($0)") }
    if showsHints {
      reading.hints.forEach { Terminal.printError("hint: \($0)") }
    } else if !reading.hints.isEmpty {
      let hints = count(reading.hintCount, "hint")
      Terminal.printError("\(hints), told by 'meridian check \(instance) --hints'")
    }
    guard let read = reading.instance else {
      let errors = count(reading.errorCount, "error")
      throw Outcome.badInput.because(
        reading.errors.map { "error: \($0)" } + ["'\(instance)' has \(errors)."]
      )
    }
    return read
  }

  /// The zone data.
  ///
  /// - Throws: the exit code of bad input where there is none.
  func zones() throws -> ZoneDatabase {
    try orBadInput { () throws(ZoneError) in try ZoneDatabase(folder: tzdata) }
  }

  private func orBadInput<Value, Failure>(
    _ step: () throws(Failure) -> Value
  ) throws -> Value {
    do { return try step() } catch { throw Outcome.badInput.because("\(error)") }
  }
}
