import CivilTime
import Testing
import WorkRules
import Workforce

@Suite struct QualificationRuleTests {
  private let rule = "qualification"

  /// German at B2 for a client served from one place, with a role.
  private func sketch(level: LanguageLevel, roles: Set<String>) throws -> ScheduleSketch {
    let client = Client(
      id: "northwind",
      name: "Northwind",
      zone: try ZoneDatabase().zone("UTC"),
      workplaces: ["site"]
    )
    let queue = Queue(
      id: "northwind-de",
      client: client,
      language: Language("de"),
      roles: ["billing"],
      shortagePrices: [10]
    )
    return ScheduleSketch(languages: [Language("de"): level], roles: roles, queues: [queue])
  }

  private func serving(_ queue: Identifier<Queue>, _ sketch: ScheduleSketch) throws -> [Shift] {
    let range = try sketch.range("2027-03-01 22:00", minutes: 480)
    let activities = [Activity(kind: .serving(queue), range: range)]
    return [try sketch.shift("2027-03-01 22:00", minutes: 480, activities: activities)]
  }

  @Test(arguments: [LanguageLevel.b2, .c2])
  func `the queue's level or a higher one is allowed`(level: LanguageLevel) throws {
    let sketch = try sketch(level: level, roles: ["billing"])
    #expect(try sketch.sentences(of: rule, serving("northwind-de", sketch)).isEmpty)
  }

  @Test func `a lower level or a missing role is reported with what the queue asks for`() throws {
    for sketch in try [
      sketch(level: .b1, roles: ["billing"]),
      sketch(level: .c1, roles: []),
    ] {
      #expect(
        try sketch.sentences(of: rule, serving("northwind-de", sketch)) == [
          "ana on 2027-03-01: serves 'northwind-de' from 2027-03-01 22:00 to 2027-03-02 06:00;"
            + " allowed: agents with all of: de from B2; client northwind; voice; roles billing;"
            + " at site (qualification)"
        ]
      )
    }
  }

  @Test func `an agent who does not know the client may not serve it`() throws {
    var sketch = try sketch(level: .c1, roles: ["billing"])
    sketch.clients = ["contoso"]
    #expect(try sketch.sentences(of: rule, serving("northwind-de", sketch)).count == 1)
  }

  @Test func `a client whose work may be done elsewhere only is reported with its places`() throws {
    let client = Client(
      id: "northwind",
      name: "Northwind",
      zone: try ZoneDatabase().zone("UTC"),
      workplaces: ["elsewhere"]
    )
    let queue = Queue(
      id: "northwind-en",
      client: client,
      language: Language("en"),
      shortagePrices: [10]
    )
    let sketch = ScheduleSketch(queues: [queue])
    #expect(
      try sketch.sentences(of: rule, serving("northwind-en", sketch)) == [
        "ana on 2027-03-01: serves 'northwind-en' from 2027-03-01 22:00 to 2027-03-02 06:00;"
          + " allowed: agents with all of: en from B2; client northwind; voice; at elsewhere"
          + " (qualification)"
      ]
    )
  }

  @Test(arguments: [(Set([Queue.Channel.chat]), 1), (Set([Queue.Channel.chat, .voice]), 0)])
  func `a channel that the agent does not know is reported`(
    channels: Set<Queue.Channel>,
    count: Int
  ) throws {
    let client = Client(id: "northwind", name: "", zone: try ZoneDatabase().zone("UTC"))
    let queue = Queue(
      id: "northwind-en",
      client: client,
      language: Language("en"),
      shortagePrices: [10]
    )
    var sketch = ScheduleSketch(queues: [queue])
    sketch.channels = channels
    #expect(try sketch.sentences(of: rule, serving("northwind-en", sketch)).count == count)
  }

  @Test func `a queue that does not exist is reported`() throws {
    let sketch = try sketch(level: .c1, roles: ["billing"])
    #expect(
      try sketch.sentences(of: rule, serving("northwind-fr", sketch)) == [
        "ana on 2027-03-01: serves 'northwind-fr' from 2027-03-01 22:00 to 2027-03-02 06:00;"
          + " allowed: queues of the instance (qualification)"
      ]
    )
  }

  @Test func `idle time and breaks need no qualification`() throws {
    let sketch = try sketch(level: .a1, roles: [])
    let shift = try sketch.shift(
      "2027-03-01 08:00",
      minutes: 480,
      breaks: [BreakSketch(offset: 240)]
    )
    #expect(try sketch.sentences(of: rule, [shift]).isEmpty)
  }
}
