import Testing
import Workforce

struct SourceLineTests {
  @Test func `a place is told and never compared`() {
    let line = SourceLine(file: "time_off.csv", line: 7)
    #expect(line.inBrackets == " (time_off.csv:7)")
    #expect(SourceLine.unknown.inBrackets.isEmpty)
    #expect(line == .unknown)
    #expect(Set([line, .unknown]).count == 1)
  }
}
