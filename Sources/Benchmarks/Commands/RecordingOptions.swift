import ArgumentParser
import CivilTime

/// Where a table goes, and under which date.
struct RecordingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Replace the table in this file, between the comments that mark it.",
      valueName: "file"
    )
  )
  var record: String?

  @Option(
    help: ArgumentHelp(
      "Date that the table names, YYYY-MM-DD (default: today, UTC).",
      valueName: "date"
    )
  )
  var date: String?

  func validate() throws {
    if let date, LocalDate(iso: date) == nil {
      throw ValidationError("--date must be a date such as 2026-11-21.")
    }
  }

  /// The lines above a table.
  func header(load: String) -> String {
    TableHeader(date: date ?? "\(Machine.today)", loadAverage: load).text
  }

  /// Asks, before a long run, whether its table can be recorded.
  ///
  /// - Throws: ``RecordingError``.
  func prepare(section: MarkedSection) throws {
    guard let record else { return }
    try section.replacement(by: "", inFile: record)
  }

  /// Prints a text, and records it where that is asked for.
  ///
  /// - Throws: ``RecordingError``.
  func publish(_ text: String, section: MarkedSection) throws {
    Terminal.print(text)
    guard let record else { return }
    try section.replace(by: text, inFile: record)
  }
}
