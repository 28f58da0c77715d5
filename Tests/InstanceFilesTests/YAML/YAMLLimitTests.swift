import CivilTime
import InstanceFiles
import Testing
import Workforce

struct YAMLLimitTests {
  @Test func `times, numbers and words stay the text they are`() throws {
    var sample = Sample(yaml: "from: \"19:00\", to: \"22:00\", every: \"0:30\"", "at: 22:00")
    sample.replace("name: Manila", "name: NO", in: "instance.yaml")
    sample.replace("currency: EUR", "currency: 0042", in: "instance.yaml")
    let instance = try #require(try sample.reading.instance)
    #expect(instance.contracts.first?.shiftPatterns.first?.earliestStart.minutes == 22 * 60)
    #expect(instance.locations.first?.name == "NO")
    #expect(instance.currency == "0042")
  }

  @Test func `an anchor can be used again`() throws {
    var sample = Sample(
      yaml: "hours: mon-fri 08:00-16:00",
      "hours: &office mon-fri 08:00-16:00"
    )
    sample.replace("hours: mon-fri 09:00-17:00", "hours: *office", in: "instance.yaml")
    #expect(try sample.errors == [])
  }

  @Test func `an anchor bomb is stopped`() throws {
    var lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    for level in 1...9 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      lines.append("a\(level): &a\(level) [\(aliases)]")
    }
    let errors = try Sample("instance.yaml", text: lines.joined(separator: "\n")).errors
    #expect(errors.first == "instance.yaml:1:19: more than 1000000 values, aliases followed")
  }

  @Test func `an anchor bomb in a key is stopped`() throws {
    var lines = ["a0: &a0 [x, x]"]
    for level in 1...60 { lines.append("a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]") }
    for key in ["? *a60\n: 1", "*a60 : 1", "[*a60]: 1", "{? *a60 : 1}: 2"] {
      let text = (lines + [key]).joined(separator: "\n")
      let errors = try Sample("instance.yaml", text: text).errors
      #expect(errors.first?.hasSuffix("an alias or a list cannot be a key") == true)
    }
  }

  @Test(arguments: [25, 400, 990, 5000, 200_000])
  func `deep nesting is an error`(_ depth: Int) throws {
    for (opening, closing) in [("[", "]"), ("{a: ", "}"), ("- ", ""), ("? ", "")] {
      let text =
        String(repeating: opening, count: depth) + "x"
        + String(repeating: closing, count: depth)
      let errors = try Sample("instance.yaml", text: text).errors
      #expect(errors.count == 1)
      #expect(errors.first?.hasPrefix("instance.yaml:1:") == true)
      #expect(errors.first?.hasSuffix("nested deeper than 24 levels") == true)
    }
  }

  @Test func `seven megabytes in one value are an error`() throws {
    let text = String(repeating: "x", count: 7 << 20)
    for value in [text, "\"\(text)\"", "'\(text)'"] {
      #expect(
        try Sample(yaml: "currency: EUR", "currency: \(value)").errors == [
          "instance.yaml:5:11: a value of 7340032 bytes: at most 65536 are read"
        ]
      )
    }
  }

  @Test func `a date given twice as a key hides no other error`() throws {
    var sample = Sample(
      yaml: "    hourly_cost: 13.00",
      """
          rules:
            daily_hours:
              most:
                2027-01-01: "8:00"
                2027-01-01: "9:00"
      """
    )
    sample.replace("days: 7", "days: 0", in: "instance.yaml")
    #expect(
      try sample.errors == [
        "instance.yaml:9:9: horizon.days: expected a whole number from 1 to 364, not '0'",
        "instance.yaml:34:11: key '2027-01-01' was already given in line 33",
      ]
    )
  }

  @Test func `keys given twice hide no other error`() throws {
    var sample = Sample(yaml: "currency: EUR", "currency: EUR\n\"currency\": USD")
    sample.replace(
      "    zone: Europe/Warsaw",
      "    zone: Mars\n    zone: Venus",
      in: "instance.yaml"
    )
    sample.replace("days: 7", "days: 0", in: "instance.yaml")
    #expect(
      try sample.errors == [
        "instance.yaml:6:1: key 'currency' was already given in line 5",
        "instance.yaml:10:9: horizon.days: expected a whole number from 1 to 364, not '0'",
        """
        instance.yaml:30:11: locations[krakow].zone: unknown time zone 'Mars': only some cities \
        have a zone of their own; expected the zone of the country or region, such as 'Asia/Manila' \
        for all of the Philippines (/usr/share/zoneinfo/zone.tab lists them by country)
        """,
        "instance.yaml:31:5: key 'zone' was already given in line 30",
      ]
    )
  }
}
