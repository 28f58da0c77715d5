import Foundation
import SeededNumbers

/// One changed input, and the commands that read it.
struct Attack {
  private let folder: FuzzFolder
  private let sample: Sample
  private let instance: [String: [UInt8]]
  private let roster: [String: [UInt8]]
  private let rosterOptions: [String]

  init(seed: UInt64, in folder: FuzzFolder) throws {
    var random = SeededNumbers(seed: seed)
    self.folder = folder
    let samples = try Sample.all.get()
    sample = random.element(of: samples)
    let kin = random.element(of: samples)
    if !sample.roster.isEmpty, random.chance(1, in: 2) {
      instance = sample.instance
      roster = Self.changed(sample.roster, kin: kin.roster, random: &random)
    } else {
      instance = Self.changed(sample.instance, kin: kin.instance, random: &random)
      roster = sample.roster
    }
    let orders = [[], [], ["--dates", "dmy"], ["--dates", "mdy"]]
    rosterOptions =
      random.element(of: orders) + (random.chance(1, in: 2) ? ["--roster-only"] : [])
  }

  /// The promises that the program broke, in words.
  func faults() throws -> [String] {
    let written = try folder.write(instance, to: "instance")
    guard !roster.isEmpty else { return try faults(of: ["check", written.path], codes: [0, 2]) }
    let rosters = try folder.write(roster, to: "roster")
    let audit = ["audit", written.path, rosters.appending(path: "roster.csv").path]
    return try faults(of: ["check", written.path], codes: [0, 2])
      + faults(of: audit + rosterOptions, codes: [0, 1, 2])
  }

  private func faults(of arguments: [String], codes: [Int32]) throws -> [String] {
    let run = try Subject.run(arguments, printingInto: folder.url)
    let refusal = Refusal(
      errors: run.errors,
      files: Self.fileNames,
      isRefused: run.end == .exit(2)
    )
    let ends = codes.map { Subject.End.exit($0) }
    let badEnd = ends.contains(run.end) ? [] : ["ends with \(run.end): \(run.errors.suffix(400))"]
    return (badEnd + refusal.faults).map { "\(sample.name), \(arguments[0]): \($0)" }
  }

  private static let fileNames = [
    "instance.yaml", "agents.csv", "requirement.csv", "cover.csv", "time_off.csv", "requests.csv",
    "pins.csv", "sessions.csv", "jobs.csv", "history.csv", "roster.csv", "activities.csv",
  ]

  /// The files with one or two of them changed, or, rarely, one taken away.
  private static func changed(
    _ files: [String: [UInt8]],
    kin: [String: [UInt8]],
    random: inout SeededNumbers
  ) -> [String: [UInt8]] {
    var files = files
    let names = files.keys.sorted()
    for _ in 0..<random.number(1...2) {
      let name = random.element(of: names)
      if random.chance(1, in: 40) {
        files[name] = nil
      } else {
        files[name] = files[name].map {
          MutatedText.bytes($0, kin: kin[name] ?? [], random: &random)
        }
      }
    }
    return files
  }
}
