import Glibc
import SafeFiles

extension InstanceFolder {
  /// Reads the known files of a folder.
  ///
  /// - Throws: ``InstanceFolderError`` when there is no such folder, it holds no `instance.yaml`, or
  ///   the system refuses to read it or one of its files.
  public init(contentsOf path: String) throws(InstanceFolderError) {
    let names = try InstanceFolder.names(in: path)
    guard names.contains(FileNames.structure) else {
      let similar = names.first {
        ["instance.yml", "instance.yaml"].contains($0.lowercased())
      }
      throw .noInstance(path: path, similar: similar)
    }
    var files: [String: [UInt8]] = [:]
    var errors: [Problem] = []
    for name in names where FileNames.all.contains(name) {
      let (file, limit) = (path + "/" + name, InstanceFolder.limit(ofFile: name))
      let size = try InstanceFolder.readable { () throws(FileFailure) in
        try Files.size(ofRegularFile: file)
      }
      if size > limit {
        errors.append(InstanceFolder.tooLarge(name, bytes: size))
      } else {
        files[name] = try InstanceFolder.readable { () throws(FileFailure) in
          try Files.bytes(ofRegularFile: file, limit: limit)
        }
      }
    }
    let others = names.filter { files[$0] == nil }
    self.init(files: files, otherNames: others, errors: errors)
  }

  /// The names in a folder, sorted, hidden ones left out.
  private static func names(in path: String) throws(InstanceFolderError) -> [String] {
    do { return try Files.names(inFolder: path) } catch {
      switch error.code {
      case ENOENT: throw .missing(path: path)
      case ENOTDIR: throw .notAFolder(path: path)
      default: throw .unreadable(path: path, reason: error.reason)
      }
    }
  }

  private static func readable<Value>(
    _ read: () throws(FileFailure) -> Value
  ) throws(InstanceFolderError) -> Value {
    do { return try read() } catch {
      throw .unreadable(path: error.path, reason: error.reason)
    }
  }
}
