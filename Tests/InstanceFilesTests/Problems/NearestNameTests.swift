import Testing

struct NearestNameTests {
  @Test(
    arguments: [
      ("Manilla", "'Manilla': did you mean 'manila'?"),
      ("MANILA", "'MANILA': did you mean 'manila'?"),
      ("mnaila", "'mnaila': did you mean 'manila'?"),
      ("manil", "'manil': did you mean 'manila'?"),
      ("bogota", "'bogota': expected one of 'manila', 'krakow'"),
      ("m", "'m': expected one of 'manila', 'krakow'"),
    ]
  )
  func `the nearest name is offered where one is near`(_ name: String, _ text: String) throws {
    let sample = Sample(
      "agents.csv",
      "lindenhof,krakow,part-time,de:C2",
      "x,\(name),part-time,de:C2"
    )
    #expect(try sample.errors == ["agents.csv:7: location: unknown location \(text)"])
  }
}
