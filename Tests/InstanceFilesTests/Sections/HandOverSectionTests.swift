import CivilTime
import Testing
import Workforce

struct HandOverSectionTests {
  private func sample(_ keys: String) -> Sample {
    Sample(yaml: "prices:\n", "hand_overs: [{\(keys)}]\n\nprices:\n")
  }

  @Test func `an overlap of two sites is read`() throws {
    let keys = "id: evening, locations: [manila, krakow], from: \"21:00\", to: \"21:30\""
    let plain = try sample(keys).instance.handOvers
    #expect(plain.map(\.id) == ["evening"])
    #expect(plain.first?.locations.map(\.id) == ["manila", "krakow"])
    #expect(plain.first?.window == DailyWindow(parsing: "21:00-21:30"))
    #expect(plain.first?.weekdays == Set(Weekday.allCases))
    #expect(plain.first?.heads == 1)
    #expect(plain.first?.enforcement == .hard)
    let rich = try sample(keys + ", days: mon-fri, heads: 2, price: 30, client: lindenhof").instance
    #expect(rich.handOvers.first?.weekdays == [.monday, .tuesday, .wednesday, .thursday, .friday])
    #expect(rich.handOvers.first?.heads == 2)
    #expect(rich.handOvers.first?.enforcement == .priced(30))
    #expect(rich.handOvers.first?.client == "lindenhof")
  }

  @Test(
    arguments: [
      (
        "locations: [manila], from: \"21:00\", to: \"22:00\"",
        "instance.yaml:13:34: hand_overs[x].locations[1]: expected a list of two locations or more, "
          + "not 'manila'"
      ),
      (
        "locations: [manila, krakov], from: \"21:00\", to: \"22:00\"",
        "instance.yaml:13:42: hand_overs[x].locations[2]: unknown location 'krakov': did you mean "
          + "'krakow'?"
      ),
      (
        "locations: [manila, manila], from: \"21:00\", to: \"22:00\"",
        "instance.yaml:13:42: hand_overs[x].locations[2]: location 'manila' was already given"
      ),
      (
        "locations: [manila, krakow], from: \"21:00\", to: \"21:00\"",
        "instance.yaml:13:70: hand_overs[x].to: the end 21:00 is not after the start 21:00"
      ),
      (
        "locations: [manila, krakow], from: \"21:00\", to: \"22:00\", heads: 0",
        "instance.yaml:13:86: hand_overs[x].heads: expected a whole number from 1 to 1000, not '0'"
      ),
    ]
  )
  func `a wrong overlap is named with what was expected`(_ keys: String, _ error: String) throws {
    #expect(try sample("id: x, \(keys)").errors == [error])
  }

  @Test func `more people than a site has are an error where the rule is hard`() throws {
    let keys = "id: x, locations: [manila, krakow], from: \"21:00\", to: \"22:00\", heads: 4"
    #expect(
      try sample(keys).errors == [
        "instance.yaml:13:14: hand_overs[x]: the hand-over 'x' asks for 4 people of location "
          + "'manila', and 3 can take part",
        "instance.yaml:13:14: hand_overs[x]: the hand-over 'x' asks for 4 people of location "
          + "'krakow', and 3 can take part",
      ]
    )
    #expect(try sample(keys + ", price: 5").errors == [])
    #expect(try sample(keys + ", price: 5").warnings.count == 2)
  }
}
