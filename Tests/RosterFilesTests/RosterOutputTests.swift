import CivilTime
import RosterFiles
import Testing
import Workforce

struct RosterOutputTests {
  @Test func `all documents of a roster are as recorded`() throws {
    try Golden.expect(SmallResult.output().files, in: "utc")
  }

  @Test func `zoned calendars, semicolons and no byte-order mark are as recorded`() throws {
    let options = OutputOptions(delimiter: .semicolon, byteOrderMark: false, calendarTimes: .zoned)
    let files = SmallResult.output(options: options).files
    try Golden.expect(files.filter { $0.path != "result.json" }, in: "zoned")
  }

  @Test func `without a roster there is a result alone`() throws {
    let output = RosterOutput(
      instance: SmallWorld.instance,
      result: SmallResult.contradicted,
      audit: nil,
      version: "1.2.3",
      seconds: nil
    )
    try Golden.expect(output.files, in: "infeasible")
  }

  @Test func `every CSV and calendar line ends in CR LF and only there`() {
    for file in SmallResult.output().files where file.path != "result.json" {
      let bytes = Array(file.text.utf8)
      #expect(bytes.suffix(2) == [13, 10], "\(file.path)")
      for (index, byte) in bytes.enumerated() where byte == 10 {
        #expect(bytes[index - 1] == 13, "\(file.path) at octet \(index)")
      }
    }
  }

  @Test func `a result without seconds has the same bytes however long the run took`() {
    let texts = [0.5, 9].map { seconds in
      let result = RosterResult(
        status: .optimal,
        stopReason: .gapReached,
        roster: SmallRoster.roster,
        objective: nil,
        lowerBound: 0,
        seed: 1,
        iterations: 1,
        phases: [RosterResult.Phase(name: "pricing", seconds: seconds, count: 1)]
      )
      return RosterOutput(
        instance: SmallWorld.instance,
        result: result,
        audit: SmallResult.audit,
        version: "1",
        seconds: nil
      ).files.map(\.text)
    }
    #expect(texts[0] == texts[1])
  }
}
