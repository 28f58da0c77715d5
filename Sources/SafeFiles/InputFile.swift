import Glibc

/// Reads what a user names as a file: a file, or a pipe that somebody writes into. Whatever it turns
/// out to be, reading ends: at the end, at a limit of bytes, or when nothing comes for a while.
package struct InputFile {
  /// The most bytes that are read, as of a table of an instance.
  package static let sizeLimit = 64 << 20
  /// For how long nothing may come from a pipe or a device.
  package static let patienceSeconds = 60

  private let descriptor: Int32
  private let path: String
  private let sizeLimit: Int
  private let patienceSeconds: Int

  /// The text of a file; nil when there is nothing at the path.
  ///
  /// - Throws: ``FileFailure``.
  package static func text(
    of path: String,
    sizeLimit: Int = sizeLimit,
    patienceSeconds: Int = patienceSeconds
  ) throws(FileFailure) -> String? {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT { return nil }
      throw FileFailure("read", path)
    }
    defer { close(descriptor) }
    let file = InputFile(
      descriptor,
      named: path,
      sizeLimit: sizeLimit,
      patienceSeconds: patienceSeconds
    )
    return String(decoding: try file.bytes(), as: UTF8.self)
  }

  /// Takes an open descriptor, which stays open.
  package init(
    _ descriptor: Int32,
    named path: String,
    sizeLimit: Int = sizeLimit,
    patienceSeconds: Int = patienceSeconds
  ) {
    self.descriptor = descriptor
    self.path = path
    self.sizeLimit = sizeLimit
    self.patienceSeconds = patienceSeconds
  }

  /// All bytes to the end.
  package func bytes() throws(FileFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      try waitForBytes()
      let count = read(descriptor, &chunk, chunk.count)
      if count < 0, errno == EINTR || errno == EAGAIN { continue }
      guard count >= 0 else { throw FileFailure("read", path) }
      if count == 0 { return bytes }
      bytes += chunk[..<count]
      guard bytes.count <= sizeLimit else {
        let reason = "it is larger than the limit of \(sizeLimit >> 20) MiB"
        throw FileFailure("read", path, because: reason)
      }
    }
  }

  /// Waits until there is something to read, or the end; files never make anybody wait.
  private func waitForBytes() throws(FileFailure) {
    var question = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    var answers: Int32
    repeat {
      answers = poll(&question, 1, Int32(patienceSeconds) * 1_000)
    } while answers < 0 && errno == EINTR
    guard answers >= 0 else { throw FileFailure("read", path) }
    guard answers > 0 else {
      let seconds = "\(patienceSeconds) second\(patienceSeconds == 1 ? "" : "s")"
      let reason = "nothing has come from it for \(seconds)"
      throw FileFailure("read", path, because: reason)
    }
  }
}
