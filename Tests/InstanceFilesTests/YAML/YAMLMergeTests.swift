import CivilTime
import InstanceFiles
import Testing
import Workforce

struct YAMLMergeTests {
  /// The template with another second client, which may merge the first, `*office`.
  private func sample(_ client: String) -> Sample {
    var sample = Sample(
      yaml: "  - id: northwind\n    name: Northwind Travel",
      "  - &office\n    id: northwind\n    priority: 3\n    name: Northwind Travel"
    )
    sample.replace(
      """
        - id: lindenhof
          name: Lindenhof Gardens
          zone: Europe/Berlin
          hours: mon-fri 09:00-17:00
      """,
      client,
      in: "instance.yaml"
    )
    return sample
  }

  @Test func `own keys hold before merged ones`() throws {
    let instance = try sample(
      """
        - <<: *office
          id: lindenhof
          hours: mon-fri 09:00-17:00
          zone: Europe/Berlin
      """
    ).instance
    #expect(instance.clients.map(\.id) == ["northwind", "lindenhof"])
    #expect(instance.clients.map(\.name) == ["Northwind Travel", "Northwind Travel"])
    #expect(instance.clients.map(\.priority) == [3, 3])
    #expect(instance.clients.map(\.zone.identifier) == ["America/New_York", "Europe/Berlin"])
  }

  @Test func `of several mappings the earlier holds, and chains are followed`() throws {
    let instance = try sample(
      """
        - id: lindenhof
          <<: [{<<: {name: Gardens}, zone: Europe/Berlin}, *office]
          hours: mon-fri 09:00-17:00
      """
    ).instance
    #expect(instance.clients[1].name == "Gardens")
    #expect(instance.clients[1].zone.identifier == "Europe/Berlin")
    #expect(instance.clients[1].priority == 3)
  }

  @Test func `a fault in a merged mapping is named where it is written`() throws {
    let text = """
        - id: lindenhof
          <<: {tone: Europe/Berlin,
               priority: x, zone: Europe/Berlin}
          hours: mon-fri 09:00-17:00
      """
    #expect(
      try sample(text).errors == [
        "instance.yaml:40:10: unknown key of clients[lindenhof] 'tone': did you mean 'zone'?",
        "instance.yaml:41:20: clients[lindenhof].priority: expected a number from 0.001 to 1000, "
          + "such as 6.5, not 'x'",
      ]
    )
  }

  @Test(
    arguments: [
      ("<<: office", "instance.yaml:40:9", "'office'"),
      ("<<: [*office, 5]", "instance.yaml:40:19", "'5'"),
    ]
  )
  func `nothing but mappings can be merged`(line: String, place: String, found: String) throws {
    let text = """
        - id: lindenhof
          \(line)
          zone: Europe/Berlin
          hours: mon-fri 09:00-17:00
      """
    #expect(
      try sample(text).errors == [
        "\(place): expected a mapping, or a list of mappings, under the key <<, found \(found)"
      ]
    )
  }

  @Test func `two merge keys are a key given twice, and one in quotes is a key like others`() throws
  {
    let twice = """
        - id: lindenhof
          <<: {zone: Europe/Berlin}
          <<: {priority: 2}
      """
    let errors = try sample(twice).errors
    #expect(errors.first == "instance.yaml:41:5: key '<<' was already given in line 40")
    let quoted = """
        - id: lindenhof
          "<<": {zone: Europe/Berlin}
          zone: Europe/Berlin
          hours: mon-fri 09:00-17:00
      """
    #expect(
      try sample(quoted).errors.first?.hasPrefix(
        "instance.yaml:40:5: unknown key of clients[lindenhof] '<<'"
      ) == true
    )
  }
}
