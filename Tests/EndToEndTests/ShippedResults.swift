import Foundation
import Testing

/// Results of shipped instances, each made once for all tests that read it; they stay beside the
/// built program until the next run replaces them.
enum ShippedResults {
  private static let quickstart = Result { try solve("quickstart") }
  private static let springForward = Result { try solve("spring-forward") }
  private static let fallBack = Result { try solve("fall-back") }
  private static let overnight = Result { try solve("overnight") }

  /// The instances whose results there are.
  static let names = ["quickstart", "spring-forward", "fall-back", "overnight"]

  /// The result of an instance.
  static func roster(of name: String) throws -> WrittenRoster {
    try WrittenRoster(folder: folder(of: name))
  }

  /// The output folder of an instance.
  static func folder(of name: String) throws -> String {
    switch name {
    case "quickstart": try quickstart.get()
    case "spring-forward": try springForward.get()
    case "fall-back": try fallBack.get()
    default: try overnight.get()
    }
  }

  private static func solve(_ name: String) throws -> String {
    let output = Program.url.deletingLastPathComponent().path + "/end-to-end-results/" + name
    let run = try Program.run(
      ["solve", Program.instance(name), "--output", output, "--quiet", "--time-limit", "5"]
    )
    try #require(run.exitCode == 0, "\(run.errors)")
    return output
  }
}
