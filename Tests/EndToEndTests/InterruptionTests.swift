import Foundation
import TestFolders
import Testing

/// Runs that are ended from outside, and disks that fill up.
struct InterruptionTests {
  private let folder: TemporaryFolder
  private var output: String { folder.path("out") }

  init() throws { folder = try TemporaryFolder() }

  /// Starts a search that would go on for an hour, and waits until it has a roster.
  private func startLongSearch() throws -> Program.Run {
    let run = try Program.Run([
      "solve", Program.instance("aurora"), "--output", output, "--gap", "0", "--time-limit", "3600",
    ])
    try #require(run.wait { run.errors.contains(/roster \d/) }, "\(run.errors)")
    return run
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func `the first signal ends with the best roster so far, written in full`(signal: Int32) throws {
    let run = try startLongSearch()
    run.send(signal)
    let outcome = try run.finish()
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    #expect(outcome.errors.contains("Stopping; the best roster so far will be written."))
    let roster = try WrittenRoster(folder: output)
    #expect(roster.result["stop_reason"] as? String == "interrupted")
    #expect(roster.number("shifts") == Double(roster.shifts.count))
    let list = try String(contentsOfFile: output + "/.meridian-files", encoding: .utf8)
    let listed = list.split(separator: "\n").map(String.init) + [".meridian-files"]
    #expect(try folder.files(in: "out").keys.sorted() == listed.sorted())
  }

  @Test func `the second signal ends at once and writes nothing`() throws {
    let run = try startLongSearch()
    run.send(SIGINT)
    run.send(SIGTERM)
    let outcome = try run.finish()
    // Where the search ends before the second signal arrives, the roster is written after all.
    if outcome.signal != nil {
      #expect([SIGINT, SIGTERM].contains(outcome.signal), "\(outcome)")
      #expect(!FileManager.default.fileExists(atPath: output + "/roster.csv"))
    } else {
      #expect(outcome.exitCode == 0)
    }
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func `a signal ends an explanation with what was found so far`(signal: Int32) throws {
    let large = folder.path("large")
    #expect(try Program.run("generate", large, "--agents", "1500").exitCode == 0)
    let run = try Program.Run(["explain", large])
    try #require(run.wait { run.errors.contains("hard rules of agent ") }, "\(run.errors)")
    run.send(signal)
    let outcome = try run.finish()
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    #expect(
      outcome.errors.contains(
        "Stopping; what was found so far will be told. Once more ends at once, without it."
      )
    )
    #expect(outcome.output.hasPrefix("Not settled before the search ended: "))
    #expect(!outcome.output.contains("Nothing stands in the way"))
  }

  @Test func `an explanation keeps its limit of time`() throws {
    let run = try Program.run(
      "explain",
      Program.instance("aurora"),
      "--time-limit",
      "0.2",
      "--json",
      "--quiet"
    )
    #expect(run.exitCode == 0)
    #expect(run.errors.isEmpty)
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    #expect(object?["is_stopped"] as? Bool == true)
  }

  @Test func `a signal where there is no roster promises none`() throws {
    try folder.write(Self.oneSeat, to: "one-seat/instance.yaml")
    try folder.write(
      "id,location,contract,languages\nana,oslo,full,no:C1\nben,oslo,full,no:C1\n",
      to: "one-seat/agents.csv"
    )
    let run = try Program.Run([
      "solve", folder.path("one-seat"), "--output", output, "--time-limit", "3600",
    ])
    try #require(run.wait { run.errors.contains("roster -") }, "\(run.errors)")
    run.send(SIGINT)
    let outcome = try run.finish()
    #expect(outcome.exitCode == 4)
    #expect(outcome.errors.contains("Stopping; there is no roster yet. Once more ends at once."))
    #expect(!outcome.errors.contains("will be written"))
  }

  /// Two people who have to be there every day, and one seat.
  private static let oneSeat = """
    name: One seat
    horizon: {first_date: 2027-03-08, days: 7, interval: 30, reporting_zone: Europe/Oslo}
    languages: {no: Norsk}
    locations: [{id: oslo, zone: Europe/Oslo, seats: 1}]
    clients: [{id: fjord, zone: Europe/Oslo}]
    queues: [{id: fjord-no, client: fjord, language: no, heads: 1}]
    contracts:
      - id: full
        weekly_hours: {min: 40:00, max: 40:00}
        shifts: [{id: day, lengths: [8:00], starts: {at: 08:00}, days: mon-fri}]

    """

  @Test func `a run killed in its search leaves the earlier files whole`() throws {
    let earlier = try solveQuickstart(seed: 1)
    let run = try startLongSearch()
    run.send(SIGKILL)
    #expect(try run.finish().signal == SIGKILL)
    #expect(try folder.files(in: "out") == earlier)
  }

  @Test func `a run killed while it writes leaves one whole set, or one that the next run ends`()
    throws
  {
    let earlier = try solveQuickstart(seed: 1, moreOptions: ["--no-bom"])
    let run = try Program.Run(Self.quickstart + ["--output", output, "--seed", "1"])
    let draft = output + "/.meridian-new/roster.csv"
    _ = run.wait { FileManager.default.fileExists(atPath: draft) }
    run.send(SIGKILL)
    _ = try run.finish()
    _ = try Program.run("solve", Program.instance("contradiction"), "--output", output, "--quiet")
    let left = try folder.files(in: "out")
    let later = try solveQuickstart(seed: 1)
    #expect(left == earlier || left == later)
  }

  @Test func `a disk that fills up leaves the earlier files whole`() throws {
    let earlier = try solveQuickstart(seed: 1)
    let run = try Program.shell(
      "ulimit -f 2; exec \"$MERIDIAN\" solve '\(Program.instance("quickstart"))' "
        + "--output '\(output)' --iterations 3 --quiet"
    )
    #expect(run.exitCode == 2)
    #expect(
      run.errors == "Cannot write '\(output)/.meridian-new/roster.csv': File too large. "
        + "No file of an earlier result was changed.\n"
    )
    #expect(try folder.files(in: "out") == earlier)
  }

  private static let quickstart = [
    "solve", Program.instance("quickstart"), "--iterations", "3", "--quiet",
  ]

  private func solveQuickstart(
    seed: Int,
    moreOptions: [String] = []
  ) throws -> [String: Data] {
    let run = try Program.run(
      Self.quickstart + ["--output", output, "--seed", "\(seed)"] + moreOptions
    )
    try #require(run.exitCode == 0, "\(run.errors)")
    return try folder.files(in: "out")
  }
}
