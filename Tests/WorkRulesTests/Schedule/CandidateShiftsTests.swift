import CivilTime
import Testing
import WorkRules
import Workforce

/// What an agent's contract has on a date.
struct CandidateShiftsTests {
  private func agent(_ pattern: ShiftPattern) throws -> Agent {
    Agent(
      id: "ana",
      name: "",
      location: Location(id: "site", name: "", zone: try ZoneDatabase().zone("Europe/Berlin")),
      contract: Contract(
        id: "contract",
        weeklyPaidMinutes: 0...2_400,
        daysPerWeek: 0...5,
        shiftPatterns: [pattern]
      ),
      languages: [:]
    )
  }

  private func pattern(
    to latest: Int = 480,
    weekdays: Set<Weekday> = Set(Weekday.allCases),
    breaks: [BreakRule] = [],
    split: ShiftSplit? = nil
  ) -> ShiftPattern {
    ShiftPattern(
      id: "day",
      lengthsMinutes: [480],
      earliestStart: TimeOfDay(minutes: 480) ?? .startOfDay,
      latestStart: TimeOfDay(minutes: latest) ?? .startOfDay,
      startStepMinutes: 30,
      weekdays: weekdays,
      breaks: breaks,
      split: split
    )
  }

  @Test func `every start is a shift, on the weekdays of the pattern alone`() throws {
    let agent = try agent(pattern(to: 540, weekdays: [.monday]))
    let monday = try #require(LocalDate(iso: "2027-03-01"))
    #expect(agent.candidateShifts(on: monday).count == 3)
    #expect(agent.candidateShifts(on: monday.adding(days: 1)).isEmpty)
    #expect(agent.candidateShifts(on: monday.adding(days: 1), onAnyWeekday: true).count == 3)
  }

  @Test func `breaks begin where their windows open`() throws {
    let meal = BreakRule(
      kind: .meal,
      minutes: 60,
      isPaid: false,
      earliestStartMinutes: 180,
      latestStartMinutes: 300
    )
    let agent = try agent(pattern(breaks: [meal]))
    let date = try #require(LocalDate(iso: "2027-03-01"))
    let shift = try #require(agent.candidateShifts(on: date).first)
    #expect(shift.activities.map(\.range.minutes) == [180, 60, 240])
    #expect(shift.paidMinutes == 420)
    #expect(shift.parts == [shift])
  }

  @Test func `a split shift is one to rules and two in rosters`() throws {
    let split = ShiftSplit(firstMinutes: [240], gapMinutes: [120, 180])
    let agent = try agent(pattern(split: split))
    let date = try #require(LocalDate(iso: "2027-03-01"))
    let candidates = agent.candidates(on: date)
    #expect(candidates.map(\.shift.range.minutes) == [600, 660])
    #expect(candidates.map(\.shift.paidMinutes) == [480, 480])
    #expect(candidates[0].pauses.map(\.minutes) == [120])
    let parts = candidates[0].shift.parts
    #expect(parts.map(\.range.minutes) == [240, 240])
    #expect(parts.map(\.ordinal) == [0, 1])
  }

  @Test func `two starts that a change of the clock makes the same are one shift`() throws {
    // In the night of 28 March 2027 Berlin's clock goes from 02:00 to 03:00.
    let pattern = ShiftPattern(
      id: "night",
      lengthsMinutes: [240],
      earliestStart: TimeOfDay(minutes: 120) ?? .startOfDay,
      latestStart: TimeOfDay(minutes: 180) ?? .startOfDay,
      startStepMinutes: 60
    )
    let date = try #require(LocalDate(iso: "2027-03-28"))
    #expect(try agent(pattern).candidateShifts(on: date).count == 1)
  }
}
