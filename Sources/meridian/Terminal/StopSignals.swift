import Glibc
import Synchronization

/// Turns the first SIGINT or SIGTERM into a wish to stop; the second ends the process at once.
///
/// The signals are blocked in the calling thread and in all threads it starts later, and a thread of
/// their own waits for them: no code runs inside a signal handler.
enum StopSignals {
  private static let isRequested = Atomic<Bool>(false)
  private static let sentence = Mutex<String?>(nil)

  /// Whether a signal has arrived since ``watch(saying:)``.
  static var isStopRequested: Bool { isRequested.load(ordering: .relaxed) }

  /// What becomes of a run that is asked to stop.
  enum Promise: String {
    /// A roster is at hand, and will be written.
    case roster = "the best roster so far will be written. Once more ends at once, without it."
    /// A roster is at hand, of which nothing is written.
    case summary = "the best roster so far will be summed up. Once more ends at once, without it."
    /// No roster is at hand.
    case nothing = "there is no roster yet. Once more ends at once."
    /// Rosters of several instances are made one after the other.
    case series = "the best roster so far is taken where there is one. Once more ends at once."
    /// A linear program is made, not a roster.
    case program =
      "the program with the columns found so far will be written. Once more ends at once, without it."
    /// Contradictions and what is short are looked for.
    case explanation = "what was found so far will be told. Once more ends at once, without it."
  }

  /// Begins to wait for the signals, and says on the first one what becomes of the run; nothing where
  /// the promise is nil. To be called once, before other threads start.
  static func watch(saying promise: Promise?) {
    var signals = watched
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    announce(promise)
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

  /// Changes what a signal says from now on; nil for nothing.
  static func announce(_ promise: Promise?) {
    sentence.withLock { $0 = promise.map { "Stopping; \($0.rawValue)" } }
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
    if let sentence = sentence.withLock({ $0 }) { Terminal.printErrors("\n" + sentence) }
    sigwait(&signals, &signal)
    Glibc.signal(signal, SIG_DFL)
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    raise(signal)
    return nil
  }
}
