import Glibc

extension InstanceFolder {
  /// Reads the known files of a folder.
  ///
  /// - Throws: ``InstanceFolderError`` when there is no such folder, it holds no `instance.yaml`, or
  ///   the system refuses to read it or one of its files.
  public init(contentsOf path: String) throws(InstanceFolderError) {
    let names = try InstanceFolder.names(in: path)
    guard names.contains(InstanceFolder.structureFile) else {
      let similar = names.first {
        ["instance.yml", "instance.yaml"].contains($0.lowercased())
      }
      throw .noInstance(path: path, similar: similar)
    }
    var files: [String: [UInt8]] = [:]
    var errors: [Problem] = []
    for name in names where InstanceFolder.fileNames.contains(name) {
      let size = try InstanceFolder.size(of: path + "/" + name)
      if size > InstanceFolder.limit(ofFile: name) {
        errors.append(InstanceFolder.tooLarge(name, bytes: size))
      } else {
        files[name] = try InstanceFolder.bytes(of: path + "/" + name)
      }
    }
    let others = names.filter { files[$0] == nil }
    self.init(files: files, otherNames: others, errors: errors)
  }

  /// The names in a folder, sorted, hidden ones left out.
  private static func names(in path: String) throws(InstanceFolderError) -> [String] {
    guard let stream = opendir(path) else {
      switch errno {
      case ENOENT: throw .missing(path: path)
      case ENOTDIR: throw .notAFolder(path: path)
      default: throw .unreadable(path: path, reason: systemText(errno))
      }
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  /// The size of a regular file.
  private static func size(of path: String) throws(InstanceFolderError) -> Int {
    var status = stat()
    guard stat(path, &status) == 0 else { throw .unreadable(path: path, reason: systemText(errno)) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw .unreadable(path: path, reason: "it is not a file")
    }
    return Int(status.st_size)
  }

  private static func bytes(of path: String) throws(InstanceFolderError) -> [UInt8] {
    // What was a file a moment ago may be a pipe now, which would make the opening wait.
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable(path: path, reason: systemText(errno)) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw .unreadable(path: path, reason: "it is not a file")
    }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= tableLimit {
      let count = read(descriptor, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .unreadable(path: path, reason: systemText(errno)) }
      if count == 0 { break }
      bytes += chunk[..<count]
    }
    return bytes
  }

  /// The system's words for an error number.
  private static func systemText(_ code: Int32) -> String {
    strerror(code).map { String(cString: $0) } ?? "error \(code)"
  }
}
