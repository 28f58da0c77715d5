import Testing
import Workforce

extension Sample {
  /// An instance that is planned in named shifts: no languages, clients or queues.
  static var shifts: Sample {
    var sample = Sample()
    sample.files = [
      "instance.yaml": Array(structure.utf8), "agents.csv": Array(agents.utf8),
      "cover.csv": Array("day,shift,heads\ndaily,early,1\nmon-fri,late,1\n".utf8),
    ]
    return sample
  }

  /// The same with other rows of cover.
  static func cover(_ text: String) -> Sample {
    var sample = shifts
    sample.files["cover.csv"] = Array(text.utf8)
    return sample
  }

  /// The same with wishes.
  static func requests(_ text: String) -> Sample {
    var sample = shifts
    sample.files["requests.csv"] = Array(text.utf8)
    return sample
  }

  private static let structure = """
    name: A ward
    horizon: {first_date: 2027-03-01, days: 14, interval: 60, reporting_zone: Europe/Warsaw}
    locations:
      - {id: krakow, zone: Europe/Warsaw}
      - {id: lublin, zone: Europe/Warsaw}
    contracts:
      - id: full
        horizon_hours: {min: "40:00", max: "80:00"}
        shifts:
          - {id: early, lengths: ["8:00"], starts: {at: "06:00"}}
          - {id: late, lengths: ["8:00", "10:00"], starts: {at: "14:00"}}
      - id: early-only
        horizon_hours: {min: "40:00", max: "80:00"}
        shifts:
          - {id: early, lengths: ["8:00"], starts: {at: "06:00"}}

    """

  private static let agents = """
    id,team,location,contract
    ann,red,krakow,full
    bob,blue,krakow,full
    cyd,,lublin,early-only

    """
}
