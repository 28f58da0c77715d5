import Foundation
import Testing

/// The built program on short worlds: exit codes as documented, and no end by a signal.
struct ShortWorldCommandTests {
  /// The program that stands beside the running tests.
  private static let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "meridian")

  private let folder = FileManager.default.temporaryDirectory
    .appending(path: "short-world-\(UUID().uuidString)").path

  /// Runs a command; nil where a signal ended it.
  private func run(_ arguments: String...) throws -> Int32? {
    let process = Process()
    process.executableURL = Self.program
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationReason == .exit ? process.terminationStatus : nil
  }

  @Test(arguments: 0..<6 as Range<UInt64>)
  func `every command has an exit code of its kind`(seed: UInt64) throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let world = folder + "/world"
    try FileManager.default.createDirectory(atPath: world, withIntermediateDirectories: true)
    for (name, text) in ShortWorld(seed: seed).files {
      try text.write(toFile: world + "/" + name, atomically: true, encoding: .utf8)
    }
    let output = folder + "/out"
    let isInstance = try ShortWorldRun(seed: seed).isInstance
    #expect(try run("check", world) == (isInstance ? 0 : 2))
    let solved = try run("solve", world, "--output", output, "--iterations", "20", "--quiet")
    let explained = try run("explain", world)
    let written = try run("model", world, "--output", folder + "/program.lp")
    guard isInstance else {
      #expect([solved, explained, written] == [2, 2, 2])
      return
    }
    // Averages that no planned sequence keeps are refused as bad input.
    #expect([0, 2, 3, 4].contains(solved), "seed \(seed)")
    #expect([0, 3].contains(explained), "seed \(seed)")
    #expect(written == 0, "seed \(seed)")
    if solved == 0 {
      #expect(try run("audit", world, output + "/roster.csv") == 0, "seed \(seed)")
      let chosen = ["--roster", output + "/roster.csv", "--agent", "p1"]
      #expect(try run("explain", world, chosen[0], chosen[1], chosen[2], chosen[3]) == 0)
    }
  }
}
