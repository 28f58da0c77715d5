import Glibc

/// The system's words for an error number.
package func systemText(_ code: Int32) -> String {
  strerror(code).map { String(cString: $0) } ?? "error \(code)"
}

/// The system refused to touch a file or a folder, or a file is none that can be used.
package struct FileFailure: Error, Equatable {
  /// What was tried ("write", "create", "replace").
  package let action: String
  /// The path on which it was tried.
  package let path: String
  /// The system's error number; 0 where it was not the system that refused.
  package let code: Int32
  /// Why: the system's words for the error number ("No space left on device"), or words of our own.
  package let reason: String

  /// Makes a failure; the error number is that of the system call that has just failed.
  package init(_ action: String, _ path: String, code: Int32 = errno) {
    self.action = action
    self.path = path
    self.code = code
    reason = systemText(code)
  }

  /// Makes a failure that the system knows nothing of.
  package init(_ action: String, _ path: String, because reason: String) {
    self.action = action
    self.path = path
    code = 0
    self.reason = reason
  }
}
