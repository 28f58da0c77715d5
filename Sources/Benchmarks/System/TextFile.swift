import Glibc

/// The system's words for an error number.
func systemText(_ code: Int32) -> String {
  strerror(code).map { String(cString: $0) } ?? "error \(code)"
}

/// Reading and writing of whole files of text.
enum TextFile {
  /// An error number of the system.
  struct Failure: Error {
    let code: Int32
  }

  /// The text of a file; also of those under `/proc`, which do not say how long they are.
  static func text(ofPath path: String) throws(Failure) -> String {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Failure(code: errno) }
    defer { close(descriptor) }
    return text(of: descriptor)
  }

  /// Everything up to the end of an open file or pipe.
  static func text(of descriptor: Int32) -> String {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
      bytes += chunk[..<count]
    }
  }

  /// Replaces a file by way of a draft beside it, so that the old text or the new one is there.
  static func replace(_ path: String, by text: String) throws(Failure) {
    let draft = path + ".new"
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw Failure(code: errno) }
    let isWritten = write(text, to: descriptor)
    let code = errno
    close(descriptor)
    guard isWritten else {
      unlink(draft)
      throw Failure(code: code)
    }
    guard rename(draft, path) == 0 else { throw Failure(code: errno) }
  }

  /// Writes all of a text; false, with `errno` set, when that fails.
  @discardableResult
  static func write(_ text: String, to descriptor: Int32) -> Bool {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }
}
