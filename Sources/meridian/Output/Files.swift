import Glibc

/// The few calls of the file system that writing a result takes; none follows a half-done step.
enum Files {
  /// What stands at a path, symbolic links followed.
  enum Kind {
    case file, folder, other
  }

  static func kind(_ path: String) -> Kind? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return .other
    }
  }

  /// Fills a new file, waits until the disk has it, and closes it.
  static func complete(
    _ descriptor: Int32,
    with text: String,
    named path: String
  ) throws(FileFailure) {
    var isComplete = writeAll(Array(text.utf8), to: descriptor)
    if isComplete, fsync(descriptor) != 0 { isComplete = false }
    let code = errno
    if close(descriptor) != 0, isComplete { throw FileFailure("write", path) }
    guard isComplete else { throw FileFailure("write", path, code: code) }
  }

  /// Writes all bytes to an open file; false, with `errno` set, when that fails.
  @discardableResult
  static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR || (errno == EAGAIN && waitForRoom(descriptor)) { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  /// Waits until a pipe that never makes its writers wait takes more.
  private static func waitForRoom(_ descriptor: Int32) -> Bool {
    var question = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    return poll(&question, 1, -1) > 0 || errno == EINTR
  }

  /// Makes a folder and those above it; returns the ones that were missing, outermost first.
  @discardableResult
  static func makeFolders(
    _ path: String,
    _ access: FileAccess
  ) throws(FileFailure) -> [String] {
    guard !path.isEmpty, kind(path) != .folder else { return [] }
    let made = try makeFolders(parent(of: path), access)
    guard mkdir(path, access.folderMode) == 0 else {
      let failure = FileFailure("create", path)
      if failure.code == EEXIST, kind(path) == .folder { return made }
      removeEmptyFolders(made)
      throw failure
    }
    return made + [path]
  }

  /// Takes back folders that ``makeFolders(_:_:)`` made.
  static func removeEmptyFolders(_ made: [String]) { made.reversed().forEach { _ = rmdir($0) } }

  /// The folder that a path lies in; empty for a name alone.
  static func parent(of path: String) -> String {
    let trimmed = path.last == "/" && path.count > 1 ? String(path.dropLast()) : path
    guard let slash = trimmed.lastIndex(of: "/") else { return "" }
    return slash == trimmed.startIndex ? "/" : String(trimmed[..<slash])
  }
}
