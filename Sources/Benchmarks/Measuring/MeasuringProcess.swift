import Glibc
import SafeFiles

/// A run that gave no figures.
enum MeasuringProcessError: Error, CustomStringConvertible {
  /// The system did not start a process.
  case notStarted(code: Int32)
  /// The process ended with this exit code, or by the signal of that number.
  case ended(code: Int32, signal: Int32?)
  /// What the process printed is not a measurement.
  case unreadable

  var description: String {
    switch self {
    case .notStarted(let code): "no process could be started (\(systemText(code)))"
    case .ended(_, let signal?): "the run was ended by signal \(signal)"
    case .ended(let code, nil): "the run ended with exit code \(code)"
    case .unreadable: "the run printed no figures"
    }
  }
}

/// This program once more, in a process of its own, so that its peak memory is that of one run.
enum MeasuringProcess {
  /// Makes a run in a new process and waits for it. Its standard error is that of this process.
  static func measurement(of request: RunRequest) throws(MeasuringProcessError) -> Measurement {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw .notStarted(code: errno) }
    let (output, input) = (ends[0], ends[1])
    defer { close(output) }
    let child = start(arguments: request.arguments, pipe: (output, input))
    close(input)
    guard child.code == 0 else { throw .notStarted(code: child.code) }
    // A run says nothing before its end.
    let file = InputFile(output, named: "the run", patienceSeconds: longestRunSeconds)
    let bytes = try? file.bytes()
    try wait(for: child.process)
    guard let bytes,
      let measurement = MeasurementText.measurement(from: String(decoding: bytes, as: UTF8.self))
    else { throw .unreadable }
    return measurement
  }

  private static let longestRunSeconds = 1_000_000

  private static func start(
    arguments: [String],
    pipe: (output: Int32, input: Int32)
  ) -> (process: pid_t, code: Int32) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, pipe.input, STDOUT_FILENO)
    posix_spawn_file_actions_addclose(&actions, pipe.input)
    posix_spawn_file_actions_addclose(&actions, pipe.output)
    var words: [UnsafeMutablePointer<CChar>?] = (["Benchmarks"] + arguments).map { strdup($0) }
    words.append(nil)
    defer { words.forEach { free($0) } }
    var process: pid_t = 0
    let code = posix_spawn(&process, "/proc/self/exe", &actions, nil, words, environ)
    return (process, code)
  }

  /// Waits; wait(2) describes the bits of the status.
  private static func wait(for process: pid_t) throws(MeasuringProcessError) {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7f
    guard signal == 0 else { throw .ended(code: 0, signal: signal) }
    let code = (status >> 8) & 0xff
    guard code == 0 else { throw .ended(code: code, signal: nil) }
  }
}
