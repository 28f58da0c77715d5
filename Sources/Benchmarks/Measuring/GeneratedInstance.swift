import CivilTime
import InstanceFiles
import InstanceGeneration
import Workforce

extension InstanceSource {
  /// An instance as `meridian generate` makes it, with paid breaks at 15 minutes.
  ///
  /// - Throws: ``InstanceSourceError`` when the instance has errors; ``ZoneError``.
  static func generated(agents: Int, intervalMinutes: Int, seed: UInt64) throws -> Instance {
    let zones = try ZoneDatabase()
    let settings = GenerationSettings(
      agents: agents,
      intervalMinutes: intervalMinutes,
      seed: seed,
      hasShortBreaks: intervalMinutes == 15
    )
    let files = try InstanceGenerator(settings: settings, zones: zones).files()
    let reading = InstanceReader(zones: zones).read(
      InstanceFolder(
        files: Dictionary(files.map { ($0.name, Array($0.text.utf8)) }) { first, _ in first }
      )
    )
    guard let instance = reading.instance else {
      throw InstanceSourceError(
        folder: "generated, \(agents) agents",
        errors: reading.errors.map { "\($0)" }
      )
    }
    return instance
  }
}
