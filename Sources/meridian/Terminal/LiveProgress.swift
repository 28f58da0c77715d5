import Glibc
import Rostering
import SafeFiles
import Synchronization

/// Shows on standard error where a run stands: one line that is overwritten on a terminal, a new
/// line every few seconds elsewhere, nothing when the user wants quiet.
///
/// A thread of its own keeps the time running while the solver has nothing new to tell.
final class LiveProgress: Sendable {
  private enum Style {
    case none, overwritten, appended
  }

  private struct State {
    /// What is known, some seconds after the begin.
    var line: (@Sendable (Double) -> ProgressLine)?
    var nextSeconds = 0.0
    var columnsShown = 0
    var isFinished = false
  }

  private let style: Style
  private let requiresHours: Bool
  private let begin = ContinuousClock.now
  private let state: Mutex<State>

  /// Begins to show progress, unless the user wants quiet.
  ///
  /// - Parameters:
  ///   - isQuiet: whether nothing is shown.
  ///   - requiresHours: whether gaps are in hours, as where the instance requires any.
  ///   - firstSeconds: seconds before the first line; a run that ends sooner says nothing.
  init(isQuiet: Bool, requiresHours: Bool = true, firstSeconds: Double = 0) {
    self.requiresHours = requiresHours
    state = Mutex(State(nextSeconds: firstSeconds))
    style = isQuiet ? .none : Terminal.hasLiveError ? .overwritten : .appended
    guard style != .none else { return }
    let retained = Unmanaged.passRetained(self)
    var thread = pthread_t()
    let failure = pthread_create(
      &thread,
      nil,
      { argument in
        guard let argument else { return nil }
        Unmanaged<LiveProgress>.fromOpaque(argument).takeRetainedValue().keepTime()
        return nil
      },
      retained.toOpaque()
    )
    // Without a thread, a line is shown only when the solver has something new to tell.
    if failure == 0 { pthread_detach(thread) } else { retained.release() }
  }

  /// Takes a report, and shows it unless another was shown just before it.
  func show(_ progress: SolveProgress) {
    let requiresHours = requiresHours
    show { ProgressLine(progress, elapsedSeconds: $0, requiresHours: requiresHours) }
  }

  /// Takes what a run does that has no figures, and shows it unless something was shown just before.
  func show(activity: String) {
    show { ProgressLine(elapsedSeconds: $0, activity: activity) }
  }

  private func show(_ line: @escaping @Sendable (Double) -> ProgressLine) {
    state.withLock { state in
      state.line = line
      showIfDue(&state)
    }
  }

  /// Removes the line from the terminal; nothing is shown from now on.
  func finish() {
    state.withLock { state in
      state.isFinished = true
      guard style == .overwritten, state.columnsShown > 0 else { return }
      overwrite(with: "", &state)
      Files.writeAll(Array("\r".utf8), to: STDERR_FILENO)
    }
  }

  private func keepTime() {
    while true {
      usleep(200_000)
      let isFinished = state.withLock { state in
        showIfDue(&state)
        return state.isFinished
      }
      if isFinished { return }
    }
  }

  private func showIfDue(_ state: inout State) {
    let elapsed = ContinuousClock.now - begin
    let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
    guard style != .none, !state.isFinished, seconds >= state.nextSeconds, let last = state.line
    else { return }
    state.nextSeconds = seconds + (style == .overwritten ? 0.1 : 5)
    let line = last(seconds)
    if style == .appended {
      Terminal.printError(line.text)
    } else {
      overwrite(with: line.text(columns: Terminal.errorWidth - 1), &state)
    }
  }

  private func overwrite(with line: String, _ state: inout State) {
    let padding = String(repeating: " ", count: max(0, state.columnsShown - line.columns))
    Terminal.overwriteError(line + padding)
    state.columnsShown = line.columns
  }
}
