import Foundation
import TestFolders
import Testing

struct NewAndCheckTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `a new instance is without errors and solves`() throws {
    let instance = folder.path("week")
    let new = try Program.run("new", instance)
    #expect(new.exitCode == 0, "\(new.errors)")
    let check = try Program.run("check", instance)
    #expect(check.exitCode == 0, "\(check.errors)")
    #expect(check.errors.isEmpty)
    let solve = try Program.run(
      "solve",
      instance,
      "--output",
      folder.path("out"),
      "--quiet",
      "--time-limit",
      "5"
    )
    #expect(solve.exitCode == 0, "\(solve.errors)")
    #expect(try WrittenRoster(folder: folder.path("out")).shifts.isEmpty == false)
  }

  @Test func `a generated instance is without errors, and not written over other things`() throws {
    let instance = folder.path("week")
    let run = try Program.run("generate", instance, "--agents", "60", "--interval", "30")
    #expect(run.exitCode == 0, "\(run.errors)")
    let check = try Program.run("check", instance)
    #expect(check.exitCode == 0, "\(check.errors)")
    #expect(check.errors.isEmpty)
    #expect(try Program.run("generate", instance, "--agents", "60").exitCode == 2)
  }

  @Test func `a new instance is not written over other things`() throws {
    try folder.write("mine", to: "week/agents.csv")
    let run = try Program.run("new", folder.path("week"))
    #expect(run.exitCode == 2)
    #expect(try folder.files(in: "week") == ["agents.csv": Data("mine".utf8)])
  }

  @Test(arguments: [
    "quickstart", "follow-the-sun", "aurora", "spring-forward", "fall-back", "overnight",
    "contradiction", "aurora-presets", "harbour", "mixed-work",
  ])
  func `a shipped instance has no errors`(name: String) throws {
    let run = try Program.run("check", Program.instance(name))
    #expect(run.exitCode == 0, "\(run.errors)")
    #expect(!run.output.isEmpty)
  }

  @Test func `a check says how many hours nobody can cover, as an explanation does`() throws {
    try folder.write(Self.twoPeople, to: "two/instance.yaml")
    try folder.write(
      "id,location,contract,languages\nanna,oslo,full,no:C1\nber,oslo,full,no:C1\n",
      to: "two/agents.csv"
    )
    try folder.write(
      "agent,first_day,last_day,kind\nanna,2027-03-09,2027-03-11,leave\n",
      to: "two/time_off.csv"
    )
    let check = try Program.run("check", folder.path("two"))
    #expect(check.exitCode == 0)
    #expect(check.output.contains("No roster can cover these 144.00 h:\n"), "\(check.output)")
    #expect(
      check.words.contains(
        "fjord-no, 144.00 h: 5 needed, at most 2 possible, Mon 2027-03-08 08:00 to 16:00 "
          + "Europe/Oslo and 4 more spans "
      )
    )
    #expect(
      check.output.contains(
        """
        anna:
          contract full: at least 40:00 h a week, 8:00 h a day
          on leave 3 days (2027-03-09 to 2027-03-11) (time_off.csv:2)
          => 32:00 h is the most that can be worked
          would do: at least 32:00 h a week
                or: no leave on 2027-03-09
                or: leave on 2027-03-09 to 2027-03-11 lowering the least hours by 8:00 h
                  a day
                or: leave on 2027-03-09 to 2027-03-11 credited with 8:00 h a day
        """
      )
    )
    let explain = try Program.run("explain", folder.path("two"))
    #expect(explain.exitCode == 3)
    #expect(explain.output.contains("No roster can cover these 144.00 h:\n"))
    let solve = try Program.run("solve", folder.path("two"), "--dry-run", "--quiet")
    #expect(solve.exitCode == 3)
    #expect(solve.errors.contains("32:00 h is the most that can be worked"))
  }

  /// Two people for a need of five.
  private static let twoPeople = """
    name: Two
    horizon: {first_date: 2027-03-08, days: 7, interval: 30, reporting_zone: Europe/Oslo}
    languages: {no: Norsk}
    locations: [{id: oslo, zone: Europe/Oslo}]
    clients: [{id: fjord, zone: Europe/Oslo, hours: mon-fri 08:00-16:00}]
    queues: [{id: fjord-no, client: fjord, language: no, heads: 5}]
    contracts:
      - id: full
        weekly_hours: {min: 40:00, max: 40:00}
        shifts: [{id: day, lengths: [8:00], starts: {at: 08:00}}]

    """

  @Test func `all errors are reported at once, each on a line with its place`() throws {
    let instance = folder.path("week")
    for (name, bytes) in try TemporaryFolder.files(in: Program.instance("quickstart")) {
      var text = String(decoding: bytes, as: UTF8.self)
      text = text.replacingOccurrences(of: "location: manila", with: "location: manilla")
      text = text.replacingOccurrences(of: ",krakow,krakow-40", with: ",krakov,krakow-40")
      try folder.write(text, to: "week/" + name)
    }
    let run = try Program.run("check", instance)
    #expect(run.exitCode == 2)
    let lines = run.errors.split(separator: "\n")
    #expect(lines.count { $0.contains("unknown location 'krakov': did you mean 'krakow'?") } == 4)
    #expect(run.output.isEmpty)
  }

  @Test func `a solve of an instance with errors says the same and writes nothing`() throws {
    try folder.write("name: x\n", to: "week/instance.yaml")
    let check = try Program.run("check", folder.path("week"))
    let solve = try Program.run("solve", folder.path("week"), "--output", folder.path("out"))
    #expect(solve.exitCode == 2)
    #expect(solve.errors == check.errors)
    #expect(!FileManager.default.fileExists(atPath: folder.path("out")))
  }

  @Test func `zone data that is not there is 2`() throws {
    let run = try Program.run("check", Program.instance("quickstart"), "--tzdata", folder.path)
    #expect(run.exitCode == 2)
    #expect(run.errors.hasPrefix("No time-zone data in '\(folder.path)'"))
  }
}
