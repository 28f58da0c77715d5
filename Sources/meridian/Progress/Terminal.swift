import Glibc

/// Standard output and standard error, without buffers; what a closed pipe refuses is lost.
enum Terminal {
  /// Writes to standard output.
  static func print(_ text: String, terminator: String = "\n") {
    Files.writeAll(Array((text + terminator).utf8), to: STDOUT_FILENO)
  }

  /// Writes a document to standard output, which is not lost silently; a reader who has seen enough
  /// and closes the pipe is no failure.
  static func write(_ document: String) throws(FileFailure) {
    if Files.writeAll(Array(document.utf8), to: STDOUT_FILENO) || errno == EPIPE { return }
    throw FileFailure("write", "standard output")
  }

  /// Writes to standard error.
  static func printError(_ text: String) {
    Files.writeAll(Array((text + "\n").utf8), to: STDERR_FILENO)
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
