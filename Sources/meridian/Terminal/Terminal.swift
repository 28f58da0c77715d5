import Glibc
import SafeFiles

/// Standard output and standard error, without buffers.
///
/// All text passes through ``EscapedText`` here; documents for other programs are
/// written byte for byte. A reader who has seen enough and closes a pipe is no failure.
enum Terminal {
  /// Writes text to standard output.
  ///
  /// - Throws: ``FileFailure`` where it cannot be written, as on a full disk.
  static func print(_ text: String) throws(FileFailure) {
    try write(WrappedText.wrapped(EscapedText.lines(text)) + "\n")
  }

  /// Writes a document to standard output.
  ///
  /// - Throws: ``FileFailure`` where it cannot be written, as on a full disk.
  static func write(_ document: String) throws(FileFailure) {
    if Files.writeAll(Array(document.utf8), to: STDOUT_FILENO) || errno == EPIPE { return }
    throw FileFailure("write", "standard output")
  }

  /// Writes one line to standard error, whatever line breaks are in it; what cannot be written is
  /// lost.
  static func printError(_ line: String) {
    Files.writeAll(Array((EscapedText.line(line) + "\n").utf8), to: STDERR_FILENO)
  }

  /// Writes text of several lines to standard error; what cannot be written is lost.
  static func printErrors(_ text: String) {
    Files.writeAll(Array((EscapedText.lines(text) + "\n").utf8), to: STDERR_FILENO)
  }

  /// Writes a line over the last one on standard error.
  static func overwriteError(_ line: String) {
    Files.writeAll(Array(("\r" + EscapedText.line(line)).utf8), to: STDERR_FILENO)
  }

  /// Whether standard error is a terminal on which a line can be overwritten.
  static var hasLiveError: Bool {
    guard isatty(STDERR_FILENO) == 1 else { return false }
    guard let kind = getenv("TERM") else { return true }
    return String(cString: kind) != "dumb"
  }

  /// Columns of the terminal on standard error; 80 where it does not say.
  static var errorWidth: Int {
    var size = winsize()
    guard ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }
}
