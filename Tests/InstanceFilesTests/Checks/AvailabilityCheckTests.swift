import Testing

struct AvailabilityCheckTests {
  private static let text = """
    agents.csv:6: availability: no shift of contract 'part-time' lies within these hours on any \
    date of the horizon
    """

  @Test(arguments: ["mon-fri 08:00-10:00", "sat+sun 00:00-24:00", "closed"])
  func `hours that hold no shift are an error where the contract asks for work`(
    _ hours: String
  ) throws {
    let sample = Sample("agents.csv", "mon-fri 08:00-20:00", hours)
    #expect(try sample.errors == [Self.text])
  }

  @Test func `they are a warning where it does not`() throws {
    var sample = Sample("agents.csv", "mon-fri 08:00-20:00", "mon-fri 08:00-10:00")
    sample.replace(
      "{min: \"24:00\", max: \"40:00\"}",
      "{min: 0:00, max: 40:00}",
      in: "instance.yaml"
    )
    sample.replace("{min: 3, max: 5}", "{min: 0, max: 5}", in: "instance.yaml")
    #expect(try sample.errors == [])
    #expect(try sample.warnings == [Self.text])
  }

  @Test(arguments: ["mon 08:00-14:00", "mon-tue 13:00-19:00", "fri 07:00-13:00"])
  func `hours that just hold a shift are right`(_ hours: String) throws {
    #expect(try Sample("agents.csv", "mon-fri 08:00-20:00", hours).errors == [])
  }
}
