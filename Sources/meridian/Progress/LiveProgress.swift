import Glibc
import Rostering

/// Shows on standard error where a run stands: one line that is overwritten on a terminal, a new
/// line every few seconds elsewhere, nothing when the user wants quiet.
struct LiveProgress {
  private enum Style {
    case none, overwritten, appended
  }

  private let style: Style
  private var nextSeconds = 0.0
  private var columnsShown = 0

  init(isQuiet: Bool) {
    style = isQuiet ? .none : Terminal.hasLiveError ? .overwritten : .appended
  }

  /// Shows a report unless the last one was shown just before it.
  mutating func show(_ progress: SolveProgress) {
    guard style != .none, progress.elapsedSeconds >= nextSeconds else { return }
    nextSeconds = progress.elapsedSeconds + (style == .overwritten ? 0.1 : 5)
    let line = ProgressLine(progress)
    switch style {
    case .none: return
    case .appended: Terminal.printError(line.text)
    case .overwritten: overwrite(with: line.text(columns: Terminal.errorWidth - 1))
    }
  }

  /// Removes the line from the terminal.
  mutating func finish() {
    guard style == .overwritten, columnsShown > 0 else { return }
    overwrite(with: "")
    Files.writeAll(Array("\r".utf8), to: STDERR_FILENO)
  }

  private mutating func overwrite(with line: String) {
    let padding = String(repeating: " ", count: max(0, columnsShown - line.count))
    Files.writeAll(Array(("\r" + line + padding).utf8), to: STDERR_FILENO)
    columnsShown = line.count
  }
}
