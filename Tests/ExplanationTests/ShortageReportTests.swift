import CivilTime
import Testing
import Workforce

@testable import Explanation

/// What nobody can cover, and why.
struct ShortageReportTests {
  @Test func `a language that nobody speaks is named`() throws {
    let sketch = ExplainSketch(
      need: [("de", 9..<11, 2)],
      queues: ["en", "de"],
      people: [.init(id: "ana")]
    )
    let report = try #require(try ShortageReport(of: sketch.instance))
    #expect(report.uncoverable.count == 7)
    let span = try #require(report.uncoverable.first)
    #expect(span.lackOfSkill == "nobody speaks de")
    #expect(span.needed == 2...2)
    #expect(span.possible == 0)
    #expect(span.missingHours == 4)
    #expect("\(span.range.lowerBound)" == "2027-03-08T09:00Z")
    #expect("\(span.range.upperBound)" == "2027-03-08T11:00Z")
  }

  @Test func `a stop leaves the hours to the contracts, and an early one says nothing`() throws {
    let sketch = ExplainSketch(
      need: [("en", 8..<16, 5)],
      people: [.init(id: "ana", hours: 0...24), .init(id: "ben", hours: 0...24)]
    )
    let nothing = try ShortageReport(of: sketch.instance, shouldStop: { true })
    #expect(nothing == nil)
    var questions = 0
    let early = try ShortageReport(
      of: sketch.instance,
      shouldStop: {
        questions += 1
        return questions > 2
      }
    )
    let stopped = try #require(early)
    let whole = try #require(try ShortageReport(of: sketch.instance))
    #expect(stopped.isRough)
    #expect(!whole.isRough)
    #expect(stopped.workableHours == 48)
    #expect(whole.workableHours <= stopped.workableHours)
    #expect(stopped.uncoverable == whole.uncoverable)
  }

  @Test func `a level that nobody has is named with those who speak the language`() throws {
    var sketch = ExplainSketch(need: [("en", 9..<10, 1)], people: [.init(id: "ana")])
    sketch.people[0].level = .a2
    let span = try #require(try ShortageReport(of: sketch.instance)?.uncoverable.first)
    #expect(span.lackOfSkill == "of the 1 who speak en, nobody at B2 or better")
  }

