import Foundation
import TestFolders

/// An instance of one day, one queue and one agent, for tests of what is written around a roster.
enum TinyInstance {
  /// Writes it into a folder and returns the path.
  static func write(to folder: TemporaryFolder, name: String = "Tiny") throws -> String {
    try folder.write(structure.replacing("NAME", with: name), to: "tiny/instance.yaml")
    try folder.write(
      "id,name,team,location,contract,languages\nana,Ana,blue,site,full,en:C1\n",
      to: "tiny/agents.csv"
    )
    try folder.write(
      "queue,day,start,end,heads\nhelp-en,mon,09:00,17:00,2\n",
      to: "tiny/requirement.csv"
    )
    return folder.path("tiny")
  }

  private static let structure = """
    name: NAME
    revised: 2027-02-22T09:00Z
    horizon: {first_date: 2027-03-01, days: 1, interval: 60, reporting_zone: Europe/Berlin}
    languages: {en: English}
    locations:
      - {id: site, name: NAME, zone: Europe/Berlin}
    clients:
      - {id: help, name: NAME, zone: Europe/Berlin, hours: mon-sun 00:00-24:00}
    queues:
      - {id: help-en, client: help, channel: voice, language: en}
    contracts:
      - id: full
        weekly_hours: {min: "0:00", max: "40:00"}
        days_per_week: {min: 0, max: 5}
        shifts:
          - id: day
            lengths: ["8:00"]
            starts: {from: "08:00", to: "10:00", every: "1:00"}
    """
}
