import Testing

struct RulesCheckTests {
  private func sample(contract rules: String) -> Sample {
    var sample = Sample(yaml: "hourly_cost: 13.00", "rules: {consecutive_days: 3}")
    let old = "weekly_hours: {min: \"24:00\", max: \"40:00\"}"
    sample.replace(old, "\(old)\n    rules: {consecutive_days: {\(rules)}}", in: "instance.yaml")
    return sample
  }

  @Test func `rules of site and contract that contradict each other are named once`() throws {
    #expect(
      try sample(contract: "fewest: 4").errors == [
        """
        agents.csv:5: the rules of location 'krakow' and contract 'part-time' together ask for at \
        least 4 days in a row and allow 3
        """
      ]
    )
  }

  @Test(arguments: ["fewest: 3", "fewest: 4, most: 5"])
  func `rules that hold together are taken`(_ rules: String) throws {
    #expect(try sample(contract: rules).errors.isEmpty)
  }
}
