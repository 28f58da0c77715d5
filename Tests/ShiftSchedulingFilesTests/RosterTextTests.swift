import CivilTime
import ShiftSchedulingFiles
import Testing
import Workforce

struct RosterTextTests {
  private let scheduling: SchedulingInstance
  private let text = """
    Bob,-,-,-,E,-,-,-,-,-,-,-,-,-,-
    Ann,-,N,E,-,-,E,E,-,-,-,-,E,E,-

    """

  init() throws { scheduling = try SmallFile().read() }

  private func read(_ text: String) throws -> Roster {
    try RosterText(scheduling).roster(from: text, file: "r.csv")
  }

  private func problems(_ text: String) throws -> [String] {
    do {
      _ = try read(text)
      return []
    } catch let error as SchedulingFileError {
      return error.problems.map(\.description)
    }
  }

  @Test func `a roster read and written is the same text`() throws {
    #expect(try RosterText(scheduling).text(of: read(text)) == text)
    let windows = text.replacing("\n", with: "\r\n")
    #expect(try RosterText(scheduling).text(of: read(windows)) == text)
  }

  @Test func `a shift lies on its date with its length`() throws {
    let roster = try read(text)
    #expect(roster.shifts.count == 7)
    let night = try #require(roster.shifts(of: "Ann").first)
    #expect(night.pattern == "N")
    #expect("\(night.localDate)" == "2024-01-02")
    #expect("\(night.range.lowerBound)" == "2024-01-02T00:00Z")
    #expect(night.paidMinutes == 600)
  }

  @Test func `the order of the lines does not matter`() throws {
    let lines = text.split(separator: "\n").reversed().joined(separator: "\n")
    #expect(try read(lines) == read(text))
  }

  @Test func `all problems are told at once`() throws {
    let spoilt = """
      Eve,-,-,-,E,-,-,-,-,-,-,-,-,-,-
      Ann,-,N,Q,-,-,E,E,-,-,-,-,e,E,-
      Ann,-,-,-,-,-,-,-,-,-,-,-,-,-,-
      """
    #expect(
      try problems(spoilt) == [
        "r.csv: no line for the employee 'Bob'",
        "r.csv:1: unknown employee 'Eve'",
        "r.csv:2: day 2: unknown shift 'Q'",
        "r.csv:2: day 11: unknown shift 'e'",
        "r.csv:3: employee 'Ann' was already given in line 2",
      ]
    )
  }

  @Test func `a line has a field for every day`() throws {
    let short = text.replacing("Bob,-,", with: "Bob,")
    #expect(
      try problems(short) == ["r.csv:1: 14 fields, expected 15: an employee and 14 days"]
    )
  }

  @Test func `a day off is a dash, not an empty field`() throws {
    #expect(
      try problems(text.replacing("Bob,-,", with: "Bob,,")) == ["r.csv:1: day 0: unknown shift ''"]
    )
  }
}