  @Test func `leave, availability, rest and starts are told with the people`() throws {
    var sketch = ExplainSketch(
      need: [("en", 9..<10, 4)],
      people: ["ana", "ben", "cid", "dee", "eva"].map { .init(id: $0) }
    )
    sketch.people[0].leave = [("2027-03-08", "2027-03-08", 0)]
    sketch.people[1].available = "tue-sun 00:00-24:00"
    sketch.people[2].patterns = [ExplainSketch.pattern("late", from: 14, hours: 8)]
    sketch.people[4].patterns = [ExplainSketch.pattern("early", from: 6, hours: 4)]
    sketch.history = [("eva", "2027-03-07 20:00", 8)]
    let span = try #require(try ShortageReport(of: sketch.instance)?.uncoverable.first)
    #expect("\(span.range.lowerBound)" == "2027-03-08T09:00Z")
    #expect(span.possible == 1)
    #expect(span.missingHours == 3)
    #expect(
      span.absences.map { "\($0.reason.text($0.agents.count)): \($0.agents.map(\.text))" } == [
        "1 on leave: [\"ana\"]", "1 outside the hours of availability: [\"ben\"]",
        "1 resting after the last roster: [\"eva\"]",
        "1 without a shift at that time: [\"cid\"]",
      ]
    )
  }

  @Test func `seats bound how many can be there, people at home take none`() throws {
    var sketch = ExplainSketch(
      seats: 1,
      need: [("en", 9..<10, 3)],
      people: ["ana", "ben", "cid"].map { .init(id: $0) }
    )
    sketch.people[2].homeDays = .always
    let span = try #require(try ShortageReport(of: sketch.instance)?.uncoverable.first)
    #expect(span.possible == 2)
    #expect(
      span.fullSites == [UncoverableSpan.FullSite(location: "site", seats: 1, people: 2)]
    )
  }

  @Test func `a break that always lies in an interval leaves nobody there`() throws {
    let pattern = ShiftPattern(
      id: "day",
      lengthsMinutes: [540],
      earliestStart: TimeOfDay(minutes: 480) ?? .startOfDay,
      latestStart: TimeOfDay(minutes: 480) ?? .startOfDay,
      startStepMinutes: 60,
      breaks: [
        BreakRule(
          kind: .meal,
          minutes: 60,
          isPaid: false,
          earliestStartMinutes: 240,
          latestStartMinutes: 240
        )
      ]
    )
    let sketch = ExplainSketch(
      need: [("en", 12..<13, 1)],
      people: [.init(id: "ana", patterns: [pattern])]
    )
    let span = try #require(try ShortageReport(of: sketch.instance)?.uncoverable.first)
    #expect(span.absences.map(\.reason) == [.onBreak])
  }

  @Test func `hours that are used up are told of the queues that share the people`() throws {
    let sketch = ExplainSketch(
      need: [("en", 8..<16, 1), ("de", 8..<16, 1)],
      queues: ["en", "de"],
      people: [
        .init(id: "ana", hours: 0...24, languages: ["de"]),
        .init(id: "ben", hours: 0...60, languages: ["en"]),
      ]
    )
    let report = try #require(try ShortageReport(of: sketch.instance))
    #expect(report.uncoverable.isEmpty)
    let short = try #require(report.hours.first)
    #expect(report.hours.count == 2)
    #expect(short.queues == ["acme-en"])
    // Six days of eight hours at most, of the seven dates.
    #expect(short.neededHours == 56)
    #expect(short.workableHours == 48)
    #expect(report.hours[1].agents == ["ana"])
    #expect(report.hours[1].missingHours == 32)
  }

  @Test func `the tightest hours are those with fewest people to spare`() throws {
    let sketch = ExplainSketch(
      need: [("en", 9..<10, 1), ("en", 12..<13, 1)],
      people: [
        .init(id: "ana"),
        .init(id: "ben", patterns: [ExplainSketch.pattern("a", from: 9, hours: 3)]),
      ]
    )
    let report = try #require(try ShortageReport(of: sketch.instance))
    #expect(!report.isShort)
    let spot = try #require(report.tightest.first)
    #expect(spot.spare == 0)
    #expect("\(spot.range.lowerBound)" == "2027-03-08T12:00Z")
  }

  @Test func `a hard minimum of heads that nobody can keep is a contradiction`() throws {
    var sketch = ExplainSketch(people: [.init(id: "ana")])
    sketch.minimumHeads = MinimumHeads(2)
    let explanation = try InstanceExplanation(of: sketch.instance)
    #expect(explanation.isContradictory)
    let shortage = try #require(explanation.shortage)
    #expect(!shortage.uncoverable.contains { !$0.breaksMinimum })
    #expect(shortage.uncoverable.allSatisfy { $0.needed == 2...2 })
    let minimum = try #require(shortage.minimums.first)
    #expect(shortage.minimums.count == 1)
    #expect(minimum.heads == 2)
    // At night nobody can be there.
    #expect(minimum.possible == 0)
    #expect(minimum.ranges == [try sketch.instance.requirement.grid.range])
  }

  @Test func `a minimum that people could keep at all times but one is offered with what they can`()
    throws
  {
    let patterns = (0..<3).map { ExplainSketch.pattern("p\($0)", from: 8 * $0, hours: 8) }
    var sketch = ExplainSketch(
      people: ["ana", "ben", "cid"].map { .init(id: $0, patterns: patterns) }
    )
    sketch.people[2].leave = [("2027-03-10", "2027-03-10", 0)]
    sketch.minimumHeads = MinimumHeads(3)
    let shortage = try #require(try ShortageReport(of: sketch.instance))
    let minimum = try #require(shortage.minimums.first)
    #expect(minimum.possible == 2)
    #expect(minimum.ranges.count == 1)
    // The scarcest hours are told against the minimum, though nothing else is needed.
    #expect(shortage.tightest.first?.needed == 3)
    #expect(shortage.tightest.first?.spare == -1)
  }

  @Test func `shifts for which there are too few people are named`() throws {
    let sketch = ExplainSketch(people: [.init(id: "ana")], cover: [("day", 3)])
    let short = try #require(try ShortageReport(of: sketch.instance)?.shifts.first)
    #expect(short.possible == 1)
    #expect(short.cover.heads == 3)
  }
}
