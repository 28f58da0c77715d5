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

  /// The names in a folder, sorted, `.` and `..` left out.
  static func names(in folder: String) throws(FileFailure) -> [String] {
    guard let stream = opendir(folder) else { throw FileFailure("read", folder) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// The text of a file; nil when there is none at the path.
  static func text(of path: String) throws(FileFailure) -> String? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT { return nil }
      throw FileFailure("read", path)
    }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw FileFailure("read", path) }
      if count == 0 { return String(decoding: bytes, as: UTF8.self) }
      bytes += chunk[..<count]
    }
  }

  /// Writes a new file in full and waits until the disk has it.
  static func write(_ text: String, to path: String) throws(FileFailure) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw FileFailure("write", path) }
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
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  /// Replaces a file, or makes it; one that is there stays whole when that fails.
  static func replace(_ path: String, by text: String) throws(FileFailure) {
    let draft = path + ".meridian-new"
    do {
      try write(text, to: draft)
      try rename(draft, to: path)
    } catch {
      unlink(draft)
      throw error
    }
  }

  /// Makes a folder and those above it; returns the ones that were missing, outermost first.
  @discardableResult
  static func makeFolders(_ path: String) throws(FileFailure) -> [String] {
    guard !path.isEmpty, kind(path) != .folder else { return [] }
    let made = try makeFolders(parent(of: path))
    guard mkdir(path, 0o755) == 0 else {
      let failure = FileFailure("create", path)
      if failure.code == EEXIST, kind(path) == .folder { return made }
      made.reversed().forEach { _ = rmdir($0) }
      throw failure
    }
    return made + [path]
  }

  /// The folder that a path lies in; empty for a name alone.
  static func parent(of path: String) -> String {
    let trimmed = path.last == "/" && path.count > 1 ? String(path.dropLast()) : path
    guard let slash = trimmed.lastIndex(of: "/") else { return "" }
    return slash == trimmed.startIndex ? "/" : String(trimmed[..<slash])
  }

  static func rename(_ old: String, to new: String) throws(FileFailure) {
    guard Glibc.rename(old, new) == 0 else { throw FileFailure("replace", new) }
  }

  /// Makes what was renamed in a folder last through a loss of power.
  static func sync(folder: String) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  /// Removes a file, or a folder with all that is in it; a symbolic link is not followed.
  static func remove(_ path: String) {
    if unlink(path) == 0 { return }
    for name in (try? names(in: path)) ?? [] { remove(path + "/" + name) }
    rmdir(path)
  }
}
