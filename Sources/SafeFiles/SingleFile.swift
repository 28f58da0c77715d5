import Glibc

/// One file that a user has the program write.
package struct SingleFile {
  private let path: String

  /// Names the file; nothing is done yet.
  package init(_ path: String) {
    self.path = path
  }

  /// Writes the text. A file is made, or replaced as a whole: one that is there stays whole when
  /// that fails, nothing else is left behind, and a symbolic link to a file gives way to the file. Into a
  /// pipe or a device, such as `/dev/stdout`, the text is written as it is, behind what stands there.
  ///
  /// - Throws: ``FileFailure``, which names the path that was given.
  package func write(
    _ text: String,
    _ access: FileAccess = .ownerAlone
  ) throws(FileFailure) {
    if isStream { return try writeStream(text) }
    guard !path.isEmpty, path.last != "/" else {
      throw FileFailure("write", path, because: "it is not the name of a file")
    }
    let parent = Files.parent(of: path)
    let folder = try OpenFolder(at: parent.isEmpty ? "." : parent)
    let name = path.split(separator: "/").last.map(String.init) ?? path
    if let entry = try folder.entry(name), entry.kind == .folder {
      throw FileFailure("write", path, because: "it is a folder")
    }
    let draft = ".\(name).\(getpid()).meridian-new"
    // A process that was killed may have had the same number.
    if let left = try folder.entry(draft), left.kind == .file, left.owner == geteuid() {
      try folder.remove(draft)
    }
    do {
      try folder.write(text, to: draft, access)
      try folder.move(draft, to: folder, as: name)
    } catch {
      try? folder.remove(draft)
      throw FileFailure("write", path, code: error.code)
    }
  }

  /// Whether the path leads to a pipe or a device, or to one of the process's own streams.
  private var isStream: Bool {
    if let entry = OpenFolder.entry(at: path), entry.kind == .other { return true }
    var target = [CChar](repeating: 0, count: Int(PATH_MAX))
    let length = readlink(path, &target, target.count)
    guard length > 0 else { return false }
    let text = String(decoding: target[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return text.hasPrefix("/proc/self/fd/")
  }

  private func writeStream(_ text: String) throws(FileFailure) {
    let descriptor = open(path, O_WRONLY | O_APPEND | O_NOCTTY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileFailure("write", path) }
    defer { close(descriptor) }
    guard Files.writeAll(Array(text.utf8), to: descriptor) || errno == EPIPE else {
      throw FileFailure("write", path)
    }
  }
}
