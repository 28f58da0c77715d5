import Foundation
import Testing

/// A sound instance with a roster of it, from which the changed ones are made.
struct Sample {
  let name: String
  /// The files of the instance by name.
  let instance: [String: [UInt8]]
  /// `roster.csv` and `activities.csv`.
  let roster: [String: [UInt8]]

  /// Small shipped instances that have every table between them.
  static let all = Result { try names.map { try Sample(name: $0) } }

  private static let names = [
    "quickstart", "overnight", "spring-forward", "mixed-work", "harbour", "contradiction",
  ]

  private init(name: String) throws {
    self.name = name
    let shipped = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "instances").appending(path: name)
    instance = try FuzzFolder.files(in: shipped).filter { $0.key != "README.md" }
    let folder = try FuzzFolder()
    let output = folder.url.appending(path: "result")
    let limits = ["--iterations", "50", "--threads", "1", "--quiet"]
    let run = try Subject.run(
      ["solve", shipped.path, "--output", output.path] + limits,
      printingInto: folder.url
    )
    // The instance whose rules contradict each other has no roster.
    guard name != "contradiction" else {
      roster = [:]
      return
    }
    try #require(run.end == .exit(0), "\(name): \(run.errors)")
    roster = try FuzzFolder.files(in: output).filter {
      ["roster.csv", "activities.csv"].contains($0.key)
    }
  }
}
