import CivilTime
import InstanceFiles
import Workforce

/// A folder that holds no instance without errors.
struct InstanceSourceError: Error, CustomStringConvertible {
  /// The folder.
  let folder: String
  /// Every error, one per line.
  let errors: [String]

  var description: String {
    "'\(folder)' has errors:" + errors.map { "\n  " + $0 }.joined()
  }
}

/// Where instances come from.
enum InstanceSource {
  /// Reads a folder with the system's zone data.
  static func instance(in folder: String) throws -> Instance {
    let files = try InstanceFolder(contentsOf: folder)
    let reading = InstanceReader(zones: try ZoneDatabase()).read(files)
    guard let instance = reading.instance else {
      throw InstanceSourceError(folder: folder, errors: reading.errors.map { "\($0)" })
    }
    return instance
  }
}
