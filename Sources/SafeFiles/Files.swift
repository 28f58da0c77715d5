import Glibc

/// The few calls of the file system that reading and writing take; none follows a half-done step.
package enum Files {
  /// What stands at a path, symbolic links followed.
  package enum Kind {
    case file, folder, other
  }

  package static func kind(_ path: String) -> Kind? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return .other
    }
  }

  /// The first bytes of a file, at most so many.
  package static func firstBytes(of path: String, limit: Int) throws(FileFailure) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileFailure("read", path) }
    defer { close(descriptor) }
    return try bytes(from: descriptor, named: path, limit: limit)
  }

  /// All bytes of a regular file; what was one a moment ago may be a pipe now, which would make the opening
  /// wait.
  ///
  /// - Returns: the bytes, one more than the limit where the file is longer.
  package static func bytes(
    ofRegularFile path: String,
    limit: Int
  ) throws(FileFailure) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileFailure("read", path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileFailure("read", path) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw FileFailure("read", path, because: "it is not a file")
    }
    return try bytes(from: descriptor, named: path, limit: limit + 1)
  }

  private static func bytes(
    from descriptor: Int32,
    named path: String,
    limit: Int
  ) throws(FileFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: min(limit, 1 << 16))
    while bytes.count < limit {
      let count = read(descriptor, &chunk, min(chunk.count, limit - bytes.count))
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw FileFailure("read", path) }
      if count == 0 { break }
      bytes += chunk[..<count]
    }
    return bytes
  }

  /// The size of a regular file in bytes.
  package static func size(ofRegularFile path: String) throws(FileFailure) -> Int {
    var status = stat()
    guard stat(path, &status) == 0 else { throw FileFailure("read", path) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw FileFailure("read", path, because: "it is not a file")
    }
    return Int(status.st_size)
  }

  /// The names in a folder, sorted, hidden ones left out.
  package static func names(inFolder path: String) throws(FileFailure) -> [String] {
    try OpenFolder(at: path).names().filter { !$0.hasPrefix(".") }
  }

  /// Fills a new file, waits until the disk has it unless somebody else does, and closes it.
  package static func complete(
    _ descriptor: Int32,
    with text: String,
    named path: String,
    waits: Bool = true
  ) throws(FileFailure) {
    var isComplete = writeAll(Array(text.utf8), to: descriptor)
    if waits, isComplete, fsync(descriptor) != 0 { isComplete = false }
    let code = errno
    if close(descriptor) != 0, isComplete { throw FileFailure("write", path) }
    guard isComplete else { throw FileFailure("write", path, code: code) }
  }

  /// Writes all bytes to an open file; false, with `errno` set, when that fails.
  @discardableResult
  package static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
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
  package static func makeFolders(
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
  package static func removeEmptyFolders(_ made: [String]) {
    made.reversed().forEach { _ = rmdir($0) }
  }

  /// The folder that a path lies in; empty for a name alone.
  package static func parent(of path: String) -> String {
    let trimmed = path.last == "/" && path.count > 1 ? String(path.dropLast()) : path
    guard let slash = trimmed.lastIndex(of: "/") else { return "" }
    return slash == trimmed.startIndex ? "/" : String(trimmed[..<slash])
  }
}
