import Glibc
import SafeFiles

/// Text for people.
enum Terminal {
  /// Prints a line to standard output.
  static func print(_ text: String) {
    Files.writeAll(Array((text + "\n").utf8), to: STDOUT_FILENO)
  }

  /// Prints a line to standard error.
  static func printError(_ text: String) {
    Files.writeAll(Array((text + "\n").utf8), to: STDERR_FILENO)
  }
}
