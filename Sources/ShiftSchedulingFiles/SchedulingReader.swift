public import CivilTime

/// Reads instances of the public shift scheduling format.
///
/// Source: T. Curtois and R. Qu, Computational results on new staff scheduling benchmark instances,
/// technical report, ASAP Research Group, University of Nottingham, 2014.
public struct SchedulingReader: Sendable {
  private let zone: Zone
  private let zoneDataVersion: String

  /// A reader; the format knows no zones, so that its days are those of UTC.
  ///
  /// - Throws: ``ZoneError`` when the zone data lacks UTC.
  public init(zones: ZoneDatabase) throws(ZoneError) {
    zone = try zones.zone("UTC")
    zoneDataVersion = zones.version
  }

  /// The instance of that name that a text holds, whose lines end with LF or CR LF; errors call the
  /// file as the caller does.
  ///
  /// - Throws: ``SchedulingFileError`` with everything that is wrong with the file.
  public func read(
    _ text: String,
    file: String,
    name: String
  ) throws(SchedulingFileError) -> SchedulingInstance {
    let reader = TableReader(text, file: file)
    try reader.log.throwIfAny()
    return SchedulingTranslation(
      tables: reader.tables,
      name: name,
      zone: zone,
      zoneDataVersion: zoneDataVersion
    ).instance
  }
}
