package import Glibc

/// A folder that is held open, so that everything is done in it and nowhere else: whatever becomes
/// of its path, names are looked up in the folder itself, and a symbolic link found under one of
/// them is never followed.
package final class OpenFolder {
  /// What stands under a name.
  package struct Entry: Equatable {
    /// The kinds that make a difference here.
    package enum Kind {
      case file, folder, link, other
    }

    package let kind: Kind
    /// The user whom it belongs to.
    package let owner: uid_t
    private let device: dev_t
    private let number: ino_t

    fileprivate init(_ status: stat) {
      switch status.st_mode & S_IFMT {
      case S_IFREG: kind = .file
      case S_IFDIR: kind = .folder
      case S_IFLNK: kind = .link
      default: kind = .other
      }
      owner = status.st_uid
      device = status.st_dev
      number = status.st_ino
    }
  }

  /// How the folder is named in messages.
  package let path: String
  private let descriptor: Int32

  private init(path: String, descriptor: Int32) {
    self.path = path
    self.descriptor = descriptor
  }

  /// Opens the folder that a user named; links on the way to it are the user's own.
  package convenience init(at path: String) throws(FileFailure) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileFailure("open", path) }
    self.init(path: path, descriptor: descriptor)
  }

  deinit { close(descriptor) }

  /// The path of something in the folder, for messages.
  package func path(of name: String) -> String { path + "/" + name }

  /// What the folder itself is.
  package var entry: Entry? {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? Entry(status) : nil
  }

  /// What a path leads to, links followed; nil when there is nothing.
  package static func entry(at path: String) -> Entry? {
    var status = stat()
    return stat(path, &status) == 0 ? Entry(status) : nil
  }

  /// What stands under a name; nil when there is nothing.
  package func entry(_ name: String) throws(FileFailure) -> Entry? {
    var status = stat()
    if fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 { return Entry(status) }
    guard errno == ENOENT else { throw FileFailure("read", path(of: name)) }
    return nil
  }

  /// The folder under a name; nil when there is nothing, a failure when it is anything else.
  package func folder(_ name: String) throws(FileFailure) -> OpenFolder? {
    let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
    let inner = openat(descriptor, name, flags)
    if inner >= 0 { return OpenFolder(path: path(of: name), descriptor: inner) }
    guard errno == ENOENT else { throw FileFailure("open", path(of: name)) }
    return nil
  }

  /// Makes a folder under a name that is free, and opens it.
  package func newFolder(_ name: String, _ access: FileAccess) throws(FileFailure) -> OpenFolder {
    guard mkdirat(descriptor, name, access.folderMode) == 0, let made = try folder(name) else {
      throw FileFailure("write in", path)
    }
    return made
  }

  /// The text of a file under a name; nil when there is nothing.
  package func text(of name: String) throws(FileFailure) -> String? {
    let file = openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else {
      if errno == ENOENT { return nil }
      throw FileFailure("read", path(of: name))
    }
    defer { close(file) }
    return String(decoding: try InputFile(file, named: path(of: name)).bytes(), as: UTF8.self)
  }

  /// Writes a file that is not there yet, in full, and waits until the disk has it, unless ``sync(_:)`` is
  /// called for it when many files are written.
  package func write(
    _ text: String,
    to name: String,
    _ access: FileAccess,
    waits: Bool = true
  ) throws(FileFailure) {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let file = openat(descriptor, name, flags, access.fileMode)
    guard file >= 0 else { throw FileFailure("write", path(of: name)) }
    try Files.complete(file, with: text, named: path(of: name), waits: waits)
  }

  /// Waits until the disk has a file.
  package func sync(_ name: String) throws(FileFailure) {
    let file = openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard file >= 0 else { throw FileFailure("write", path(of: name)) }
    defer { close(file) }
    guard fsync(file) == 0 else { throw FileFailure("write", path(of: name)) }
  }

  /// Moves something into another folder, over a file that stands there.
  package func move(_ name: String, to other: OpenFolder, as newName: String) throws(FileFailure) {
    guard renameat(descriptor, name, other.descriptor, newName) == 0 else {
      throw FileFailure("replace", other.path(of: newName))
    }
  }

  /// Removes a file or a link; nothing under that name is no failure.
  package func remove(_ name: String) throws(FileFailure) {
    guard unlinkat(descriptor, name, 0) == 0 || errno == ENOENT else {
      throw FileFailure("remove", path(of: name))
    }
  }

  /// Removes an empty folder; nothing under that name is no failure.
  package func removeFolder(_ name: String) throws(FileFailure) {
    guard unlinkat(descriptor, name, AT_REMOVEDIR) == 0 || errno == ENOENT else {
      throw FileFailure("remove", path(of: name))
    }
  }

  /// Claims the folder for this process as long as it is open; false when another one has it.
  package func lock() throws(FileFailure) -> Bool {
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return true }
    guard errno == EWOULDBLOCK else { throw FileFailure("lock", path) }
    return false
  }

  /// Makes what was renamed in the folder last through a loss of power.
  package func sync() { fsync(descriptor) }

  /// The names in the folder, sorted, `.` and `..` left out.
  package func names() throws(FileFailure) -> [String] {
    let copy = openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard copy >= 0, let stream = fdopendir(copy) else { throw FileFailure("read", path) }
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
}
