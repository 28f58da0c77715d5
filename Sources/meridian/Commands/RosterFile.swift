import CivilTime
import InstanceFiles
import RosterFiles
import SafeFiles
import Workforce

/// Reads a roster, in the form of `roster.csv`, that a command is to judge.
struct RosterFile {
  /// The path of the roster.
  let path: String
  /// The path of its activities; nil for those beside it, if there are any.
  var activities: String?
  /// Whether activities are left aside.
  var isAlone = false
  /// How a spreadsheet has written dates.
  var dates: DateOrder?
  /// Where other names of a zone are looked up.
  let zones: ZoneDatabase

  /// The roster, and whether what is done within shifts was assumed.
  ///
  /// - Throws: the exit code of bad input, all errors said on standard error.
  func read(for instance: Instance) throws -> (roster: Roster, assumesActivities: Bool) {
    let rosterText = try text(of: path)
    let activitiesText = try activitiesText()
    do {
      let roster = try RosterCSVReader(instance: instance, dates: dates, zones: zones).roster(
        rosterCSV: rosterText,
        activitiesCSV: activitiesText,
        rosterFile: name(of: path)
      )
      return (roster, activitiesText == nil)
    } catch {
      let lines = error.problems.map { "error: \($0)" }
      let errors = count(error.count, "error")
      throw Outcome.badInput.because(lines + ["'\(path)' has \(errors)."] + advice(error))
    }
  }

  /// What to do where shifts were moved and the activities beside them were not.
  private func advice(_ error: RosterFileError) -> [String] {
    guard error.problems.contains(where: \.isMisfit) else { return [] }
    return [
      "What is done within the shifts no longer fits them: 'meridian audit' with --roster-only judges "
        + "'\(name(of: path))' alone."
    ]
  }

  /// The text of the activities that go with the roster; nil where none are to be read.
  private func activitiesText() throws -> String? {
    if isAlone { return nil }
    if let activities { return try text(of: activities) }
    let beside = String(path.dropLast(name(of: path).count)) + "activities.csv"
    return Files.kind(beside) == .file ? try text(of: beside) : nil
  }

  private func text(of path: String) throws -> String {
    do {
      if let text = try InputFile.text(of: path) { return text }
    } catch {
      throw Outcome.badInput.because("Cannot \(error.action) '\(error.path)': \(error.reason).")
    }
    throw Outcome.badInput.because("There is no file '\(path)'.")
  }

  private func name(of path: String) -> String {
    path.split(separator: "/", omittingEmptySubsequences: false).last.map(String.init) ?? path
  }
}
