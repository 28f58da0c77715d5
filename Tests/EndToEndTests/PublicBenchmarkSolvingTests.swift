import Foundation
import TestFolders
import Testing

/// Solving with `meridian benchmark nrp`.
struct PublicBenchmarkSolvingTests {
  private let folder: TemporaryFolder
  private let file: String
  private var output: String { folder.path("out") }

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
      SECTION_SHIFT_OFF_REQUESTS
      Bob,6,D,4
      SECTION_COVER
      \((0..<7).map { "\($0),D,1,10,1" }.joined(separator: "\n"))
      """
    file = try folder.write(text, to: "week.txt")
  }

  private func last(_ run: Program.Outcome) throws -> [String: Any] {
    let line = try #require(run.output.split(separator: "\n").last)
    let object = try JSONSerialization.jsonObject(with: Data(line.utf8))
    return try #require(object as? [String: Any])
  }

  @Test func `the best roster is found, proven, written and scores to its value`() throws {
    let run = try Program.run(
      "benchmark",
      "nrp",
      file,
      "--json",
      "--output",
      output,
      "--time-limit",
      "20"
    )
    #expect(run.exitCode == 0, "\(run.errors)")
    #expect(run.errors == "")
    let figures = try last(run)
    #expect(figures["value"] as? Int == 4)
    #expect(figures["lower_bound"] as? Int == 4)
    #expect(figures["status"] as? String == "proven")
    #expect(figures["seconds"] is Double)
    let score = try Program.run(
      "benchmark",
      "nrp",
      file,
      "--roster",
      output + "/week.csv",
      "--json"
    )
    #expect(score.exitCode == 0)
    #expect(try last(score)["value"] as? Int == 4)
  }

  @Test func `several files end with a table`() throws {
    let other = try folder.write(String(contentsOfFile: file, encoding: .utf8), to: "other.txt")
    let run = try Program.run("benchmark", "nrp", file, other, "--time-limit", "20")
    #expect(run.exitCode == 0, "\(run.errors)")
    let lines = run.output.split(separator: "\n").suffix(3)
    #expect(lines.first?.hasPrefix("Instance  value  bound  gap %  state ") ?? false)
    #expect(
      lines.map { $0.split(separator: " ").prefix(5).joined(separator: " ") }.suffix(2)
        == ["week 4 4 0.000 proven", "other 4 4 0.000 proven"]
    )
  }

  @Test func `the same seed and iterations write the same roster`() throws {
    let rosters = try ["1", "2"].map { threads in
      let output = folder.path("out" + threads)
      let run = try Program.run([
        "benchmark", "nrp", file, "--output", output, "--iterations", "20", "--threads", threads,
      ])
      #expect(run.exitCode == 0, "\(run.errors)")
      return try folder.files(in: "out" + threads)["week.csv"]
    }
    #expect(rosters[0] != nil)
    #expect(rosters[0] == rosters[1])
  }

  @Test func `people who can keep no rule are named, and the exit code is 3`() throws {
    let text = try String(contentsOfFile: file, encoding: .utf8)
      .replacing("Bob,D=7,2400,960", with: "Bob,D=7,900,500")
    let broken = try folder.write(text, to: "broken.txt")
    let run = try Program.run("benchmark", "nrp", broken, "--json", "--time-limit", "20")
    #expect(run.exitCode == 3)
    #expect(run.errors.contains("broken: no roster keeps all hard rules:\n  Bob: "))
    let figures = try last(run)
    #expect(figures["value"] is NSNull)
    #expect(figures["status"] as? String == "infeasible")
  }
}
