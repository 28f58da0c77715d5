import CivilTime
import Testing
import Workforce

struct CoverTableTests {
  @Test func `an instance with a cover needs no queues, clients or languages`() throws {
    let instance = try Sample.shifts.instance
    #expect(instance.queues.isEmpty)
    #expect(instance.requirement.totalHours == 0)
    #expect(instance.shiftCover.count == 14 + 10)
    #expect(
      instance.shiftCover.first
        == ShiftCover(
          date: instance.horizon.firstDate,
          pattern: "early",
          heads: 1,
          missingPrice: 800
        )
    )
    #expect(instance.shiftCover[1].missingPrice == 1000)
  }

  @Test func `a row of a date stands in for the rows of its weekday`() throws {
    let sample = Sample.cover(
      """
      day,shift,location,team,heads,price_missing,price_surplus
      daily,early,krakow,red,2,50,5
      2027-03-03,early,krakow,red,4,60,
      2027-03-03,early,,,1,,

      """
    )
    let cover = try sample.instance.shiftCover
    let date = try #require(LocalDate(iso: "2027-03-03"))
    #expect(cover.count == 15)
    #expect(cover[0].surplusPrice == 5)
    #expect(cover.filter { $0.date == date }.map(\.heads) == [4, 1])
    #expect(cover.filter { $0.date == date }.map(\.team) == ["red", nil])
    #expect(cover.filter { $0.date == date }.map(\.location) == [Identifier("krakow"), nil])
  }

  @Test(
    arguments: [
      (
        "2027-03-15,early,,,1,,",
        "day: '2027-03-15' lies outside the horizon: expected a date from "
          + "2027-03-01 to 2027-03-14"
      ),
      (
        "mun,early,,,1,,",
        "day: expected weekdays such as mon, mon-fri, sat+sun or daily, not 'mun'"
      ),
      ("mon,erly,,,1,,", "shift: unknown shift 'erly': did you mean 'early'?"),
      (
        "mon,early,cracow,,1,,",
        "location: unknown location 'cracow': expected one of 'krakow', 'lublin'"
      ),
      ("mon,early,,rot,1,,", "team: unknown team 'rot': expected one of 'blue', 'red'"),
      ("mon,early,,,-1,,", "heads: expected a whole number from 0 to 100000, not '-1'"),
      ("mon,early,,,,,", "heads: is missing: expected a whole number"),
      (
        "mon,early,,,1,cheap,",
        "price_missing: expected a number from 0 to 1000000, such as 6.5, "
          + "not 'cheap'"
      ),
    ]
  )
  func `a wrong row is named with what was expected`(_ row: String, _ error: String) throws {
    let header = "day,shift,location,team,heads,price_missing,price_surplus"
    #expect(try Sample.cover("\(header)\n\(row)\n").errors == ["cover.csv:2: \(error)"])
  }

  @Test func `two rows of one kind for one date are an error`() throws {
    let sample = Sample.cover(
      "day,shift,heads\nmon-fri,early,1\nfri-sun,early,2\n2027-03-05,early,3\n2027-03-05,early,3\n"
    )
    #expect(
      try sample.errors == [
        "cover.csv:3: overlaps the row in line 2", "cover.csv:5: overlaps the row in line 4",
      ]
    )
  }

  @Test func `cover for a shift that nobody who counts has is a warning`() throws {
    let sample = Sample.cover("day,shift,location,heads\ndaily,late,lublin,1\n")
    #expect(
      try sample.warnings == [
        "cover.csv:2: shift: no agent who counts here has this shift in the contract"
      ]
    )
  }

  @Test func `without a cover, queues are needed`() throws {
    var sample = Sample.shifts
    sample.files["cover.csv"] = nil
    #expect(
      try sample.errors == [
        "instance.yaml:1:1: languages: is missing: expected codes and names of languages",
        "instance.yaml:1:1: clients: is missing: expected a list of clients",
        "instance.yaml:1:1: queues: is missing: expected a list of queues",
        "agents.csv:1: the column 'languages' is missing",
      ]
    )
  }

  @Test func `queues and a cover may stand side by side`() throws {
    var sample = Sample()
    sample.files["cover.csv"] = Array("day,shift,heads\nmon-fri,evening,2\n".utf8)
    let instance = try sample.instance
    #expect(instance.queues.count == 2)
    #expect(instance.shiftCover.count == 5)
  }
}
