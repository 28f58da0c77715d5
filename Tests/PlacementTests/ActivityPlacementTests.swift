import CivilTime
import Placement
import Testing
import Workforce

struct ActivityPlacementTests {
  private func shift(_ agent: Identifier<Agent>, _ hour: Int) -> BareShift {
    PlacementSketch.shift(agent, hour)
  }

  @Test(arguments: [
    (11, "8 en, 11 meal, 12 en"), (12, "8 en, 12 meal, 13 en"), (13, "8 en, 13 meal, 14 en"),
  ])
  func `a meal lies where nobody is needed`(hour: Int, words: String) throws {
    let sketch = PlacementSketch(need: [(0, 8..<hour, 1), (0, hour + 1..<16, 1)])
    #expect(try sketch.placed([shift("ben", 8)]) == ["ben": words])
  }

  @Test func `two who are enough for one head eat one after the other`() throws {
    let sketch = PlacementSketch(need: [(0, 8..<16, 1), (1, 8..<11, 1), (1, 14..<16, 1)])
    let placed = try sketch.placed([shift("ana", 8), shift("ben", 8)])
    let instance = try sketch.instance()
    let roster = ActivityPlacement(instance: instance).shifts([shift("ana", 8), shift("ben", 8)])
    let english = roster.flatMap(\.activities).filter { $0.queue == "en" }
    #expect(english.reduce(0) { $0 + $1.range.minutes } == 8 * 60, "\(placed)")
  }

  @Test func `those who serve two queues go where the others cannot`() throws {
    let sketch = PlacementSketch(need: [(0, 8..<16, 1), (1, 8..<16, 1)], breaks: [])
    #expect(
      try sketch.placed([shift("ana", 8), shift("ben", 8)]) == ["ana": "8 de", "ben": "8 en"]
    )
    #expect(
      try sketch.placed([shift("ana", 8), shift("eva", 8)]) == ["ana": "8 en", "eva": "8 de"]
    )
  }

  @Test(arguments: ["en", "de"])
  func `of queues that are worth the same, the one that the shift names is served`(
    queue: Identifier<Queue>
  ) throws {
    let sketch = PlacementSketch(need: [(0, 8..<16, 2), (1, 8..<16, 2)], breaks: [])
    let shifts = [
      PlacementSketch.shift("ana", 8, queues: [queue]), shift("ben", 8), shift("eva", 8),
    ]
    #expect(try sketch.placed(shifts)["ana"] == "8 \(queue)")
  }

  @Test func `somebody is idle where nothing is needed, and outside the grid`() throws {
    let sketch = PlacementSketch(need: [(0, 20..<24, 1)], breaks: [])
    #expect(try sketch.placed([shift("ben", 18)]) == ["ben": "18 idle, 20 en, 24 idle"])
  }

  @Test func `jobs are done in idle time between release and deadline`() throws {
    let sketch = PlacementSketch(
      need: [(0, 8..<10, 1)],
      breaks: [],
      jobs: { queues in
        [
          Job(
            id: "papers",
            queue: queues[0],
            window: PlacementSketch.moment(9)..<PlacementSketch.moment(14),
            minutes: 120,
            hourPrice: 20
          )
        ]
      }
    )
    let placed = try sketch.placed([shift("ben", 8)])
    #expect(placed == ["ben": "8 en, 10 papers, 12 idle"])
  }

  @Test func `a training is held once, beside the meal, where least is lost`() throws {
    let training = Session(
      id: "course",
      minutes: 60,
      starts: (8..<16).map(PlacementSketch.moment)
    )
    let sketch = PlacementSketch(
      need: [(0, 8..<12, 1), (0, 13..<15, 1)],
      sessions: ["ben": [training]]
    )
    #expect(
      try sketch.placed([shift("ben", 8)]) == ["ben": "8 en, 12 meal, 13 en, 15 course"]
    )
  }

  @Test func `a meeting is held together, at a moment at which all can`() throws {
    let meeting = Session(
      id: "huddle",
      minutes: 60,
      starts: (6..<18).map(PlacementSketch.moment),
      isTogether: true
    )
    let sketch = PlacementSketch(
      need: [(0, 6..<18, 1)],
      sessions: ["ana": [meeting], "ben": [meeting]]
    )
    let placed = try sketch.placed([shift("ana", 6), shift("ben", 10)])
    let starts = placed.values.compactMap { words in
      words.split(separator: ", ").first { $0.hasSuffix(" huddle") }
    }
    #expect(starts.count == 2)
    #expect(Set(starts).count == 1)
  }

  @Test func `no stretch is longer than the rule allows, whatever is needed`() throws {
    var rules = RuleSet.none
    rules.longestStretch = Limit(4 * 60)
    let wide = BreakRule(
      kind: .meal,
      minutes: 60,
      isPaid: false,
      earliestStartMinutes: 60,
      latestStartMinutes: 360
    )
    let sketch = PlacementSketch(need: [(0, 9..<14, 1)], breaks: [wide], rules: rules)
    let words = try #require(try sketch.placed([shift("ben", 8)])["ben"])
    #expect(words.contains("11 meal") || words.contains("12 meal"), "\(words)")
  }

  @Test func `a short pause is no meal where the rule asks for one`() throws {
    var rules = RuleSet.none
    rules.longestStretch = Limit(5 * 60)
    rules.longestStretchBreakMinutes = 60
    let pause = BreakRule(
      kind: .short,
      minutes: 30,
      isPaid: true,
      earliestStartMinutes: 60,
      latestStartMinutes: 60
    )
    let meal = BreakRule(
      kind: .meal,
      minutes: 60,
      isPaid: false,
      earliestStartMinutes: 120,
      latestStartMinutes: 360
    )
    let sketch = PlacementSketch(need: [(0, 9..<13, 1)], breaks: [pause, meal], rules: rules)
    let instance = try sketch.instance()
    let shifts = ActivityPlacement(instance: instance).shifts([shift("ben", 8)])
    let start = shifts[0].activities.first { $0.kind == .rest(.meal, isPaid: false) }?.range
    let offset = start.map { $0.lowerBound.minutes(since: PlacementSketch.moment(8)) }
    // Later is as good for the need, and too late for the stretch.
    #expect(offset == 300)
  }

  @Test func `the fewest heads of a queue come before dearer need`() throws {
    let sketch = PlacementSketch(
      need: [(0, 8..<16, 1)],
      breaks: [],
      minimumHeads: MinimumHeads(1, enforcement: .priced(1000))
    )
    let instance = try sketch.instance()
    let shifts = ActivityPlacement(instance: instance).shifts([shift("ana", 8)])
    #expect(shifts.map(PlacementSketch.words) == ["8 de"])
  }

  @Test(arguments: [(0, "8 idle"), (120, "8 idle, 11 meal, 13 idle")])
  func `other unpaid minutes than the contract's lie in the middle`(
    minutes: Int,
    words: String
  ) throws {
    let instance = try PlacementSketch().instance()
    let shifts = ActivityPlacement(instance: instance)
      .shifts([PlacementSketch.shift("ben", 8, unpaidMinutes: minutes)])
    #expect(shifts.map(PlacementSketch.words) == [words])
  }

  @Test func `shifts of people who are not in the instance are left out`() throws {
    let placement = ActivityPlacement(instance: try PlacementSketch().instance())
    #expect(placement.shifts([shift("zoe", 8)]).isEmpty)
    #expect(placement.shifts([]).isEmpty)
  }
}
