import Foundation
import TestFolders
import Testing
import meridian

/// `meridian benchmark nrp` on a week of two people, written for these tests.
struct PublicBenchmarkTests {
  private let folder: TemporaryFolder
  private let file: String
  private let roster: String

  init() throws {
    folder = try TemporaryFolder()
    // Ann may not work on the weekend; so Bob does, who wants Sunday (day 6) off.
    let text = """
      SECTION_HORIZON
      7
      SECTION_SHIFTS
      D,480,
      SECTION_STAFF
      Ann,D=7,2400,960,5,2,2,0
      Bob,D=7,2400,960,5,2,2,1
      SECTION_SHIFT_ON_REQUESTS
      Ann,0,D,3
      SECTION_SHIFT_OFF_REQUESTS
      Bob,6,D,4
      SECTION_COVER
      \((0..<7).map { "\($0),D,1,10,1" }.joined(separator: "\n"))
      """
    file = try folder.write(text, to: "week.txt")
    roster = try folder.write("Ann,D,D,D,D,D,-,-\nBob,-,-,-,-,-,D,D\n", to: "best.csv")
  }

  private func score(_ roster: String, _ options: String...) throws -> Program.Outcome {
    try Program.run(["benchmark", "nrp", file, "--roster", roster] + options)
  }

  @Test func `a roster is scored by part`() throws {
    let run = try score(roster)
    #expect(run.exitCode == 0)
    #expect(run.errors == "")
    #expect(
      run.output == """
        Roster of  week
        Value      4 = cover 0 + requests 4
        Rules      all kept

        """
    )
  }

  @Test func `a roster that breaks rules is scored, and the exit code is 1`() throws {
    let altered = try folder.write("Ann,-,D,D,D,D,D,D\nBob,-,-,-,-,-,-,-\n", to: "a.csv")
    let run = try score(altered)
    #expect(run.exitCode == 1)
    #expect(
      run.output == """
        Roster of  week
        Value      13 = cover 10 + requests 3
        Rules      4 broken

        """
    )
    #expect(
      run.errors == """
        The roster breaks 4 rules:
          Ann: 48:00 h paid in the horizon; allowed: 16:00 h to 40:00 h (horizon-paid-hours)
          Ann: 1 weekend worked; allowed: at most 0 (most-weekends)
          Ann on 2024-01-07: 6 days worked in a row; allowed: at most 5 (most-consecutive-days)
          Bob: 0:00 h paid in the horizon; allowed: 16:00 h to 40:00 h (horizon-paid-hours)

        """
    )
  }

  @Test func `a score is one line of JSON`() throws {
    #expect(
      try score(roster, "--json").output
        == #"{"instance": "week", "value": 4, "cover": 0, "requests": 4, "broken_rules": []}"#
        + "\n"
    )
    let altered = try folder.write("Ann,D,D,D,D,D,-,-\nBob,-,-,-,-,-,-,D\n", to: "a.csv")
    #expect(
      try score(altered, "--json").output
        == #"{"instance": "week", "value": 14, "cover": 10, "requests": 4, "broken_rules": "#
        + #"["Bob: 8:00 h paid in the horizon; allowed: 16:00 h to 40:00 h (horizon-paid-hours)"]}"#
        + "\n"
    )
  }

  @Test func `a roster that cannot be read is 2, with all that is wrong`() throws {
    let broken = try folder.write("Ann,D,D\nEve,-,-,-,-,-,-,-\n", to: "broken.csv")
    let run = try score(broken)
    #expect(run.exitCode == 2)
    #expect(run.output == "")
    #expect(
      run.errors == """
        error: \(broken): no line for the employee 'Bob'
        error: \(broken):1: 3 fields, expected 8: an employee and 7 days
        error: \(broken):2: unknown employee 'Eve'

        """
    )
  }

  @Test func `instances that cannot be read are 2, with all that is wrong with any of them`() throws
  {
    let broken = try folder.write("SECTION_HORIZON\n-1\n", to: "broken.txt")
    let none = folder.path("none.txt")
    let run = try Program.run("benchmark", "nrp", broken, file, none)
    #expect(run.exitCode == 2)
    #expect(run.output == "")
    #expect(
      run.errors == """
        error: \(broken): SECTION_SHIFTS is missing or empty
        error: \(broken): SECTION_STAFF is missing or empty
        error: \(broken): SECTION_COVER is missing or empty
        error: \(broken):2: days: expected a whole number from 1 to 364, not '-1'
        Cannot read '\(none)': No such file or directory.

        """
    )
  }

  @Test(arguments: [
    ["benchmark", "nrp"], ["benchmark", "nrp", "a", "b", "--roster", "c"],
    ["benchmark", "nrp", "a", "--roster", "b", "--output", "c"],
    ["benchmark", "nrp", "a", "--time-limit", "0"],
  ])
  func `wrong usage is 64`(arguments: [String]) throws {
    #expect(try Program.run(arguments).exitCode == 64)
  }

  @Test func `an output folder with other things is refused before the search`() throws {
    try folder.write("mine", to: "out/notes.txt")
    let run = try Program.run("benchmark", "nrp", file, "--output", folder.path("out"))
    #expect(run.exitCode == 2)
    #expect(run.errors.contains("holds other things ('notes.txt')"))
  }

  @Test func `two files of one name cannot be written to one folder`() throws {
    let other = try folder.write(String(contentsOfFile: file, encoding: .utf8), to: "b/week.txt")
    let run = try Program.run("benchmark", "nrp", file, other, "--output", folder.path("out"))
    #expect(run.exitCode == 2)
    #expect(!FileManager.default.fileExists(atPath: folder.path("out")))
  }

  @Test(arguments: zip([607, 607.5, 0, 606.99996], ["607", "607.5", "0", "606.9999"]))
  func `bounds are rounded down`(number: Double, text: String) {
    #expect(SchedulingFigures.bound(number) == text)
  }

  @Test func `instances are called by their files without the ending`() {
    #expect(
      SchedulingNames.short(for: ["x/Instance1.txt", "Instance2", ".hidden", "a.b.txt"])
        == ["Instance1", "Instance2", ".hidden", "a.b"]
    )
  }
}
