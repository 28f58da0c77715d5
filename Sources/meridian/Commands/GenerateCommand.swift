import ArgumentParser
import CivilTime
import InstanceGeneration

/// `meridian generate`: writes an instance of any size from a seed.
struct GenerateCommand: ParsableCommand {
  /// Yes or no, written out.
  enum Choice: String, CaseIterable, ExpressibleByArgument {
    case yes, no
  }

  static let configuration = CommandConfiguration(
    commandName: "generate",
    abstract: "Write an instance of any size from a seed, to try and to measure with.",
    discussion: """
      An invented company with five sites and eight clients. Everybody has a contract of 40, 32 or \
      20 hours, and own starts, weekdays and days off, so that no two people are interchangeable. \
      The same options write the same bytes.
      """
  )

  @Argument(help: "Folder for the instance: new or empty.")
  var folder: String

  @Option(help: ArgumentHelp("People: 1 to 20000.", valueName: "n"))
  var agents: Int

  @Option(help: ArgumentHelp("Minutes of an interval: 15 or 30.", valueName: "minutes"))
  var interval = 15

  @Option(help: ArgumentHelp("Seed of the pseudo-random numbers.", valueName: "n"))
  var seed: UInt64 = 1

  @Option(help: ArgumentHelp("Days of the horizon: 1 to 364.", valueName: "n"))
  var days = 7

  @Option(help: "Two paid breaks of 15 minutes beside the meal (default: yes at 15 minutes).")
  var breaks: Choice?

  @Flag(help: "No own starts, weekdays and days off: people of a contract are alike.")
  var grouped = false

  @Option(
    help: ArgumentHelp(
      "Folder of time-zone files (default: $TZDIR, else /usr/share/zoneinfo).",
      valueName: "folder"
    )
  )
  var tzdata: String?

  func validate() throws {
    guard GenerationSettings.agentRange.contains(agents) else {
      throw ValidationError("--agents must be 1 to 20000.")
    }
    guard GenerationSettings.intervals.contains(interval) else {
      throw ValidationError("--interval must be 15 or 30.")
    }
    guard GenerationSettings.dayRange.contains(days) else {
      throw ValidationError("--days must be 1 to 364.")
    }
    if breaks == .yes, interval != 15 {
      throw ValidationError("--breaks yes needs --interval 15: the breaks take 15 minutes.")
    }
  }

  func run() throws {
    let files: [(name: String, text: String)]
    do {
      let zones = try ZoneDatabase(folder: tzdata)
      files = try InstanceGenerator(settings: settings, zones: zones).files()
    } catch {
      throw Outcome.badInput.because("\(error)")
    }
    try NewFolder(path: folder).write(files)
  }

  private var settings: GenerationSettings {
    GenerationSettings(
      agents: agents,
      intervalMinutes: interval,
      days: days,
      seed: seed,
      isGrouped: grouped,
      hasShortBreaks: breaks.map { $0 == .yes } ?? (interval == 15)
    )
  }
}
