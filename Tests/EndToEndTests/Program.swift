import Foundation
import TestFolders
import Testing

/// The built program, run as a child process.
struct Program {
  /// How a run ended, and what it printed.
  struct Outcome {
    let exitCode: Int32
    let signal: Int32?
    let output: String
    let errors: String

    /// The words of the output, wherever its lines are broken.
    var words: String { output.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
  }

  /// The program that stands beside the running tests.
  static let url = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "meridian")

  /// The folder of the shipped instances.
  static let instances = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "instances").path

  /// The folder of one shipped instance.
  static func instance(_ name: String) -> String { instances + "/" + name }

  /// Runs the program to its end.
  static func run(_ arguments: String..., environment: [String: String] = [:]) throws -> Outcome {
    try Run(arguments, environment: environment).finish()
  }

  /// Runs the program to its end.
  static func run(_ arguments: [String]) throws -> Outcome { try Run(arguments).finish() }

  /// Runs a command of the shell in which `$MERIDIAN` is the program.
  static func shell(_ command: String) throws -> Outcome {
    try Run(
      ["-c", command],
      executable: URL(filePath: "/bin/sh"),
      environment: ["MERIDIAN": url.path]
    ).finish()
  }

  /// A run that is under way; its output is kept in files.
  final class Run {
    private let folder: TemporaryFolder
    private let process = Process()

    init(
      _ arguments: [String],
      executable: URL = Program.url,
      environment: [String: String] = [:]
    ) throws {
      folder = try TemporaryFolder()
      process.executableURL = executable
      process.arguments = arguments
      process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = FileHandle(
        forWritingAtPath: try folder.write("", to: "output")
      )
      process.standardError = FileHandle(forWritingAtPath: try folder.write("", to: "errors"))
      try process.run()
    }

    /// What was printed to standard error so far.
    var errors: String {
      (try? String(contentsOfFile: folder.path("errors"), encoding: .utf8)) ?? ""
    }

    /// Whether the process has not ended yet.
    var isRunning: Bool { process.isRunning }

    func send(_ signal: Int32) { kill(process.processIdentifier, signal) }

    /// Waits until a condition holds; false when the process ends, or ten minutes pass, before.
    func wait(until condition: () -> Bool) -> Bool {
      for _ in 0..<600_000 {
        if condition() { return true }
        guard isRunning else { return condition() }
        usleep(1_000)
      }
      return false
    }

    func finish() throws -> Outcome {
      process.waitUntilExit()
      let isSignal = process.terminationReason == .uncaughtSignal
      return Outcome(
        exitCode: process.terminationStatus,
        signal: isSignal ? process.terminationStatus : nil,
        output: try String(contentsOfFile: folder.path("output"), encoding: .utf8),
        errors: errors
      )
    }
  }
}
