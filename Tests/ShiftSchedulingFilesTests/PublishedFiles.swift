import Foundation
import Testing

/// The public instances and rosters, which are no part of the project: tests that need them look in
/// the folder that `MERIDIAN_NRP` names, with `instances/InstanceN.txt` and
/// `rosters/InstanceN.COST.csv`, and are skipped where the variable is not set.
enum PublishedFiles {
  static let skipped = "MERIDIAN_NRP names no folder of public instances"

  /// The folder; nil where the variable is not set.
  static let folder = ProcessInfo.processInfo.environment["MERIDIAN_NRP"]

  /// A published roster.
  struct Roster: CustomTestStringConvertible {
    /// The name of its instance.
    let instance: String
    /// The cost that its name states.
    let cost: Int
    var testDescription: String { "\(instance).\(cost)" }
  }

  /// The published rosters, by name; none where there is no folder.
  static let rosters: [Roster] = {
    guard let folder else { return [] }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder + "/rosters")) ?? []
    return names.sorted().compactMap { name in
      let parts = name.split(separator: ".")
      guard parts.count == 3, parts[2] == "csv", let cost = Int(parts[1]) else { return nil }
      return Roster(instance: String(parts[0]), cost: cost)
    }
  }()

  static func instanceText(_ name: String) throws -> String {
    try String(contentsOfFile: (folder ?? "") + "/instances/\(name).txt", encoding: .utf8)
  }

  static func text(of roster: Roster) throws -> String {
    let name = "\(roster.instance).\(roster.cost).csv"
    return try String(contentsOfFile: (folder ?? "") + "/rosters/" + name, encoding: .utf8)
  }
}
