public import ArgumentParser
public import RosterFiles
import SafeFiles

/// The options that say where a result is written, and how.
struct OutputForm: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Folder for the result: new, empty, or with an earlier result, which is replaced.",
      valueName: "folder"
    )
  )
  var output: String?

  @Flag(help: "Print the summary and write nothing.")
  var dryRun = false

  @Flag(
    help: """
      Let all whom the umask leaves read what is written; without it, files and new folders are \
      for their owner alone.
      """
  )
  var shared = false

  @Flag(help: "Write CSV files without the byte-order mark that Excel needs.")
  var noBom = false

  @Option(help: "What stands between two cells of CSV files: comma, semicolon or tab.")
  var delimiter = CSVDelimiter.comma

  @Option(help: "How calendars write times: utc, or zoned on each site's own clock.")
  var calendarTimes = OutputOptions.CalendarTimes.utc

  /// The form of the files.
  var options: OutputOptions {
    OutputOptions(delimiter: delimiter, byteOrderMark: !noBom, calendarTimes: calendarTimes)
  }

  /// Claims the output folder before any work is done; nil for a dry run.
  func claimFolder() throws -> OutputFolder? {
    guard let output, !dryRun else { return nil }
    do {
      return try OutputFolder(claiming: output, access: shared ? .shared : .ownerAlone)
    } catch {
      throw Outcome.badInput.because("\(error)")
    }
  }

  /// Writes a result and returns what was written; without a roster, an earlier roster stays.
  func write(
    _ files: [OutputFile],
    to folder: OutputFolder?,
    hasRoster: Bool
  ) throws -> [OutputFile] {
    guard let folder, hasRoster || !folder.holdsRoster else { return [] }
    do {
      try folder.write(files)
      return files
    } catch {
      throw Outcome.badInput.because("\(error)")
    }
  }
}

extension CSVDelimiter: ExpressibleByArgument {
  /// Reads the name of a delimiter, or the character itself.
  public init?(argument: String) {
    let named = CSVDelimiter(rawValue: argument)
    guard let delimiter = named ?? Self.allCases.first(where: { "\($0.character)" == argument })
    else { return nil }
    self = delimiter
  }
}

extension OutputOptions.CalendarTimes: ExpressibleByArgument {}
