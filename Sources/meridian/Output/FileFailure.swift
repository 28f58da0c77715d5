import Glibc

/// The system refused to touch a file or a folder.
package struct FileFailure: Error, Equatable {
  /// What was tried ("write", "create", "replace").
  package let action: String
  /// The path on which it was tried.
  package let path: String
  /// The system's error number.
  package let code: Int32

  /// Makes a failure; the error number is that of the system call that has just failed.
  init(_ action: String, _ path: String, code: Int32 = errno) {
    self.action = action
    self.path = path
    self.code = code
  }

  /// The system's words for the error number ("No space left on device").
  package var reason: String {
    guard let text = strerror(code) else { return "error \(code)" }
    return String(cString: text)
  }
}
