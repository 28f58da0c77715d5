import CivilTime
import RosterFiles
import Testing
import Workforce

struct ShiftEventTests {
  @Test func `the identifier of a shift stays when its times change`() {
    let early = calendar(of: [shift(from: "2027-03-13T14:00Z", minutes: 540)])
    let late = calendar(of: [shift(from: "2027-03-13T15:30Z", minutes: 300)])
    #expect(values(of: "UID", in: early) == ["2027-03-13-0-A001@roster.meridian.invalid"])
    #expect(values(of: "UID", in: late) == values(of: "UID", in: early))
    #expect(values(of: "DTSTART", in: late) == ["20270313T153000Z"])
  }

  @Test func `the identifiers of a split shift differ`() {
    let text = calendar(of: [
      shift(from: "2027-03-13T01:00Z", minutes: 240),
      shift(from: "2027-03-13T08:00Z", minutes: 240, ordinal: 1),
    ])
    #expect(
      values(of: "UID", in: text) == [
        "2027-03-13-0-A001@roster.meridian.invalid", "2027-03-13-1-A001@roster.meridian.invalid",
      ]
    )
  }

  @Test func `stamps and sequence come from the instance`() {
    let text = calendar(of: [shift(from: "2027-03-13T14:00Z", minutes: 540)], revision: 5)
    #expect(values(of: "DTSTAMP", in: text) == ["20270301T090000Z"])
    #expect(values(of: "SEQUENCE", in: text) == ["5"])
  }

  @Test func `the place is that of the date on which the shift starts`() {
    let shift = shift(from: "2027-03-13T14:00Z", minutes: 540)
    func places(_ homeDays: HomeDays) -> [String] {
      let agents = SmallWorld.agents.map {
        $0.id == "A001" ? SmallWorld.ana(homeDays: homeDays) : $0
      }
      return values(of: "LOCATION", in: calendar(of: [shift], agents: agents))
    }
    #expect(places(HomeDays(weekdays: [.saturday])) == ["At home (Manila)"])
    #expect(places(HomeDays(weekdays: [.sunday])) == ["Manila"])
    let date = SmallWorld.date("2027-03-13")
    #expect(places(HomeDays(weekdays: [.saturday], dates: [date: false])) == ["Manila"])
  }

  /// 01:30 occurs twice in New York on 7 November 2027: 05:30Z and 06:30Z.
  @Test(arguments: ["2027-11-07T05:30Z", "2027-11-07T06:30Z"])
  func `an end that the clock shows twice is written in UTC`(border: String) {
    let start = shift("N001", from: border, minutes: 480)
    let end = shift("N001", from: "2027-11-06T22:00Z", until: border)
    for shift in [start, end] {
      let text = calendar(of: [shift], agent: "N001", times: .zoned)
      #expect(!text.contains("DTSTART;TZID"))
      #expect(values(of: "DTSTART", in: text).last?.hasSuffix("Z") == true)
    }
  }

  @Test func `a shift across a change of the clock is zoned where its ends are not in doubt`() {
    let shift = shift("N001", from: "2027-11-07T02:00Z", minutes: 540)
    let text = calendar(of: [shift], agent: "N001", times: .zoned)
    #expect(text.contains("DTSTART;TZID=America/New_York:20271106T220000\r\n"))
    #expect(text.contains("DTEND;TZID=America/New_York:20271107T060000\r\n"))
  }

  @Test func `an agent's calendar holds no cost and nobody else`() {
    for file in SmallResult.output().files where file.path == "calendars/N002.ics" {
      for word in ["Ana", "Zoë", "A001", "N001", "21", "EUR"] where file.text.contains(word) {
        Issue.record("\(word) in \(file.path)")
      }
    }
  }

  private func shift(
    _ agent: Identifier<Agent> = "A001",
    from start: String,
    minutes: Int,
    ordinal: Int = 0
  ) -> Shift {
    SmallRoster.shift(
      agent,
      "2027-03-13",
      ordinal: ordinal,
      pattern: "day",
      from: start,
      [(.idle, minutes)]
    )
  }

  private func shift(_ agent: Identifier<Agent>, from start: String, until end: String) -> Shift {
    let minutes = SmallWorld.instant(end).minutes(since: SmallWorld.instant(start))
    return shift(agent, from: start, minutes: minutes)
  }

  private func calendar(
    of shifts: [Shift],
    agent: String = "A001",
    times: OutputOptions.CalendarTimes = .utc,
    revision: Int = 0,
    agents: [Agent] = SmallWorld.agents
  ) -> String {
    let result = RosterResult(
      status: .feasible,
      stopReason: .timeLimit,
      roster: Roster(shifts: shifts),
      objective: nil,
      lowerBound: nil,
      seed: 0,
      iterations: 0,
      phases: []
    )
    let output = RosterOutput(
      instance: SmallWorld.instance(revision: revision, agents: agents),
      result: result,
      audit: nil,
      options: OutputOptions(calendarTimes: times),
      version: "1",
      seconds: nil
    )
    return output.files.first { $0.path == "calendars/\(agent).ics" }?.text ?? ""
  }

  private func values(of property: String, in text: String) -> [String] {
    text.split(separator: "\r\n").filter { $0.hasPrefix(property + ":") }
      .map { String($0.dropFirst(property.count + 1)) }
  }
}
