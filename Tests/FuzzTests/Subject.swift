import Foundation
import Testing

/// The built program under attack: run as a child process that is not waited for without end.
enum Subject {
  /// How a run ended.
  enum End: Equatable {
    case exit(Int32)
    case signal(Int32)
    /// It was still running after so many seconds, and was ended.
    case hang(seconds: Int)
  }

  /// How a run ended, and what it printed.
  struct Outcome {
    let end: End
    let output: String
    let errors: String
  }

  /// The program that stands beside the running tests.
  static let url = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "meridian")

  private static let nothing = FileHandle.nullDevice

  /// After how many seconds a run counts as one that hangs: some hundred times of what it takes.
  static let patienceSeconds = 60

  /// Runs the program with the arguments. What it prints is kept in files of the folder.
  static func run(_ arguments: [String], printingInto folder: URL) throws -> Outcome {
    let (output, errors) = (folder.appending(path: "output"), folder.appending(path: "errors"))
    for file in [output, errors] { try Data().write(to: file) }
    let process = Process()
    process.executableURL = url
    process.arguments = arguments
    // Thousands of runs: handles are closed at once, not when they are let go.
    let handles = try (FileHandle(forWritingTo: output), FileHandle(forWritingTo: errors))
    defer { for handle in [handles.0, handles.1] { try? handle.close() } }
    process.standardInput = nothing
    process.standardOutput = handles.0
    process.standardError = handles.1
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    try process.run()
    let isHanging = ended.wait(timeout: .now() + .seconds(patienceSeconds)) == .timedOut
    if isHanging {
      kill(process.processIdentifier, SIGKILL)
      ended.wait()
    }
    return Outcome(
      end: isHanging ? .hang(seconds: patienceSeconds) : end(of: process),
      output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self)
    )
  }

  private static func end(of process: Process) -> End {
    process.terminationReason == .uncaughtSignal
      ? .signal(process.terminationStatus) : .exit(process.terminationStatus)
  }
}
