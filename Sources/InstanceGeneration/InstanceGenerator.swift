public import CivilTime

/// Writes instances of any size from a seed: an invented company with sites, clients and people.
///
/// The same settings and zone data give the same bytes.
public struct InstanceGenerator {
  private let settings: GenerationSettings
  private let zones: ZoneDatabase

  /// Makes a generator.
  public init(settings: GenerationSettings, zones: ZoneDatabase) {
    self.settings = settings
    self.zones = zones
  }

  /// The names and texts of the instance's files.
  ///
  /// - Throws: ``ZoneError`` when the zone data lack one of the company's zones.
  /// - Complexity: linear in agents times days.
  public func files() throws(ZoneError) -> [(name: String, text: String)] {
    let calendar = try CompanyCalendar(days: settings.days, zones: zones)
    var recruiting = Recruiting(settings: settings, calendar: calendar, numbers: numbers(1))
    let people = recruiting.people()
    var cover = ReferenceCover(settings: settings, calendar: calendar, numbers: numbers(2))
    for person in people { cover.add(person) }
    let demand = Demand(cover: cover.heads, calendar: calendar, numbers: numbers(3))
    return [
      ("instance.yaml", StructureText(settings: settings, people: people, demand: demand).text),
      ("agents.csv", AgentText(people: people).text),
      ("requirement.csv", RequirementText(demand: demand).text),
      ("time_off.csv", TimeOffText(people: people, firstDate: calendar.firstDate).text),
    ]
  }

  /// A row of numbers for each step, so that none depends on how many another draws.
  private func numbers(_ step: UInt64) -> DrawnNumbers {
    DrawnNumbers(seed: settings.seed &* 0x2545_F491_4F6C_DD1D &+ step)
  }
}
