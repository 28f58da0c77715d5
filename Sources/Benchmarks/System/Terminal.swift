import Glibc

/// Text for people.
enum Terminal {
  /// Prints a line to standard output.
  static func print(_ text: String) {
    TextFile.write(text + "\n", to: STDOUT_FILENO)
  }

  /// Prints a line to standard error.
  static func printError(_ text: String) {
    TextFile.write(text + "\n", to: STDERR_FILENO)
  }
}
