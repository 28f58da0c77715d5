import Glibc
import Synchronization

/// Turns the first SIGINT or SIGTERM into a wish to stop; the second ends the process at once.
///
/// The signals are blocked in the calling thread and in all threads it starts later, and a thread of
/// their own waits for them: no code runs inside a signal handler.
enum StopSignals {
  private static let isRequested = Atomic<Bool>(false)
  private static let saysSo = Atomic<Bool>(true)

  /// Whether a signal has arrived since ``watch(isQuiet:)``.
  static var isStopRequested: Bool { isRequested.load(ordering: .relaxed) }

  /// Begins to wait for the signals. To be called once, before other threads start.
  static func watch(isQuiet: Bool) {
    var signals = watched
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    saysSo.store(!isQuiet, ordering: .relaxed)
    var thread = pthread_t()
    pthread_create(&thread, nil, { _ in StopSignals.wait() }, nil)
    pthread_detach(thread)
  }

  private static let message =
    "Stopping; the best roster so far will be written. Once more ends at once, without it."

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
