import Glibc
import Synchronization

/// Turns the first SIGINT or SIGTERM into a wish to stop; the second ends the process at once.
///
/// The signals are blocked in the calling thread and in all threads it starts later, and a thread of
/// their own waits for them: no code runs inside a signal handler.
enum StopSignals {
  private static let isRequested = Atomic<Bool>(false)
  private static let saysSo = Atomic<Bool>(true)
  private static let isForProgram = Atomic<Bool>(false)

  /// Whether a signal has arrived since ``watch(isQuiet:)``.
  static var isStopRequested: Bool { isRequested.load(ordering: .relaxed) }

  /// Begins to wait for the signals. To be called once, before other threads start.
  ///
  /// - Parameters:
  ///   - isQuiet: whether nothing is printed when the first one arrives.
  ///   - writesProgram: whether a linear program is made, not a roster.
  static func watch(isQuiet: Bool, writesProgram: Bool = false) {
    var signals = watched
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    saysSo.store(!isQuiet, ordering: .relaxed)
    isForProgram.store(writesProgram, ordering: .relaxed)
    var thread = pthread_t()
    guard pthread_create(&thread, nil, { _ in StopSignals.wait() }, nil) == 0 else {
      watchWithoutThread()
      return
    }
    pthread_detach(thread)
  }

  /// Where the system starts no thread, a handler takes the signals after all: it sets the flag alone,
  /// and the next signal ends the process.
  private static func watchWithoutThread() {
    // What the handler uses must be there before it runs.
    isRequested.store(false, ordering: .relaxed)
    var signals = watched
    for signal in [SIGINT, SIGTERM] {
      var action = sigaction()
      action.__sigaction_handler.sa_handler = { _ in
        StopSignals.isRequested.store(true, ordering: .relaxed)
      }
      action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND)) | SA_RESTART
      sigaction(signal, &action, nil)
    }
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
  }

  private static var message: String {
    let what =
      isForProgram.load(ordering: .relaxed)
      ? "the program with the columns found so far" : "the best roster so far"
    return "Stopping; \(what) will be written. Once more ends at once, without it."
  }

  private static var watched: sigset_t {
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGINT)
    sigaddset(&signals, SIGTERM)
    return signals
  }

  private static func wait() -> UnsafeMutableRawPointer? {
    var signals = watched
    var signal: Int32 = 0
    sigwait(&signals, &signal)
    isRequested.store(true, ordering: .relaxed)
    if saysSo.load(ordering: .relaxed) { Terminal.printError("\n" + message) }
    sigwait(&signals, &signal)
    Glibc.signal(signal, SIG_DFL)
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    raise(signal)
    return nil
  }
}
